/**
 * @module
 * Walks the mock's payment page as a payer with a card does, by forms, without a browser.
 */
import type { MockUnitPay } from '@unitpay-kit/mock-server';

/** Types a card, then the 3-D Secure code if it is asked for; resolves with the page where the walk ends. */
export async function walkCard(mock: MockUnitPay, redirectUrl: string, card: string, code: string): Promise<string> {
  const after = await submit(mock, redirectUrl, { do: 'card', card, expiry: '12/39', cvc: '123' });
  const last = after.includes('/pay/3ds/') ? await submit(mock, after, { do: 'confirm', code }) : after;
  return (await mock.fetch(last)).text();
}

/** Posts a form and returns where it leads. */
async function submit(mock: MockUnitPay, url: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const response = await mock.fetch(url, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: mock.origin, 'content-type': 'application/x-www-form-urlencoded' },
    redirect: 'manual',
  });
  const location = response.headers.get('location');
  if (location === null) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return new URL(location, url).href;
}
