// The code blocks of a Markdown file, in order.
import { readFileSync } from 'node:fs';

/** Blocks as `{ language, code }`. */
export function blocksOf(file) {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm)].map(([, language, code]) => ({ language, code }));
}

/** The only block of a language that holds a text; a README that lost it fails here, as its reader would. */
export function blockWith(file, language, part) {
  const found = blocksOf(file).filter((block) => block.language === language && block.code.includes(part));
  if (found.length !== 1)
    throw new Error(`${file} has ${found.length} "${language}" blocks with ${part}, expected one`);
  return found[0].code;
}
