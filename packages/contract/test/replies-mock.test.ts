import { describe, expect, it } from 'vitest';
import { goldenReplies } from '../src/golden/replies.js';
import { probe } from '../src/mock/probe.js';
import { named } from '../src/named.js';

describe('the mock takes a sample answer to pay for what the documents say it is', () => {
  it.each(named(goldenReplies(), ({ file }) => file))('%s', async (_file, { body, accepts }) => {
    const { ask, paid } = probe({ check: false, webhook: async () => new Response(body) });
    const { result } = await ask('getPayment', { paymentId: await paid() });
    expect(result['status']).toBe(accepts ? 'success' : 'error_pay');
  });
});
