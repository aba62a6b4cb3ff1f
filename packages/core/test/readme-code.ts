/**
 * @module
 * The code of a README beside the example it shows. A Russian README shows the same code with Russian comments.
 */

const COMMENT = /\/\*\*[\s\S]*?\*\/|(?<=^|\s)\/\/ [^\n]*/g;

/** The blocks of TypeScript, in order. */
export function codeBlocks(markdown: string): string[] {
  return [...markdown.matchAll(/^```ts\n([\s\S]*?)\n```$/gm)].map(([, code]) => code as string);
}

/** An example as a README shows it: without the header that names the file's purpose. */
export function shownCode(example: string): string {
  return example.replace(/^\/\*\*[\s\S]*?\*\/\n/, '').trim();
}

/** Code as a README in a language has it: a Russian one without its comments, each replaced by whether it is Russian. */
export function inLanguage(code: string, readme: string): string {
  if (!readme.includes('.ru.')) return code;
  return code.replace(COMMENT, (comment) => (/[а-яё]/i.test(comment) ? '// по-русски' : `// not Russian: ${comment}`));
}

/** What a README in a language has to have in the place of an example. */
export function expectedIn(readme: string, example: string): string {
  const code = shownCode(example);
  return readme.includes('.ru.') ? code.replace(COMMENT, '// по-русски') : code;
}
