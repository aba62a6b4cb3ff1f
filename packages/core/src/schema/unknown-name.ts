import { nearest } from './choice.js';

/** Names the option that is probably meant, or all there are. */
export function notAnOption(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return `is not an option${near === undefined ? `; the options are ${known.join(', ')}` : `: perhaps "${near}" is meant`}`;
}
