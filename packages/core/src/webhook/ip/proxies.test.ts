import { describe, expect, it } from 'vitest';
import { UNITPAY_IP } from '../../../test/webhook-requests.js';
import { pay, rig } from '../../../test/webhook-rig.js';

// The recipes of docs/webhooks.md, each with the headers that the proxy is documented to write.
const INVENTED = '31.186.100.49, 51.250.20.9';
const STRANGER = '198.51.100.23';

// Two of the ranges of https://www.cloudflare.com/ips/
const CLOUDFLARE = ['173.245.48.0/20', '2400:cb00::/32'];

interface Recipe {
  readonly options: object;
  /** The request as it arrives when `caller` called the proxy with `X-Forwarded-For: sent`. */
  readonly arrives: (
    caller: string,
    sent?: string,
  ) => { readonly ip: string | undefined; readonly forwardedFor: string };
}

/** `$proxy_add_x_forwarded_for` and Cloudflare alike: what was sent, a comma, the caller. */
const appended = (caller: string, sent?: string) => (sent ? `${sent}, ${caller}` : caller);

const RECIPES: Record<string, Recipe> = {
  'nginx on the same machine, by count': {
    options: { trustedProxies: 1 },
    arrives: (caller, sent) => ({ ip: '127.0.0.1', forwardedFor: appended(caller, sent) }),
  },
  'nginx on the same machine, by address': {
    options: { trustedProxies: ['127.0.0.1', '::1'] },
    arrives: (caller, sent) => ({ ip: '::1', forwardedFor: appended(caller, sent) }),
  },
  'nginx that overwrites the header with $remote_addr': {
    options: { trustedProxies: 1 },
    arrives: (caller) => ({ ip: '10.0.0.2', forwardedFor: caller }),
  },
  'Cloudflare in front, by its ranges': {
    options: { trustedProxies: CLOUDFLARE },
    arrives: (caller, sent) => ({ ip: '173.245.48.7', forwardedFor: appended(caller, sent) }),
  },
  'Cloudflare in front of nginx': {
    options: { trustedProxies: [...CLOUDFLARE, '127.0.0.1'] },
    arrives: (caller, sent) => ({ ip: '127.0.0.1', forwardedFor: appended('2400:cb00::7', appended(caller, sent)) }),
  },
  'Cloudflare in front of nginx, by count': {
    options: { trustedProxies: 2 },
    arrives: (caller, sent) => ({ ip: '127.0.0.1', forwardedFor: appended('173.245.48.7', appended(caller, sent)) }),
  },
  'Vercel, which overwrites the header and has no socket': {
    options: { trustedProxies: 1 },
    arrives: (caller) => ({ ip: undefined, forwardedFor: caller }),
  },
};

describe.each(Object.keys(RECIPES))('%s', (name) => {
  const { options, arrives } = RECIPES[name] as Recipe;

  it('UnitPay is let in', async () => {
    expect(await rig(options).ask(pay(), arrives(UNITPAY_IP))).toMatchObject({ result: 'accepted' });
  });

  it('a stranger is not, with the right address named in the log', async () => {
    const { ask, lines } = rig(options);
    expect(await ask(pay(), arrives(STRANGER))).toMatchObject({ reason: 'ip-not-allowed' });
    expect(lines).toMatchObject([{ fields: { address: STRANGER } }]);
  });

  it("a stranger who sends UnitPay's address in the header is not either", async () => {
    expect(await rig(options).ask(pay(), arrives(STRANGER, INVENTED))).toMatchObject({ reason: 'ip-not-allowed' });
  });

  it('UnitPay is let in even if it sent the header itself', async () => {
    expect(await rig(options).ask(pay(), arrives(UNITPAY_IP, STRANGER))).toMatchObject({ result: 'accepted' });
  });
});

it('on Cloudflare Workers the address is the header that Cloudflare alone writes', async () => {
  const { webhook } = rig();
  const request = new Request(`https://shop.example/?${pay()}`, { headers: { 'cf-connecting-ip': UNITPAY_IP } });
  const reply = await webhook.fetch(request, { ip: request.headers.get('cf-connecting-ip') ?? undefined });
  expect(await reply.json()).toHaveProperty('result');
});

it('without the recipe a request through a proxy is refused, with a hint', async () => {
  const { ask, lines } = rig();
  expect(await ask(pay(), { ip: '10.0.0.2', forwardedFor: UNITPAY_IP })).toMatchObject({ reason: 'ip-not-allowed' });
  expect(lines).toMatchObject([{ fields: { hint: expect.stringContaining('trustedProxies') } }]);
});
