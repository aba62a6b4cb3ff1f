// What is mutated: the code that guards money and keys, in parts that take minutes each. Paths are those of packages/core.
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root } from '../lib/run.mjs';

/** Of `verify`; without its search through ten thousand relabellings, which takes seconds and would run for every mutant. */
const verifyTests = [
  'decimal-sum',
  'observed',
  'required-fields',
  'sign-webhook-query',
  'to-event',
  'vectors',
  'verify',
].map((name) => `src/webhook/verify/${name}.test.ts`);

/**
 * `mutate`: the files that are changed. `tests`: the files that have to notice.
 * @type {Readonly<Record<string, { mutate: readonly string[], tests: readonly string[] }>>}
 */
export const modules = {
  signatures: {
    mutate: [
      'src/wire/signature.ts',
      'src/form/form-signature.ts',
      'src/form/request-signature.ts',
      'src/webhook/verify/signature.ts',
      'src/webhook/verify/sign-webhook-query.ts',
      'src/webhook/verify/verify.ts',
    ],
    tests: ['src/wire/signature.test.ts', 'src/form/*.test.ts', ...verifyTests],
  },
  pairs: {
    mutate: ['src/webhook/parse/*.ts'],
    tests: ['src/webhook/parse/*.test.ts', ...verifyTests, 'src/webhook/adapters/*.test.ts'],
  },
  fields: {
    mutate: ['src/webhook/verify/required-fields.ts', 'src/webhook/verify/to-event.ts'],
    tests: ['src/webhook/verify/required-fields.test.ts', 'src/webhook/verify/to-event.test.ts'],
  },
  sums: {
    mutate: [
      'src/webhook/verify/decimal-sum.ts',
      'src/schema/decimal.ts',
      'src/schema/money.ts',
      'src/receipt/line-total.ts',
      'src/receipt/split-discount.ts',
      'src/receipt/cash-items.ts',
      'src/receipt/quantities.ts',
    ],
    tests: [
      'src/webhook/verify/decimal-sum.test.ts',
      'src/schema/decimal.test.ts',
      'src/schema/money.test.ts',
      'src/receipt/*.test.ts',
    ],
  },
  order: {
    mutate: ['src/webhook/handle/check-order.ts', 'src/webhook/handle/confirm-with-api.ts'],
    tests: ['src/webhook/handle/compare-order.test.ts'],
  },
  addresses: {
    mutate: ['src/webhook/ip/*.ts'],
    tests: ['src/webhook/ip/*.test.ts', 'src/webhook/options/*.test.ts'],
  },
  proof: {
    mutate: ['src/client/refund-proof.ts', 'src/client/answer-of-another.ts', 'src/refunds/observe.ts'],
    tests: [
      'src/client/refund-proof.test.ts',
      'src/client/prove-refund.test.ts',
      'src/client/answer-of-another.test.ts',
      'src/refunds/observe.test.ts',
    ],
  },
  machine: {
    mutate: ['src/refunds/machine.ts'],
    // Its own table: the explorer, which runs it through every order of events, takes too long for every mutant.
    tests: ['src/refunds/machine.test.ts'],
  },
  outcomes: {
    mutate: [
      'src/errors/call-error.ts',
      'src/errors/unitpay-error.ts',
      'src/errors/unitpay-api-error.ts',
      'src/errors/unitpay-connection-error.ts',
      'src/errors/unitpay-http-error.ts',
      'src/errors/unitpay-response-error.ts',
      'src/wire/judge.ts',
      'src/wire/connection-failure.ts',
    ],
    tests: ['src/errors/*.test.ts', 'src/wire/judge.test.ts', 'src/wire/connection-failure.test.ts'],
  },
  ledger: {
    mutate: [
      'src/refunds/limits.ts',
      'src/refunds/record.ts',
      'src/refunds/safe-text.ts',
      'src/webhook/recovery/watch-machine.ts',
    ],
    tests: [
      'src/refunds/record.test.ts',
      'src/refunds/safe-text.test.ts',
      'src/webhook/recovery/watch-machine.test.ts',
    ],
  },
};

/** The files that a part mutates; `*` stands for all sources of a folder. A pattern that finds nothing is a mistake. */
export function sourcesOf(part) {
  const files = modules[part].mutate.flatMap((pattern) => {
    if (basename(pattern) !== '*.ts') return [pattern];
    const folder = dirname(pattern);
    const names = readdirSync(join(root, 'packages/core', folder)).filter((name) => /^[^.]+\.ts$/.test(name));
    if (names.length === 0) throw new Error(`${pattern} finds nothing to mutate`);
    return names.map((name) => `${folder}/${name}`);
  });
  return files.sort();
}
