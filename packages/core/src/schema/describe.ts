/** Names the kind of a refused value: "got an empty string", never the text itself. */
export function got(value: unknown): string {
  if (value === null || value === undefined) return `got ${value}`;
  if (value === '') return 'got an empty string';
  if (Array.isArray(value)) return 'got an array';
  if (typeof value === 'number' && !Number.isFinite(value)) return `got ${value}`;
  const kind = typeof value;
  return `got ${kind === 'object' ? 'an' : 'a'} ${kind}`;
}
