import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { asModule, type Block, blocksOf, documents, root } from './blocks.js';

const here = join(root, 'apps/docs');
const blocks = documents().flatMap(blocksOf);
const problems = check(blocks);

/** Compiles all blocks as one program against the packages' sources; problems by block. */
function check(all: readonly Block[]): Map<Block, string[]> {
  const { config } = ts.readConfigFile(join(here, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, here);
  const virtual = new Map(all.map((block, index) => [join(here, 'test', `block-${index}.ts`), block]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => virtual.has(name) || fileExists(name);
  host.readFile = (name) => (virtual.has(name) ? asModule(virtual.get(name) as Block) : readFile(name));
  host.getSourceFile = (name, language) =>
    virtual.has(name)
      ? ts.createSourceFile(name, asModule(virtual.get(name) as Block), language)
      : getSourceFile(name, language);
  const program = ts.createProgram(
    [join(here, 'test/prelude.d.ts'), join(here, 'test/elsewhere.d.ts'), ...virtual.keys()],
    options,
    host,
  );
  const found = new Map<Block, string[]>();
  for (const [name, block] of virtual) {
    const source = program.getSourceFile(name);
    const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    found.set(
      block,
      diagnostics.map(({ start = 0, messageText }) => {
        const line = source?.getLineAndCharacterOfPosition(start).line ?? 0;
        return `${block.file}:${block.line + line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
      }),
    );
  }
  return found;
}

describe('code blocks of the documentation', () => {
  it('are found', () => {
    expect(blocks.length).toBeGreaterThan(60);
  });

  it.each([...problems].map(([block, list]) => [`${block.file}:${block.line}`, list] as const))(
    '%s compiles against the packages',
    (_, list) => {
      expect(list).toEqual([]);
    },
  );

  it('are the same in both languages but for words', () => {
    const plain = (code: string) =>
      code
        .replace(/(?<!:)\/\/.*$/gm, '')
        .replace(/'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, "''")
        .replace(/[ \t]+$/gm, '');
    for (const file of documents().filter((name) => name.endsWith('.ru.md'))) {
      const english = blocksOf(file.replace('.ru.md', '.md')).map(({ code }) => plain(code));
      expect(
        blocksOf(file).map(({ code }) => plain(code)),
        file,
      ).toEqual(english);
    }
  });
});
