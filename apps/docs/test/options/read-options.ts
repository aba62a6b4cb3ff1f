/**
 * @module
 * Reads the options of all packages as the compiler sees them: what an editor shows on hover is what the pages say.
 */
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../blocks.js';

/** One option. */
export interface Option {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly doc: string;
}

const ENTRIES = {
  core: 'packages/core/src/index.ts',
  node: 'packages/core/src/node/index.ts',
  express: 'packages/express/src/index.ts',
  nestjs: 'packages/nestjs/src/index.ts',
  redis: 'packages/redis/src/index.ts',
  postgres: 'packages/postgres/src/index.ts',
} as const;

/** A package's entry point. */
export type Entry = keyof typeof ENTRIES;

const FLAGS = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;

/** Opens the sources once. */
export function openOptions() {
  const here = join(root, 'apps/docs');
  const { config } = ts.readConfigFile(join(here, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, here);
  const files = Object.values(ENTRIES).map((file) => join(root, file));
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();

  function find(entry: Entry, name: string): ts.Symbol {
    const module = checker.getSymbolAtLocation(program.getSourceFile(join(root, ENTRIES[entry])) as ts.SourceFile);
    const symbol = checker.getExportsOfModule(module as ts.Symbol).find((one) => one.name === name);
    if (!symbol) throw new Error(`${ENTRIES[entry]} does not export ${name}`);
    return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  }

  const docOf = (symbol: ts.Symbol) =>
    ts
      .displayPartsToString(symbol.getDocumentationComment(checker))
      .replace(/\s*\n\s*/g, ' ')
      .trim();

  function option(symbol: ts.Symbol): Option {
    const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
    const declared = checker.getTypeOfSymbol(symbol);
    const type = checker.typeToString(optional ? checker.getNonNullableType(declared) : declared, undefined, FLAGS);
    return { name: symbol.name, type, required: !optional, doc: docOf(symbol) };
  }

  /** The options of an exported type: all of them, or with `own` only those that it declares itself; not the word that tells one type from another. */
  return function optionsOf(entry: Entry, name: string, own = false): Option[] {
    const symbol = find(entry, name);
    const declared = symbol.declarations ?? [];
    return checker
      .getDeclaredTypeOfSymbol(symbol)
      .getProperties()
      .filter((one) => !own || one.declarations?.some(({ parent }) => declared.includes(parent as ts.Declaration)))
      .map(option)
      .filter(({ name, type }) => type !== 'undefined' && type !== 'never' && name !== 'method');
  };
}
