/**
 * @module
 * Runs a block as a module of its own and gives back what it declares.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { type Block, root } from '../blocks.js';

const folder = join(root, 'apps/docs/test/.run');
let count = 0;

/** Everything a block declares at its top, by name. */
export type Declared = Readonly<Record<string, unknown>>;

/**
 * Runs the block as it is printed, but for the given texts (numbers of payments that exist only while the test runs), and exports what it
 * declares, so that a test can look at it.
 */
export async function run({ code, file, line }: Block, texts: Readonly<Record<string, string>>): Promise<Declared> {
  let text = code;
  for (const [printed, real] of Object.entries(texts)) {
    if (!text.includes(printed)) throw new Error(`${file}:${line} does not hold ${printed} any more`);
    text = text.replaceAll(printed, real);
  }
  const names = declaredIn(text);
  mkdirSync(folder, { recursive: true });
  const module = join(folder, `block-${process.pid}-${count++}.ts`);
  writeFileSync(module, `${text}\nexport { ${names.join(', ')} };\n`);
  try {
    return await import(/* @vite-ignore */ pathToFileURL(module).href);
  } finally {
    rmSync(module, { force: true });
  }
}

function declaredIn(text: string): string[] {
  const source = ts.createSourceFile('block.ts', text, ts.ScriptTarget.Latest);
  const names: string[] = [];
  const collect = (name: ts.BindingName): void => {
    if (ts.isIdentifier(name)) names.push(name.text);
    else for (const element of name.elements) if (ts.isBindingElement(element)) collect(element.name);
  };
  for (const statement of source.statements) {
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (exported) continue;
    if (ts.isVariableStatement(statement)) for (const { name } of statement.declarationList.declarations) collect(name);
    else if (ts.isFunctionDeclaration(statement) && statement.name) names.push(statement.name.text);
  }
  return names;
}
