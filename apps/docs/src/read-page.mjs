// Reads one Markdown source and what a list of pages wants to know about it.
import { readFileSync } from 'node:fs';

const FENCE = /^(```|~~~)/;

/** Calls back with each line that is not inside a code block, and keeps those that are; returns the new text. */
export function mapProse(text, change) {
  let inside = false;
  return text
    .split('\n')
    .map((line) => {
      if (FENCE.test(line.trim())) {
        inside = !inside;
        return line;
      }
      return inside ? line : change(line);
    })
    .join('\n');
}

/** The text without what only a reader of the repository needs: the note of a generator and the switch of languages. */
export function readSource(file) {
  return readFileSync(file, 'utf8')
    .replace(/^<!--.*?-->\n+/s, '')
    .replace(/^\[(По-русски|In English|Русская версия|English|English version)\]\([^)]*\)\n+/m, '');
}

/** The text of the first heading. */
export function titleOf(text) {
  return /^# (.+)$/m.exec(text)?.[1] ?? '';
}

/** The first sentence of the first paragraph, as plain text. */
export function summaryOf(text) {
  const paragraph = text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .find((part) => part !== '' && !/^(#|<|\||```|!\[|\[!|-|>|\d+\.)/.test(part));
  const plain = (paragraph ?? '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ');
  return /^.*?[.!?](?= [А-ЯA-Z`]|$)/.exec(plain)?.[0] ?? plain;
}
