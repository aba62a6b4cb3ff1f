import { execFileSync } from 'node:child_process';
import type { ReceiptItem } from '@unitpay-kit/core';
import { describe, expect, it } from 'vitest';
import { CREATED } from '../src/client/complaints.js';
import { PAYMENT, wireProbe } from '../src/client/wire-probe.js';
import { queryDifferences } from '../src/compare/query.js';
import { goldenReceipts } from '../src/golden/receipts.js';
import { hasShellTools } from '../src/golden/shell-tools.js';
import { named } from '../src/named.js';

const receipts = named(goldenReceipts(), ({ name }) => name);

describe('the client writes the items of a sample receipt as its base64 says', () => {
  it.each(receipts)('%s', async (_name, { json, base64 }) => {
    const { unitpay, value } = wireProbe(CREATED);
    const cashItems = JSON.parse(json) as ReceiptItem[];
    await unitpay.initPayment({ ...PAYMENT, customerEmail: 'p@example.com', cashItems });
    const query = (text: string) => `cashItems=${encodeURIComponent(text)}`;
    expect(queryDifferences(query(base64), query(value('cashItems') ?? ''))).toEqual([]);
  });
});

describe.skipIf(!hasShellTools)('base64, outside JavaScript, gives a sample receipt its text', () => {
  it.each(receipts)('%s', (_name, { json, base64 }) => {
    expect(execFileSync('base64', { input: json, encoding: 'utf8' }).replaceAll('\n', '')).toBe(base64);
  });
});
