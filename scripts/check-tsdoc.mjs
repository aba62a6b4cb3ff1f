// Every public export says what it is, every public member too; functions and classes show how they are used and where to read on; an
// option that may be left out says what happens then, and a number says in what it is measured.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from './lib/run.mjs';

/** Source entry points of all published packages; `./internal` is for our own packages, not for users. */
function entries() {
  return ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).flatMap((name) => {
      const folder = join(root, group, name);
      if (!existsSync(join(folder, 'package.json'))) return [];
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      if (manifest.private) return [];
      return Object.entries(manifest.exports)
        .filter(([name]) => name !== './internal')
        .map(([, target]) => target['@unitpay-kit/source'])
        .filter(Boolean)
        .map((file) => join(folder, file));
    }),
  );
}

const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
const files = entries();
const program = ts.createProgram(files, {
  ...options,
  experimentalDecorators: true,
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: 'hono/jsx',
});
const checker = program.getTypeChecker();
const problems = [];

const documented = (symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim() !== '';
const hasTag = (symbol, name) => symbol.getJsDocTags(checker).some((tag) => tag.name === name);

function complain(symbol, what) {
  const node = symbol.declarations?.[0];
  const file = node?.getSourceFile();
  const line = file ? file.getLineAndCharacterOfPosition(node.getStart()).line + 1 : 0;
  problems.push(`${file ? relative(root, file.fileName) : '?'}:${line} ${symbol.name} ${what}`);
}

/** Members a user can see: not private, not inherited from someone else's code. */
function publicMembers(declaration) {
  return declaration.members.filter((member) => {
    if (!member.name || ts.isPrivateIdentifier(member.name) || ts.isConstructorDeclaration(member)) return false;
    const flags = ts.getCombinedModifierFlags(member);
    return !(flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Override));
  });
}

/** Words that tell what an option that is left out means. */
const DEFAULT =
  /default|without|absent|left out|unless|\bon by\b|\boff\b|only|overrides|instead|\bneed|for tests|callbacks|each|if |where |as long|or give|one of|other form|replaces/i;
/** Words that tell in what a number is measured. */
const UNIT =
  /millisecond|second|minute|\bbytes?\b|\bdays?\b|kopeck|hundredth|ruble|how (many|often)|\bmost\b|at a time|number|multiplied|status|percent|code|count|\bport\b|attempt|records?|connections?|limit|digit|measure|parts|version|epoch/i;
/** Names that say it themselves: a number of something, or one that has no unit. */
const NAMED = /^(?:attempt|port|status|seed|probability|limit)$|[iI]d$/;

/** Numbers without a unit, and options without a word about their absence. */
function unclear(owner, own) {
  const text = ts.displayPartsToString(own.getDocumentationComment(checker));
  const optional = (own.flags & ts.SymbolFlags.Optional) !== 0;
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(own));
  const isNumber = (type.flags & ts.TypeFlags.Number) !== 0;
  // The names of members with units of their own are documented once, at the interface: "Times are in milliseconds".
  const whole = `${ts.displayPartsToString(owner.getDocumentationComment(checker))} ${text}`;
  if (isNumber && !UNIT.test(whole) && !NAMED.test(own.name))
    complain(own, `of ${owner.name} is a number and does not say in what`);
  if (optional && /Options$|Params$|Extras$|Retention$/.test(owner.name) && !DEFAULT.test(whole))
    complain(own, `of ${owner.name} may be left out and does not say what happens then`);
}

/** A member that only ever holds one word (`code: 'api'`) is documented where the union is. */
const isDiscriminant = (symbol) => checker.getTypeOfSymbol(symbol).isStringLiteral();

for (const file of files) {
  const module = checker.getSymbolAtLocation(program.getSourceFile(file));
  for (const exported of module ? checker.getExportsOfModule(module) : []) {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    if (
      !symbol.declarations?.some(
        (node) =>
          node.getSourceFile().fileName.startsWith(root) && !node.getSourceFile().fileName.includes('node_modules'),
      )
    )
      continue;
    if (!documented(symbol)) complain(symbol, 'has no TSDoc');
    if (symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Class) && !hasTag(symbol, 'example'))
      complain(symbol, 'has no @example');
    if (symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Class) && !hasTag(symbol, 'see'))
      complain(symbol, 'has no @see');
    for (const declaration of symbol.declarations)
      if (ts.isInterfaceDeclaration(declaration) || ts.isClassDeclaration(declaration))
        for (const member of publicMembers(declaration)) {
          const own = checker.getSymbolAtLocation(member.name);
          if (own && !documented(own) && !isDiscriminant(own)) complain(own, `of ${symbol.name} has no TSDoc`);
          if (own && documented(own) && ts.isPropertySignature(member)) unclear(symbol, own);
        }
  }
}

for (const problem of new Set(problems)) console.error(problem);
console.log(`${files.length} entry points read, ${new Set(problems).size} public names without documentation`);
process.exitCode = problems.length === 0 ? 0 : 1;
