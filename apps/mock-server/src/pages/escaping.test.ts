/** @module Nothing anybody can write reaches a page unescaped. */
import { describe, expect, it } from 'vitest';
import { choose, formPath, get, lastPayment, locationOf, openShop, post } from '../../test/support/shop.js';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&{up}`;
const MARKUP = /<script>alert|<img src=x/;

const fields = { account: HOSTILE, desc: HOSTILE };
const answer = { error: { message: HOSTILE } };

describe('hostile account, desc and merchant’s message stay text', () => {
  it('on the form', async () => {
    const html = await (await get(openShop(), formPath(fields))).text();
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).not.toMatch(MARKUP);
  });

  it.each(['card', 'sbp', 'sberpay'])('on the page of %s', async (type) => {
    const mock = openShop();
    const html = await (await get(mock, await choose(mock, type, fields))).text();
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).not.toMatch(MARKUP);
  });

  it('on the receipt, errorMessage and the widget’s data included', async () => {
    const mock = openShop({}, answer);
    const receipt = locationOf(await post(mock, await choose(mock, 'sbp', { ...fields, widget: '1' }), { do: 'pay' }));
    expect(lastPayment(mock).errorMessage).toContain('<script>');
    const html = await (await get(mock, receipt)).text();
    expect(html).toContain('data-account="&quot;&gt;&lt;script&gt;');
    expect(html).not.toMatch(MARKUP);
  });

  it('in the card form filled in wrongly', async () => {
    const mock = openShop();
    const reply = await post(mock, await choose(mock, 'card'), {
      do: 'card',
      card: HOSTILE,
      expiry: HOSTILE,
      cvc: HOSTILE,
    });
    expect(await reply.text()).not.toMatch(MARKUP);
  });

  it('in the address of the form', async () => {
    const html = await (
      await get(openShop(), `/pay/135-mock/${encodeURIComponent(HOSTILE)}?${encodeURIComponent(HOSTILE)}`)
    ).text();
    expect(html).not.toMatch(MARKUP);
  });

  it.each(['/', '/dashboard/webhooks', '/dashboard/journal', '/dashboard/faults', '/dashboard/payments/PAYMENT'])(
    'on the dashboard at %s',
    async (path) => {
      const mock = openShop({}, answer);
      await post(mock, await choose(mock, 'sbp', fields), { do: 'pay' });
      mock.fault({ kind: 'error', message: HOSTILE });
      const html = await (await get(mock, path.replace('PAYMENT', String(lastPayment(mock).id)))).text();
      expect(html).not.toMatch(MARKUP);
    },
  );

  it.each(['kind', 'method', 'payment', 'locale'])('in the journal’s filter %s', async (name) => {
    const html = await (await get(openShop(), `/dashboard/journal?${new URLSearchParams({ [name]: HOSTILE })}`)).text();
    expect(html).not.toMatch(MARKUP);
  });
});

it('addresses that are no web addresses never become links', async () => {
  const reply = await get(openShop(), formPath({ backUrl: 'javascript:alert(1)' }));
  expect(reply.status).toBe(400);
});

describe('headers', () => {
  it('the payment page may be framed, but loads nothing from elsewhere and nothing inline', async () => {
    const policy = (await get(openShop(), formPath())).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain('frame-ancestors http: https:');
  });

  it('the dashboard may not be framed', async () => {
    const { headers } = await get(openShop(), '/');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('error pages carry them too', async () => {
    expect((await get(openShop(), '/pay/nobody')).headers.get('content-security-policy')).toContain(
      "default-src 'none'",
    );
  });

  it('no page holds a script or a style of its own', async () => {
    const mock = openShop();
    const pages = [formPath(), await choose(mock, 'card'), await choose(mock, 'sbp'), '/', '/dashboard/settings'];
    for (const path of pages) {
      const html = await (await get(mock, path)).text();
      expect(html).not.toMatch(/<style|style="|\son\w+="|<script(?![^>]* src="\/assets\/)/);
    }
  });
});
