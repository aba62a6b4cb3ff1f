import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, KEYS } from '../test/cli.js';
import { helpText } from './texts/help.js';
import { VERSION } from './version.js';

const { mock, folder, env, unitpay, paid, calls } = cli();

describe('unitpay', () => {
  it('prints a payment as a table, or as JSON', async () => {
    const id = await paid();
    expect((await unitpay(['payment', id])).out).toMatch(/^status +success$/m);
    expect(JSON.parse((await unitpay(['payment', id, '--json'])).out)).toMatchObject({
      paymentId: id,
      orderSum: '900.00',
    });
  });

  it('refunds with --yes, in part or whole', async () => {
    const id = await paid();
    expect(await unitpay(['refund', id, '--sum', '100', '--yes'])).toMatchObject({ code: 0, err: '' });
    expect(calls('refundPayment')).toBe(1);
  });

  it('prints the balance of the account', async () => {
    expect((await unitpay(['balance'])).out).toMatch(/^balance +\d/m);
  });

  it('prints a signed link to the form and sends nothing', async () => {
    const { out, code } = await unitpay(['url', '--account', 'order-7', '--sum', '900.00', '--desc', 'Case']);
    expect([code, out]).toEqual([0, expect.stringMatching(/\/pay\/135-mock\?.*signature=[0-9a-f]{64}/)]);
  });

  it('calls a documented method by its name, and any other by call', async () => {
    expect((await unitpay(['getBinInfo', 'bin=477964', '--json'])).code).toBe(0);
    const { code, err } = await unitpay(['call', 'someNewMethod', 'a=1', '--yes']);
    expect([code, err]).toEqual([4, expect.stringContaining('UnitPay answered with an error')]);
  });

  it('takes lists and objects as JSON', async () => {
    const items = 'cashItems=[{"name":"Case","count":1,"price":"900.00","nds":"none"}]';
    const args = [
      'initPayment',
      'paymentType=card',
      'account=o',
      'sum=900',
      'desc=Case',
      'customerEmail=a@b.ru',
      items,
    ];
    expect(await unitpay([...args, '--yes'])).toMatchObject({ code: 0 });
  });

  it('tells its version, which is the package’s; scripts/write-versions.mjs writes it', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect([VERSION, (await unitpay(['--version'])).out]).toEqual([version, `${version}\n`]);
  });

  it.each([
    [[], 'en'],
    [['--help', '--lang', 'ru'], 'ru'],
    [['refund', '-h'], 'en'],
  ] as const)('shows its help for %j in %s', async (args, lang) => {
    expect(await unitpay(args)).toEqual({ code: 0, out: helpText(lang), err: '' });
  });

  it('speaks Russian where the locale does', async () => {
    const { err } = await unitpay(['pay'], { env: { LANG: 'ru_RU.UTF-8' } });
    expect(err).toContain('Нет команды «pay»');
  });
});

describe('money', () => {
  const CHANGING = [
    ['refund', '1'],
    ['initPayment', 'paymentType=card', 'account=o', 'sum=1', 'desc=d'],
    ['closeSubscription', 'subscriptionId=1'],
    ['offsetAdvance', 'paymentId=1'],
    ['refundPayment', 'paymentId=1'],
    ['massPayment', 'transactionId=1', 'sum=10', 'purse=4111111111111111', 'paymentType=card'],
    ['confirmPayment', 'paymentId=1'],
    ['cancelPayment', 'paymentId=1'],
    ['call', 'someNewMethod'],
  ];

  it.each(CHANGING)(
    'does not move by "%s %s" without a terminal and without --yes: nothing is sent',
    async (...args) => {
      const { code, err } = await unitpay(args.filter((word) => word !== undefined));
      expect([code, err, mock.journal.entries().length]).toEqual([7, expect.stringContaining('--yes'), 0]);
    },
  );

  const READING = [
    'getPayment',
    'listSubscriptions',
    'getBinInfo',
    'massPaymentStatus',
    'massPaymentAvailableAmount',
    'massPaymentCommissions',
  ];

  it.each(READING)('is not asked about by %s, which only reads', async (method) => {
    const { code, err } = await unitpay([method]);
    expect(err).not.toContain('--yes');
    expect(code).not.toBe(7);
  });

  it('does not move when the person says no, and the question names the payment', async () => {
    const id = await paid();
    let asked = '';
    const ask = async (question: string) => {
      asked = question;
      return 'no';
    };
    expect((await unitpay(['refund', id], { terminal: true, ask })).code).toBe(7);
    expect([asked, calls('refundPayment')]).toEqual([expect.stringContaining('order-7, 900.00 RUB, success'), 0]);
  });

  it('moves when the person says yes', async () => {
    const id = await paid();
    expect((await unitpay(['refund', id], { terminal: true, ask: async () => 'YES' })).code).toBe(0);
    expect(calls('refundPayment')).toBe(1);
  });
});

