import { signWebhookQuery } from '@unitpay-kit/core';
import { describe, expect, it } from 'vitest';
import { cli, KEYS } from '../test/cli.js';

const { unitpay } = cli();

describe.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('the word %s', (word) => {
  it('is no command, no reason and no flag', async () => {
    expect(await unitpay([word])).toMatchObject({ code: 2, err: expect.stringContaining(word) });
    expect(await unitpay(['webhook', word])).toMatchObject({ code: 2, err: expect.stringContaining(word) });
    expect(await unitpay(['webhook', 'verify', '--reason', word])).toMatchObject({ code: 2 });
    expect(await unitpay(['balance', `--${word}`])).toMatchObject({ code: 2, err: expect.stringContaining(word) });
    expect(await unitpay(['balance', '--lang', word])).toMatchObject({ code: 2 });
  });

  it('is a parameter that no method has, and a method that UnitPay does not have', async () => {
    expect(await unitpay(['getPayment', 'paymentId=1', `${word}=1`])).toMatchObject({
      code: 2,
      err: expect.stringContaining(word),
    });
    // No method's name has an underscore: nothing is sent then.
    const [code, says] = word.includes('_') ? [2, 'nothing was sent'] : [4, 'UnitPay answered with an error'];
    expect(await unitpay(['call', word, 'a=1', '--yes'])).toMatchObject({ code, err: expect.stringContaining(says) });
  });

  it('is the name, or the method, of a webhook that is not genuine, and a reason in a log that is none', async () => {
    const fields = { unitpayId: '1', account: word, date: '2026-11-27 20:15:30' } as never;
    const query = signWebhookQuery(fields, { method: 'error', secretKey: KEYS.UNITPAY_SECRET_KEY });
    const renamed = query.replace('method=error', `method=${word}`);
    expect(await unitpay(['webhook', 'verify', renamed])).toMatchObject({
      code: 1,
      out: expect.stringContaining('✗ method-unknown'),
    });
    expect((await unitpay(['webhook', 'verify', `${query}&params[${word}]=1`])).code).toBe(1);
    expect((await unitpay(['webhook', 'verify', `refused: ${word}`])).code).toBe(2);
  });
});
