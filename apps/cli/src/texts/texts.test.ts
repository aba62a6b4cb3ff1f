import { describe, expect, it } from 'vitest';
import { TEXTS, type Texts } from './texts.js';

type Sentence = (...values: never) => string;
/** The values that a sentence takes; `reason` has a text of its own for each reason. */
type Values<Of> = {
  readonly [Name in keyof Of as Of[Name] extends Sentence ? Name : never]: Of[Name] extends (
    ...values: infer Given
  ) => string
    ? readonly Given[]
    : never;
};

const NAMES = ['first-name', 'second-name'];

/** A sentence without its values here doesn't compile. */
const VALUES: Omit<Values<Texts>, 'reason'> = {
  unknownCommand: [['payy', NAMES]],
  unknownFlag: [['--colour', NAMES]],
  wrongFlag: [['--sum']],
  notAParam: [['bare-word']],
  paramTwice: [['account']],
  notJson: [['cashItems']],
  keyOnCommandLine: [['--secret-key'], [undefined]],
  noMethod: [[NAMES]],
  notAMethod: [['a=b']],
  onePayment: [['refund']],
  oneTarget: [['send']],
  noFile: [['access.log', 'ENOENT']],
  notACount: [['--trusted-proxies']],
  notAUrl: [['localhost:3000']],
  notAWebhook: [['refund', NAMES]],
  notASum: [['1,5']],
  notAnId: [['007']],
  noReason: [['nonsense', NAMES]],
  missing: [[['UNITPAY_SECRET_KEY']], [['UNITPAY_PROJECT_ID', 'UNITPAY_SECRET_KEY']]],
  noEnvFile: [['shop.env', 'EACCES']],
  aboutToCall: [['massPayment', { sum: '10.00' }]],
  aboutToRefund: [
    ['2154490981', '100.00', 'order-7'],
    ['2154490981', undefined, 'order-7'],
  ],
  aboutToSend: [['https://shop.example']],
  aboutToReplay: [[17, 'https://shop.example']],
  internal: [['TypeError: x is not a function']],
  addressFine: [
    ['31.186.100.49', true],
    ['31.186.100.49', false],
  ],
  proxyWithoutForwardedFor: [['10.0.0.7']],
  proxyPassesOn: [
    ['10.0.0.7', '203.0.113.9', 0],
    ['10.0.0.7', '203.0.113.9', 2],
  ],
  noForwardedFor: [[3]],
  foreignAddress: [['203.0.113.9']],
  inside: [['handler-failed']],
  noReply: [['http://localhost:3000', 'ECONNREFUSED']],
  chosen: [[12, { answered: 3, twice: 4, forged: 5 }]],
};
const DOCTOR: Values<Texts['doctor']> = {
  refused: [
    [-32000, 'Неверный ключ'],
    [undefined, 'Неверный ключ'],
  ],
  unreachable: [['ENOTFOUND']],
  clockOff: [[3600]],
  listStatus: [[502]],
  listKnown: [[9]],
  listNew: [[['203.0.113.9']]],
  handlerOther: [[404, 'Not here']],
};

/** What was given, as far as a reader could look for it. */
function shown(values: unknown): readonly string[] {
  if (typeof values === 'string' || typeof values === 'number') return [String(values)];
  return typeof values === 'object' && values !== null ? Object.values(values).flatMap(shown) : [];
}

const SENTENCES = [
  ...Object.entries(VALUES).map(
    ([name, values]) => [name, values, (texts: Texts) => texts[name as 'noMethod']] as const,
  ),
  ...Object.entries(DOCTOR).map(
    ([name, values]) => [`doctor.${name}`, values, (texts: Texts) => texts.doctor[name as 'listNew']] as const,
  ),
];

describe('a sentence of the command line', () => {
  it.each(SENTENCES)('shows the same values in both languages: %s', (_name, values, of) => {
    for (const given of values) {
      const [english, russian] = (['en', 'ru'] as const).map((lang) =>
        (of(TEXTS[lang]) as (...given: readonly unknown[]) => string)(...given),
      ) as [string, string];
      expect(russian).toMatch(/[а-яё]/i);
      for (const value of shown(given))
        expect([value, russian.includes(value)]).toEqual([value, english.includes(value)]);
    }
  });

  it('without values is there in both languages, and translated', () => {
    const same = (['en', 'ru'] as const).map((lang) =>
      Object.entries({ ...TEXTS[lang], ...TEXTS[lang].doctor, ...TEXTS[lang].notes }).filter(
        ([, text]) => typeof text === 'string' && /[a-zа-яё]/i.test(text),
      ),
    );
    const [english, russian] = same as [(typeof same)[0], (typeof same)[0]];
    expect(english.map(([name]) => name)).toEqual(russian.map(([name]) => name));
    expect(english.filter(([, text]) => /[а-яё]/i.test(String(text)))).toEqual([]);
    expect(russian.filter(([, text]) => !/[а-яё]/i.test(String(text)))).toEqual([]);
  });
});