describe('the exit code', () => {
  it.each([
    [['no-such-command'], 'There is no command "no-such-command"'],
    [['webhook', 'nothing'], 'There is no command "webhook nothing"'],
    [['payment'], 'Expected one payment id'],
    [['payment', '1', '2'], 'Expected one payment id'],
    [['payment', '1', '--colour'], '--colour is not an option of this command'],
    [['refund', '1', '--sum'], '--sum is used wrongly'],
    [['call'], 'Which method?'],
    [['call', 'paymentId=1'], 'is not the name of a method'],
    [['getPayment', 'paymentId'], 'expected name=value'],
    [['getPayment', 'paymentId=1', 'paymentId=2'], 'given twice'],
    [['getBinInfo', 'bin=[1'], 'begins like JSON'],
    [['refund', '1', '--sum', '1,5', '--yes'], 'sum'],
    [['payment', '1', '--lang', 'fr'], '--lang takes ru or en'],
  ])('is 2 for %j, and the message says why', async (args, text) => {
    const { code, err } = await unitpay(args);
    expect([code, err, mock.journal.entries().length]).toEqual([2, expect.stringContaining(text), 0]);
  });

  it('is 3 for a setting that is missing, and names the variable', async () => {
    const { code, err } = await unitpay(['payment', '1'], { env: { UNITPAY_PROJECT_ID: '135' } });
    expect([code, err]).toEqual([3, expect.stringContaining('UNITPAY_SECRET_KEY')]);
  });

  it('is 3 for an --env-file that is not there', async () => {
    const { code, err } = await unitpay(['payment', '1', '--env-file', 'none.env']);
    expect([code, err]).toEqual([3, expect.stringContaining('none.env')]);
  });

  it('is 4 where UnitPay refused', async () => {
    expect((await unitpay(['payment', '1'])).code).toBe(4);
  });

  it('is 5 where nothing was sent', async () => {
    const { code } = await unitpay(['payment', '1'], { env: { ...env(), UNITPAY_BASE_URL: 'http://127.0.0.1:1' } });
    expect(code).toBe(5);
  });

  it('is 6 where the outcome is unknown', async () => {
    mock.fault({ method: 'confirmPayment', kind: 'reset', execute: true, count: 1 });
    const { code, err } = await unitpay(['confirmPayment', 'paymentId=1', '--yes']);
    expect([code, err]).toEqual([6, expect.stringContaining('may or may not')]);
  });
});

describe('a key', () => {
  it.each([
    ['--secret-key', 'x'],
    ['--secretKey=abc'],
    ['--key', 'x'],
    ['--token=x'],
    ['secretKey=abc'],
    ['https://unitpay.ru/api?method=getPayment&params[secretKey]=abc'],
  ])('is refused on the command line: %s', async (...words) => {
    const { code, err } = await unitpay(['payment', '1', ...words]);
    expect([code, err]).toEqual([2, expect.stringMatching(/history.*\n.*\.env/s)]);
  });

  it('is refused also as a mere word, when it is the configured one', async () => {
    const { code, err } = await unitpay(['payment', KEYS.UNITPAY_SECRET_KEY]);
    expect([code, err]).toEqual([2, expect.not.stringContaining(KEYS.UNITPAY_SECRET_KEY)]);
  });

  it('is read from .env, and the environment wins over it', async () => {
    const id = await paid();
    const { UNITPAY_SECRET_KEY: _, ...others } = env();
    writeFileSync(join(folder, '.env'), `UNITPAY_SECRET_KEY=${KEYS.UNITPAY_SECRET_KEY}\nUNITPAY_PROJECT_ID=9\n`);
    expect((await unitpay(['payment', id], { env: others })).code).toBe(0);
    writeFileSync(join(folder, '.env'), '');
  });

  it('does not get out, whatever echoes it', async () => {
    mock.fault({
      method: 'getPartner',
      kind: 'error',
      code: -32603,
      message: `no ${KEYS.UNITPAY_ACCOUNT_KEY} here`,
      count: 9,
    });
    const runs = [await unitpay(['balance']), await unitpay(['balance', '--lang', 'ru']), await unitpay(['doctor'])];
    for (const { out, err } of runs) expect(out + err).not.toMatch(/key-of-the/);
  });

  it('that is wrong is named by what it opens, and not shown', async () => {
    const changed = { ...env(), UNITPAY_SECRET_KEY: 'another-key-of-the-project' };
    const { code, err } = await unitpay(['payment', '1'], { env: changed });
    expect([code, err]).toEqual([4, expect.not.stringContaining('another-key')]);
  });
});
