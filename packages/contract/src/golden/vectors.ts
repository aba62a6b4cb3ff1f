/**
 * @module
 * Signature vectors: inputs, the signed text, and the hash that sha256sum gives it.
 */
import { goldenData, goldenText } from './text.js';

/** What is signed. */
export interface VectorInput {
  /** A webhook, a payment form, or just sorted values. */
  readonly scheme: 'webhook' | 'form' | 'generic';
  readonly method?: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly secretKey: string;
}

/** A signature that another program computed. */
export interface Vector extends VectorInput {
  readonly id: string;
  readonly hash: string;
  readonly text: string;
}

/** Every vector of `vectors.tsv`, with its input. */
export function vectors(): Vector[] {
  const inputs = goldenData<Record<string, VectorInput>>('signatures/inputs.json');
  return goldenText('signatures/vectors.tsv')
    .split('\n')
    .map((line) => {
      const [id = '', hash = '', text = ''] = line.split('\t');
      const input = inputs[id];
      if (input === undefined) throw new Error(`golden/signatures/inputs.json has no ${id}`);
      return { id, hash, text, ...input };
    });
}
