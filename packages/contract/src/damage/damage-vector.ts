/**
 * @module
 * The text that a vector signs, with every input changed, dropped or exchanged with its neighbour, another key, another method, another delimiter.
 */
import type { VectorInput } from '../golden/vectors.js';
import { signedText } from '../wire/signature.js';
import type { Damage } from './damage.js';

/** All damages of a vector's inputs, as the text they would sign. */
export function damageVector(vector: VectorInput): Damage[] {
  const { fields, secretKey, method } = vector;
  const names = Object.keys(fields);
  const damaged = (kind: string, instead: Partial<VectorInput>): Damage => ({
    kind,
    what: kind,
    text: signedText({ ...vector, ...instead }),
  });
  const right = signedText(vector);
  return [
    ...names.flatMap((name, at) => {
      const value = fields[name] ?? '';
      const { [name]: _dropped, ...rest } = fields;
      const next = names[at + 1];
      const nextValue = next === undefined ? undefined : fields[next];
      return [
        damaged(`${name} changed`, { fields: { ...fields, [name]: `${value}1` } }),
        damaged(`${name} dropped`, { fields: rest }),
        ...(next === undefined || nextValue === undefined || nextValue === value
          ? []
          : [damaged(`${name} exchanged`, { fields: { ...fields, [name]: nextValue, [next]: value } })]),
      ];
    }),
    damaged('field added', { fields: { ...fields, nobodyKnowsThis: '1' } }),
    damaged('key changed', { secretKey: `${secretKey}x` }),
    ...(method === undefined ? [] : [damaged('method changed', { method: `${method}x` })]),
    { kind: 'delimiter', what: 'delimiter changed', text: right.replaceAll('{up}', '{UP}') },
    { kind: 'delimiter', what: 'delimiter dropped', text: right.replaceAll('{up}', '') },
  ];
}
