/**
 * @module
 * The fields of a webhook, for people: read leniently, since what can't be read strictly is to be shown as well.
 */
import { createHash } from 'node:crypto';

/** Fields that every genuine webhook has; `error` has been seen without the others. */
const ALWAYS = ['account', 'date', 'signature', 'unitpayId'];
const OF_A_PAYMENT = [
  ...ALWAYS,
  'projectId',
  'orderCurrency',
  'orderSum',
  'payerCurrency',
  'payerSum',
  'paymentType',
  'test',
];

/** What a row of the table says of a field. */
export type FieldNote = 'ok' | 'missing' | 'twice' | 'odd-name' | 'signature-right' | 'signature-wrong';

/** A field with what is noticed about it. */
export interface FieldRow {
  readonly name: string;
  readonly value: string;
  readonly note: FieldNote;
}

/** Every field, those that are missing included. */
export function fieldRows(query: string, keys: readonly string[]): FieldRow[] {
  const method = first(query, 'method') ?? '';
  const seen = new Map<string, string>();
  const rows: FieldRow[] = [];
  for (const [written, value] of pairsOf(query)) {
    const name = /^params\[([^[\]]+)\]$/.exec(written)?.[1] ?? (written === 'method' ? 'method' : undefined);
    if (name === undefined) rows.push({ name: written, value, note: 'odd-name' });
    else rows.push({ name, value, note: seen.has(name) ? 'twice' : 'ok' });
    if (name !== undefined && !seen.has(name)) seen.set(name, value);
  }
  const right = isSigned(method, seen, keys);
  const missing = ['method', ...(method === 'error' ? ALWAYS : OF_A_PAYMENT)].filter((name) => !seen.has(name));
  return [
    ...rows.map((row) =>
      row.name === 'signature' && row.note === 'ok'
        ? { ...row, note: right ? ('signature-right' as const) : ('signature-wrong' as const) }
        : row,
    ),
    ...missing.map((name) => ({ name, value: '', note: 'missing' as const })),
  ];
}

/** What was signed: the values in the order of their names, the key last and not shown. */
export function signedText(query: string): string {
  const values = signedValues(new Map(fieldsOf(query)));
  return [first(query, 'method') ?? '', ...values, '[key]'].join('{up}');
}

function isSigned(method: string, fields: ReadonlyMap<string, string>, keys: readonly string[]): boolean {
  const given = fields.get('signature')?.toLowerCase();
  return keys.some(
    (key) =>
      given ===
      createHash('sha256')
        .update([method, ...signedValues(fields), key].join('{up}'), 'utf8')
        .digest('hex'),
  );
}

function signedValues(fields: ReadonlyMap<string, string>): string[] {
  return [...fields]
    .filter(([name]) => !['method', 'sign', 'signature'].includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);
}

function fieldsOf(query: string): [string, string][] {
  return pairsOf(query).flatMap(([written, value]) => {
    const name = /^params\[([^[\]]+)\]$/.exec(written)?.[1];
    return name === undefined ? [] : [[name, value] as [string, string]];
  });
}

const first = (query: string, name: string) => pairsOf(query).find(([written]) => written === name)?.[1];
const pairsOf = (query: string): [string, string][] => [...new URLSearchParams(query)];
