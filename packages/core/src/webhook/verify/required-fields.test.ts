import { describe, expect, it } from 'vitest';
import { FieldProblem, readRequired } from './required-fields.js';

type Changes = Readonly<Record<string, string | undefined>>;

const PAY = {
  '3ds': '1',
  account: 'order-1',
  date: '2026-11-23 10:00:00',
  orderCurrency: 'RUB',
  orderSum: '100.0',
  payerCurrency: 'EUR',
  payerSum: '1.5',
  paymentType: 'card',
  projectId: '135',
  sum: '100',
  test: '0',
  unitpayId: '2154490981',
};

function read(method: 'pay' | 'check' | 'preauth' | 'error', changes: Changes = {}) {
  const entries = Object.entries({ ...PAY, ...changes }).filter(([, value]) => value !== undefined);
  return readRequired(method, Object.fromEntries(entries) as Record<string, string>);
}
const problem = (reason: 'field-missing' | 'field-invalid', field: string) => new FieldProblem(reason, field);

it.each(['pay', 'check', 'preauth', 'error'] as const)('the fields of a genuine %s are read', (method) => {
  expect(read(method)).toStrictEqual({
    dateAt: new Date('2026-11-23T07:00:00Z'),
    orderSum: '100.00',
    payerSum: '1.50',
  });
});

describe('a field', () => {
  const REQUIRED = ['orderSum', 'orderCurrency', 'payerSum', 'payerCurrency', 'paymentType', 'test'];
  const ALWAYS = ['unitpayId', 'account', 'date'];

  it.each([...ALWAYS, 'projectId', ...REQUIRED])('%s must be there', (field) => {
    for (const method of ['pay', 'check', 'preauth'] as const)
      expect(read(method, { [field]: undefined })).toStrictEqual(problem('field-missing', field));
  });

  it.each(ALWAYS)('%s must be there in an error as well', (field) => {
    expect(read('error', { [field]: undefined })).toStrictEqual(problem('field-missing', field));
  });

  it.each([...REQUIRED, 'projectId'])('%s may be left out of an error', (field) => {
    expect(read('error', { [field]: undefined })).not.toBeInstanceOf(FieldProblem);
  });

  it.each([
    ['unitpayId', ['', '0', '01', 'x1', '1x', `1${'0'.repeat(30)}`]],
    ['projectId', ['', 'x1', '1x', '1'.repeat(21)]],
    ['account', ['']],
    ['date', ['', 'yesterday']],
    ['orderSum', ['', 'x']],
    ['orderCurrency', ['', 'RU', 'RUBL', 'rub', 'xRUB', 'RUBx']],
    ['payerSum', ['', 'x']],
    ['payerCurrency', ['', 'RU', 'RUBL']],
    ['paymentType', ['', '1card', 'card!', '-card']],
    ['test', ['', '2', '01', '10']],
  ])('%s must have its form', (field, values) => {
    for (const value of values) expect(read('pay', { [field]: value })).toStrictEqual(problem('field-invalid', field));
  });

  it.each([
    ['unitpayId', ['1', `1${'0'.repeat(29)}`]],
    ['projectId', ['0', '1'.repeat(20)]],
    ['paymentType', ['c', 'card-2_x']],
    ['test', ['0', '1']],
  ])('%s may have any of its forms', (field, values) => {
    for (const value of values) expect(read('pay', { [field]: value })).not.toBeInstanceOf(FieldProblem);
  });

  it('of an error must have its form where it is there', () => {
    expect(read('error', { test: '2' })).toStrictEqual(problem('field-invalid', 'test'));
    expect(read('error', { projectId: 'x' })).toStrictEqual(problem('field-invalid', 'projectId'));
  });
});

describe('the value of 3ds standing as the account of a pay', () => {
  const flagged = { account: '1', '3ds': undefined };

  it.each(['0', '1'])('is suspected where the account is %s and an unknown name stands between', (account) => {
    expect(read('pay', { ...flagged, account, bank: 'x' })).toStrictEqual(problem('field-invalid', 'account'));
  });

  it('is suspected where another date stands under a later name', () => {
    const later = { ...flagged, dateOld: '2026-11-23 10:00:00' };
    expect(read('pay', later)).toStrictEqual(problem('field-invalid', 'account'));
  });

  it.each<readonly [string, Changes]>([
    ['nothing is between', flagged],
    ['3ds is there', { account: '1', bank: 'x' }],
    ['the account is no flag', { '3ds': undefined, bank: 'x' }],
    ['what stands there is no date', { ...flagged, dateOld: 'x' }],
    ['the unknown name is before', { ...flagged, aaa: '1' }],
    ['the other date is too far', { ...flagged, zdate: '2026-11-23 10:00:00' }],
  ])('is not where %s', (_why, changes) => {
    expect(read('pay', changes)).not.toBeInstanceOf(FieldProblem);
  });

  it.each(['check', 'preauth'] as const)('can not be in a %s, which has no 3ds', (method) => {
    expect(read(method, { ...flagged, bank: 'x' })).not.toBeInstanceOf(FieldProblem);
  });
});

describe('another number standing as the id, and the id under a later name,', () => {
  const zone = { zone: '2154490981' };

  it.each<readonly [string, 'pay' | 'check' | 'error', Changes]>([
    ['an error without test', 'error', { ...zone, test: undefined }],
    ['an error without projectId', 'error', { ...zone, projectId: undefined }],
    ['a pay whose id is a flag', 'pay', { ...zone, unitpayId: '1' }],
    ['a check whose id is a flag, without a sum', 'check', { ...zone, unitpayId: '1', sum: undefined }],
    ['a check whose id is a flag, with a sum unlike the order’s', 'check', { ...zone, unitpayId: '1', sum: '1' }],
  ])('is suspected in %s', (_what, method, changes) => {
    expect(read(method, changes)).toStrictEqual(problem('field-invalid', 'unitpayId'));
  });

  it.each<readonly [string, 'pay' | 'check' | 'error', Changes]>([
    ['an error with test and projectId', 'error', zone],
    ['a pay with an ordinary id', 'pay', zone],
    ['a pay without a later name', 'pay', { unitpayId: '1' }],
    ['an error without a later name', 'error', { test: undefined }],
    ['a check whose sum is the order’s', 'check', { ...zone, unitpayId: '1' }],
  ])('is not in %s', (_what, method, changes) => {
    expect(read(method, changes)).not.toBeInstanceOf(FieldProblem);
  });
});
