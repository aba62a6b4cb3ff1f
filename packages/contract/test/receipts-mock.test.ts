import { describe, expect, it } from 'vitest';
import { goldenReceipts } from '../src/golden/receipts.js';
import { ORDERED, probe } from '../src/mock/probe.js';
import { named } from '../src/named.js';

const pay = (cashItems: string) =>
  probe().ask('initPayment', { ...ORDERED, customerEmail: 'p@example.com', cashItems });

describe('the mock takes the base64 of a sample receipt, and not a damaged one', () => {
  it.each(named(goldenReceipts(), ({ name }) => name))('%s', async (_name, { json, base64 }) => {
    expect((await pay(base64)).error).toEqual({});
    expect((await pay(json)).error.message).toBeTypeOf('string');
    expect((await pay(base64.slice(4))).error.message).toBeTypeOf('string');
  });
});
