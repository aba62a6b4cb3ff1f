import type { UnitPayOptions } from '@unitpay-kit/core';
import { nodeTransport } from '@unitpay-kit/core/node';
import { createMockUnitPay } from '@unitpay-kit/mock-server';
import { describe, expect, it } from 'vitest';
import { call, clientFor, judge, METHODS, type MethodName, PATIENCE, timeoutUnder } from './cell.js';
import { MOCK_FAULTS } from './faults.js';
import { blackHole, NETWORK_FAULTS } from './network.js';

/** `--quick` asks three methods that stand for the rest: one that reads, one that moves money, one that may be retried. */
const methods: readonly MethodName[] = process.env['FAULTS_QUICK']
  ? ['getPayment', 'refundPayment', 'massPayment']
  : METHODS;
const transports: readonly (readonly [string, () => UnitPayOptions['fetch']])[] = [
  ['global fetch', () => undefined],
  ['nodeTransport', () => nodeTransport()],
];

const settle = (problems: readonly string[]) => expect(problems).toEqual([]);

/** Timers of the process; a call may leave none. */
const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

describe.each(transports)('with %s', (transportName, makeFetch) => {
  const fetch = makeFetch();

  describe.each(methods)('%s', (method) => {
    it.each(MOCK_FAULTS)('ends rightly under $name', async (fault) => {
      const mock = createMockUnitPay();
      const server = await mock.listen({ port: 0 });
      try {
        const client = clientFor(server.url, fetch, timeoutUnder(fault));
        const rule = mock.fault({ ...fault.rule, method } as never);
        const before = timers();
        const reached = () => mock.journal.calls(method).length;
        // The journal counts a call when it is answered: a slow one may be answered after the client has gone.
        const run = () =>
          call(client, method).finally(() => expect.poll(reached, { timeout: 5_000 }).toBeGreaterThan(0));
        const problems = await judge(method, fault, run, reached);
        if (timers() > before) problems.push('a timer is left');
        rule.remove();
        // The client is as good as new.
        const rates = await client.getCurrencyCourses({ login: 'test_user' }, { timeout: PATIENCE });
        if (!rates) problems.push('the next call fails');
        settle(problems);
      } finally {
        await server.close();
      }
    });

    it.each(NETWORK_FAULTS)('ends rightly at $name', async ({ open, ...fault }) => {
      const trap = await open();
      try {
        const client = clientFor(trap.origin, fetch, timeoutUnder(fault));
        const most = fault.repeatedByGlobalFetch && transportName === 'global fetch' ? 2 : fault.requests;
        settle(await judge(method, fault, () => call(client, method), trap.reached, most));
      } finally {
        await trap.close();
      }
    });

    it('is not sent when it is aborted before', async () => {
      const mock = createMockUnitPay();
      const server = await mock.listen({ port: 0 });
      try {
        const signal = AbortSignal.abort();
        const expected = { ends: ['abort'], outcome: 'not-sent', requests: 0 } as const;
        const run = () => call(clientFor(server.url, fetch, PATIENCE), method, { signal });
        settle(await judge(method, expected, run, () => mock.journal.calls(method).length));
      } finally {
        await server.close();
      }
    });

    it('has an unknown outcome when it is aborted while the server works', async () => {
      const trap = await blackHole();
      try {
        const controller = new AbortController();
        const run = async () => {
          const work = call(clientFor(trap.origin, fetch, PATIENCE), method, { signal: controller.signal });
          work.catch(() => {});
          await expect.poll(trap.reached, { interval: 2 }).toBeGreaterThan(0);
          controller.abort();
          return work;
        };
        const expected = { ends: ['abort'], outcome: 'unknown', requests: 1 } as const;
        settle(await judge(method, expected, run, trap.reached));
      } finally {
        await trap.close();
      }
    });
  });
});
