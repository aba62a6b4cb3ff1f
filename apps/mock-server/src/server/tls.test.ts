import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:https';
import { afterEach, describe, expect, it } from 'vitest';
import { createMockUnitPay, type MockListener } from '../index.js';

const file = (name: string) => readFileSync(new URL(`../../test/support/tls/${name}`, import.meta.url), 'utf8');
const tls = { cert: file('cert.pem'), key: file('key.pem') };

let listener: MockListener | null = null;
afterEach(() => listener?.close());

/** Asks over TLS as a client that trusts the certificate does. */
function ask(url: string): Promise<unknown> {
  const agent = new Agent({ ca: tls.cert, keepAlive: false });
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve(JSON.parse(text))).on('error', reject);
    }).on('error', reject);
  });
}

describe('a mock that speaks TLS', () => {
  it('answers clients that know no other way, with links of its own kind', async () => {
    const mock = createMockUnitPay();
    listener = await mock.listen({ host: 'localhost', tls });
    const order = 'params[paymentType]=card&params[account]=a&params[sum]=1&params[desc]=d&params[projectId]=135';
    const query = `${order}&params[secretKey]=mock_secret`;
    expect(listener.url).toMatch(/^https:\/\/localhost:\d+$/);
    expect(await ask(`${listener.url}/api?method=initPayment&${query}`)).toMatchObject({
      result: { redirectUrl: expect.stringContaining(`${listener.url}/pay/redirect/`) },
    });
  });

  it('can still reset a connection', async () => {
    const mock = createMockUnitPay();
    listener = await mock.listen({ host: 'localhost', tls });
    mock.fault({ kind: 'reset' });
    await expect(ask(`${listener.url}/api?method=getPartner`)).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  it('refuses a certificate that is none, saying so', async () => {
    const wrong = createMockUnitPay().listen({ tls: { cert: 'no', key: 'no' } });
    await expect(wrong).rejects.toMatchObject({ name: 'MockListenError', message: expect.stringContaining('PEM') });
  });
});
