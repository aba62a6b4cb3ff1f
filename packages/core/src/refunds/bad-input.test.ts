import { describe, expect, it, vi } from 'vitest';
import { paymentServer } from '../../test/payment-server.js';
import { client } from '../../test/runtimes.js';
import { memoryLedger } from '../ledger/memory-ledger.js';
import { createRefunds } from './create-refunds.js';

const paymentId = '2154490981';
const item = { name: 'Чехол', count: 1, price: '10.00' };

/** Refunds on a ledger that nothing may be asked of. */
function shop() {
  const ledger = memoryLedger();
  const asked = vi.fn();
  for (const name of ['add', 'find', 'take', 'replace', 'list', 'remove', 'prune'] as const) {
    vi.spyOn(ledger, name).mockImplementation(asked as never);
  }
  const server = paymentServer({});
  const refunds = createRefunds({ client: client({ fetch: server.fetch }), ledger, logger: false });
  return { refunds, asked, server };
}

const REQUESTS: readonly (readonly [what: string, params: unknown, named: RegExp])[] = [
  ['nothing', undefined, /expected an object/],
  ['a bare id', paymentId, /expected an object/],
  ['no id', {}, /"paymentId": is required/],
  ['an id with letters', { paymentId: 'abc' }, /"paymentId"/],
  ['an empty id', { paymentId: '' }, /"paymentId"/],
  ['an id below 1', { paymentId: 0 }, /"paymentId"/],
  ['an id that is no whole number', { paymentId: 1.5 }, /"paymentId"/],
  ['an id beyond safe integers', { paymentId: 2 ** 60 }, /"paymentId"/],
  ['a sum of 0', { paymentId, sum: '0' }, /"sum"/],
  ['a negative sum', { paymentId, sum: '-1.00' }, /"sum"/],
  ['a sum with three decimals', { paymentId, sum: '1.005' }, /"sum"/],
  ['a sum with a comma', { paymentId, sum: '1,00' }, /"sum"/],
  ['an empty sum', { paymentId, sum: '' }, /"sum"/],
  ['a sum of null', { paymentId, sum: null }, /"sum"/],
  ['a sum that is no number', { paymentId, sum: Number.NaN }, /"sum"/],
  ['an unknown option', { paymentId, amount: '1.00' }, /"amount": is not an option|"amount"/],
  ['a payment method that is none', { paymentId, paymentMethod: 'later' }, /"paymentMethod"/],
  ['items that are no list', { paymentId, sum: '10.00', cashItems: item }, /"cashItems"/],
  ['no items', { paymentId, sum: '10.00', cashItems: [] }, /"cashItems"/],
  [
    'an item without a name',
    { paymentId, sum: '10.00', cashItems: [{ ...item, name: undefined }] },
    /"cashItems\.0\.name"/,
  ],
  [
    'an item without a price',
    { paymentId, sum: '10.00', cashItems: [{ ...item, price: undefined }] },
    /"cashItems\.0\.price"/,
  ],
  [
    'an item with a negative price',
    { paymentId, sum: '10.00', cashItems: [{ ...item, price: '-1' }] },
    /"cashItems\.0\.price"/,
  ],
  [
    'an item with a count of 0',
    { paymentId, sum: '10.00', cashItems: [{ ...item, count: 0 }] },
    /"cashItems\.0\.count"/,
  ],
  [
    'an item with an unknown VAT rate',
    { paymentId, sum: '10.00', cashItems: [{ ...item, nds: 'vat99' }] },
    /"cashItems\.0\.nds"/,
  ],
  [
    'an item with an unknown member',
    { paymentId, sum: '10.00', cashItems: [{ ...item, cost: '1' }] },
    /"cashItems\.0\.cost"/,
  ],
  ['items that cost more than the sum', { paymentId, sum: '5.00', cashItems: [item] }, /"cashItems"|"sum"/],
];

describe('a request is refused by name, and nothing is asked of the ledger, for', () => {
  it.each(REQUESTS)('%s', async (_what, params, named) => {
    const { refunds, asked, server } = shop();
    await expect(refunds.request(params as never)).rejects.toMatchObject({
      name: 'UnitPayValidationError',
      message: expect.stringMatching(named),
    });
    expect(asked).not.toHaveBeenCalled();
    expect(server.calls).toEqual([]);
  });

  it.each([
    ['options that are no object', 5, /expected an object/],
    ['options of null', null, /expected an object/],
    ['an unknown option', { tx: {} }, /"tx": is not an option/],
  ])('%s', async (_what, options, named) => {
    const { refunds, asked } = shop();
    await expect(refunds.request({ paymentId }, options as never)).rejects.toThrow(named);
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('what is asked of one refund is refused by name for', () => {
  const WRONG = [undefined, null, '', 'abc', -1, 1.5, {}, '1 ', '٣'];

  it.each(WRONG.map((id) => [String(JSON.stringify(id)), id]))('the id %s', async (_name, id) => {
    const { refunds, asked } = shop();
    const calls = [
      refunds.settle(id as never),
      refunds.get(id as never),
      refunds.retry(id as never),
      refunds.resolve(id as never, 'refunded'),
    ];
    for (const call of calls) await expect(call).rejects.toThrow(/"paymentId"/);
    expect(asked).not.toHaveBeenCalled();
  });

  it('a finding that is none, a state that is none, a limit and a last one that are none', async () => {
    const { refunds, asked } = shop();
    await expect(refunds.resolve(paymentId, undefined as never)).rejects.toThrow(/"found"/);
    await expect(refunds.resolve(paymentId, 'Refunded' as never)).rejects.toThrow(/"found"/);
    await expect(refunds.list(undefined as never)).rejects.toThrow(/"state"/);
    await expect(refunds.list('requested', null as never)).rejects.toThrow(/expected an object/);
    for (const limit of [0, -1, 1.5, 1_001, '5', Number.NaN]) {
      await expect(refunds.list('requested', { limit } as never)).rejects.toThrow(/"limit"/);
    }
    await expect(refunds.list('requested', { after: 'abc' })).rejects.toThrow(/"paymentId"/);
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('createRefunds names every wrong option:', () => {
  const good = () => ({ client: client(), ledger: memoryLedger() });

  it.each([
    ['client', undefined],
    ['client', {}],
    ['ledger', undefined],
    ['ledger', { add: () => {} }],
    ['onRefunded', 'yes'],
    ['onFailed', {}],
    ['logger', true],
    ['logger', { info: () => {} }],
    ['concurrency', 0],
    ['concurrency', 1.5],
    ['concurrency', 101],
    ['timeScale', 0],
    ['timeScale', -1],
    ['timeScale', Number.NaN],
    ['timeScale', 101],
    ['on', 5],
    ['on.step', 5],
    ['pauses', []],
  ])('%s: %j', (name, value) => {
    const given = name === 'on.step' ? { on: { step: value } } : { [name]: value };
    expect(() => createRefunds({ ...good(), ...given } as never)).toThrow(new RegExp(`"${name.replace('.', '\\.')}"`));
  });

  it.each([undefined, null, 5, 'refunds'])('options that are %j', (options) => {
    expect(() => createRefunds(options as never)).toThrow(/expected an object|"client"/);
  });
});
