/**
 * @module
 * Results as a table for people, or as JSON for programs.
 */

/** Writes a value as JSON, or as lines `name  value`; nested values stand in one line as JSON. */
export function print(value: unknown, json: boolean): string {
  if (json) return `${JSON.stringify(value, jsonValue, 2)}\n`;
  if (Array.isArray(value) && value.length > 0 && value.every(isRecord)) return table(value);
  if (!isRecord(value)) return `${typeof value === 'string' ? value : JSON.stringify(value, jsonValue)}\n`;
  return pairs(Object.entries(value).map(([name, one]) => [name, cell(one)]));
}

/** Two columns. */
export function pairs(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}\n`).join('');
}

function table(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [names, ...rows.map((row) => names.map((name) => cell(row[name])))];
  const widths = names.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map(
      (line) =>
        `${line
          .map((text, column) => text.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return '—';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value, jsonValue) : String(value);
}

const jsonValue = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
