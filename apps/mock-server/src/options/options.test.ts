import { describe, expect, it } from 'vitest';
import { createMockUnitPay, type MockOptions, MockOptionsError } from '../index.js';

describe('createMockUnitPay', () => {
  it.each<[unknown, string, string]>([
    [{ projectId: 'abc' }, 'projectId', 'number of a project'],
    [{ secretKey: '' }, 'secretKey', 'not empty'],
    [{ publicKey: '' }, 'publicKey', 'not empty'],
    [{ webhook: 'ftp://shop.example/hook' }, 'webhook', 'http:// or https://'],
    [{ webhook: 'https://user:pass@shop.example/' }, 'webhook', 'user name or password'],
    [{ webhook: '/hook' }, 'webhook', 'http:// or https://'],
    [{ successUrl: 'javascript:alert(1)' }, 'successUrl', 'http:// or https://'],
    [{ publicUrl: 'mock' }, 'publicUrl', 'http:// or https://'],
    [{ webhookTimeout: 0 }, 'webhookTimeout', 'above 0'],
    [{ journalLimit: 1.5 }, 'journalLimit', 'whole number'],
    [{ encoding: 'rfc' }, 'encoding', 'http_build_query'],
    [{ partner: { balance: 10 } }, 'partner.balance', '"100.00"'],
    [{ projects: [{ projectId: 2 }] }, 'projects[0].publicKey', 'not empty'],
    [{ projects: [{ publicKey: 'p', secretKey: 's' }] }, 'projects[0].projectId', 'number of a project'],
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
