/**
 * @module
 * The TypeScript blocks of the documentation, each as a module that the compiler can check.
 */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A block and where it stands. */
export interface Block {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

/** Markdown files that show code to users. */
export function documents(): string[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'docs/*.md', 'docs/**/*.md'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file !== '' && !file.startsWith('docs/methods/'));
}

/** Every block that is marked `ts`; a block that only continues the one before it says so: `ts continued`. */
export function blocksOf(file: string): Block[] {
  const blocks: Block[] = [];
  let open: { line: number; lines: string[] } | undefined;
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .forEach((text, index) => {
      if (!open && /^```ts\b/.test(text)) open = { line: index + 2, lines: [] };
      else if (open && text === '```') {
        blocks.push({ file, line: open.line, code: open.lines.join('\n') });
        open = undefined;
      } else open?.lines.push(text);
    });
  return blocks;
}

/** The block as a module: top-level await and names of its own, whatever stands in it. */
export function asModule({ code }: Block): string {
  return /^(import|export)\b/m.test(code) ? code : `${code}\nexport {};`;
}
