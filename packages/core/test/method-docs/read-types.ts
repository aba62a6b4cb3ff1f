/**
 * @module
 * Reads the declared methods as the compiler sees them: what an editor shows on hover is what the documentation says.
 */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** One row of a table. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly doc: string;
}

/** A table: the fields of an object, or of one member of a union. */
export interface Shape {
  /** The literal `type` of a union's member. */
  readonly variant?: string;
  readonly fields: readonly Field[];
}

const SOURCES = new URL('../../src/', import.meta.url);
const FLAGS = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;

/** Opens the sources once. */
export function openSources() {
  const entry = fileURLToPath(new URL('index.ts', SOURCES));
  const config = fileURLToPath(new URL('../tsconfig.json', SOURCES));
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(config, ts.sys.readFile).config, ts.sys, '.');
  const program = ts.createProgram([entry], options);
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry) as ts.SourceFile) as ts.Symbol;
  const exported = new Map(checker.getExportsOfModule(module).map((symbol) => [symbol.name, unaliased(symbol)]));

  function unaliased(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  }

  function docOf(symbol: ts.Symbol | undefined): string {
    return ts
      .displayPartsToString(symbol?.getDocumentationComment(checker))
      .replace(/\s*\n\s*/g, ' ')
      .trim();
  }

  /** The field's row; for an object without a name, rows of its own fields too. */
  function rows(symbol: ts.Symbol, prefix = ''): Field[] {
    const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
    const declared = checker.getTypeOfSymbol(symbol);
    const type = optional ? checker.getNonNullableType(declared) : declared;
    const text = checker.typeToString(type, undefined, FLAGS);
    const nested = text.startsWith('{') ? type.getProperties() : [];
    const name = prefix + symbol.name;
    return [
      { name, type: nested.length > 0 ? 'object' : text, required: !optional, doc: docOf(symbol) },
      ...nested.flatMap((child) => rows(child, `${name}.`)),
    ];
  }

  function shape(type: ts.Type): Shape {
    const named = type.getProperties().filter((symbol) => !symbol.name.startsWith('__'));
    const variant = named.find((symbol) => symbol.name === 'type');
    const literal = variant && checker.getTypeOfSymbol(variant);
    return {
      ...(literal?.isStringLiteral() && { variant: literal.value }),
      fields: named.flatMap((symbol) => rows(symbol)),
    };
  }

  return {
    /** First paragraph of an export's TSDoc. */
    summary: (name: string) => docOf(exported.get(name)),
    /** Tables of an exported type; none when it is unknown. */
    shapes(name: string): readonly Shape[] {
      const symbol = exported.get(name);
      if (!symbol) throw new Error(`index.ts does not export ${name}`);
      const declared = checker.getDeclaredTypeOfSymbol(symbol);
      const type = checker.isArrayType(declared) ? checker.getTypeArguments(declared as ts.TypeReference)[0] : declared;
      return (type?.isUnion() ? type.types : type ? [type] : []).map(shape).filter(({ fields }) => fields.length > 0);
    },
  };
}
