/**
 * @module
 * The last line of defence: no configured key leaves this program, whatever printed it.
 */
import type { Io } from '../io.js';

/** The same input and output, with every key struck out of what is written. */
export function withoutKeys(io: Io, keys: readonly string[]): Io {
  // A key of a few letters would strike out half of every text; such keys exist in examples only.
  const long = keys.filter((key) => key.length >= 4).flatMap((key) => [key, encodeURIComponent(key)]);
  const safe = (text: string) => long.reduce((all, key) => all.replaceAll(key, '[key]'), text);
  return {
    ...io,
    out: (text) => io.out(safe(text)),
    err: (text) => io.err(safe(text)),
    ask: (text) => io.ask(safe(text)),
  };
}
