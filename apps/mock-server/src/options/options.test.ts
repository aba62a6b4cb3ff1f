import { describe, expect, it } from 'vitest';
import { createMockUnitPay, type MockOptions, MockOptionsError } from '../index.js';

describe('createMockUnitPay', () => {
  it.each<[unknown, string, string]>([
    [{ projectId: 'abc' }, 'projectId', 'number of a project'],
    [{ secretKey: '' }, 'secretKey', 'non-empty'],
    [{ publicKey: '' }, 'publicKey', 'non-empty'],
    [{ webhook: 'ftp://shop.example/hook' }, 'webhook', 'http:// or https://'],
    [{ webhook: 'https://user:pass@shop.example/' }, 'webhook', 'user name or password'],
    [{ webhook: '/hook' }, 'webhook', 'http:// or https://'],
    [{ successUrl: 'javascript:alert(1)' }, 'successUrl', 'http:// or https://'],
    [{ publicUrl: 'mock' }, 'publicUrl', 'http:// or https://'],
    [{ webhookTimeout: 0 }, 'webhookTimeout', 'above 0'],
    [{ journalLimit: 1.5 }, 'journalLimit', 'whole number'],
    [{ encoding: 'rfc' }, 'encoding', 'http_build_query'],
    [{ partner: { balance: 10 } }, 'partner.balance', '"100.00"'],
    [{ projects: [{ projectId: 2 }] }, 'projects[0].publicKey', 'non-empty'],
    [{ projects: [{ publicKey: 'p', secretKey: 's' }] }, 'projects[0].projectId', 'number of a project'],
    [{ webhookUrl: 'http://127.0.0.1:1/' }, 'webhookUrl', 'did you mean "webhook"? There are: projectId,'],
    [{ sucessUrl: undefined }, 'sucessUrl', 'did you mean "successUrl"?'],
    [{ colour: 'red' }, 'colour', 'there is no "colour" here. There are:'],
    [{ partner: { secret: 'k' } }, 'partner.secret', 'did you mean "secretKey"? There are: login, secretKey, balance,'],
    [
      { projects: [{ projectId: 2, publicKey: 'p', secretKey: 's', partner: {} }] },
      'projects[0].partner',
      'no "partner"',
    ],
    [{ partner: 'me' }, 'partner', 'an object with login,'],
    [{ projects: {} }, 'projects', 'a list of objects'],
    [{ projects: [135] }, 'projects[0]', 'an object with projectId,'],
    ['http://127.0.0.1:1/', 'options', 'an object with projectId,'],
    [null, 'options', 'got null'],
    [{ check: 'no' }, 'check', 'true or false'],
    [{ cashRegister: 1 }, 'cashRegister', 'true or false'],
    [{ partner: { payouts: 'on' } }, 'partner.payouts', 'true or false'],
    [{ name: 7 }, 'name', 'a non-empty string'],
    [{ webhookIp: 7 }, 'webhookIp', 'a non-empty string'],
    [{ allowedHosts: 'unitpay' }, 'allowedHosts', 'a list of texts'],
    [{ paymentTypes: 'card' }, 'paymentTypes', 'a list of texts'],
    [{ now: 0 }, 'now', 'a function'],
    [{ projects: [{ projectId: 135, publicKey: 'p', secretKey: 's' }] }, 'projects', 'projectId 135'],
    [{ projects: [{ projectId: 2, publicKey: '135-mock', secretKey: 's' }] }, 'projects', 'publicKey 135-mock'],
  ])('refuses %j, naming %s', (options, option, expected) => {
    let error: unknown;
    try {
      createMockUnitPay(options as MockOptions);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(MockOptionsError);
    expect(error).toMatchObject({ option, message: expect.stringContaining(expected) });
  });

  it('does not change what it is given', () => {
    const options = Object.freeze({ projects: Object.freeze([]), partner: Object.freeze({ login: 'me' }) });
    expect(() => createMockUnitPay(options)).not.toThrow();
  });

  it('derives the public key from the project', () => {
    expect(createMockUnitPay({ projectId: 42 }).state().projects?.[0]).toMatchObject({
      id: 42,
      publicKey: '42-mock',
      secretKey: 'mock_secret',
    });
  });

  it('makes mocks that share nothing', async () => {
    const [one, two] = [createMockUnitPay(), createMockUnitPay()];
    await one.fetch(`${one.origin}/api?method=getPartner`);
    expect([one.journal.calls().length, two.journal.calls().length]).toEqual([1, 0]);
  });
});
