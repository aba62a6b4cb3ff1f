/** @module How a payer sees the payment pages: language, hidden parts, widget frame; carried from page to page in the address. */
import type { Context } from 'hono';
import { FORM_FLAGS, type FormFlag, readFlags } from '../../reference/form-flags.js';
import { readQuery } from '../../wire/read-query.js';
import { browserLocale, type Locale, PAY_MESSAGES, readLocale } from '../i18n/index.js';
import type { PayMessages } from '../i18n/pay.en.js';

/** How the pages look to this payer. */
export interface PayView {
  readonly locale: Locale;
  readonly texts: PayMessages;
  readonly hide: Readonly<Record<FormFlag, boolean>>;
  /** Whether the page is in the widget's pop-up frame. */
  readonly widget: boolean;
  /** This page's address in another language. */
  readonly translated: (locale: Locale) => string;
  /** Another page's address that keeps all of this. */
  readonly link: (path: string) => string;
  /** What an address carries to keep all of this. */
  readonly kept: readonly (readonly [name: string, value: string])[];
}

/** What the merchant asked for when creating the payment. */
interface Wishes {
  readonly locale: Locale | null;
  readonly hide: readonly FormFlag[];
}

/** Reads the view from the address, and from what the merchant asked for. */
export function readView(c: Context, wishes: Wishes = { locale: null, hide: [] }): PayView {
  const url = new URL(c.req.url);
  const { params } = readQuery(url.search.slice(1));
  const asked = readLocale(params.get('locale'));
  const locale = asked ?? wishes.locale ?? browserLocale(c);
  const inAddress = readFlags(params);
  const hidden = [...inAddress, ...wishes.hide];
  const hide = Object.fromEntries(FORM_FLAGS.map((name) => [name, hidden.includes(name)])) as PayView['hide'];
  const widget = params.get('widget') === '1';
  const kept = new URLSearchParams(asked ? { locale: asked } : {});
  for (const name of inAddress) kept.set(name, 'true');
  if (widget) kept.set('widget', '1');
  return {
    locale,
    texts: PAY_MESSAGES[locale],
    hide,
    widget,
    translated: (other) => `${url.pathname}${withLocale(url.search, other)}`,
    kept: [...kept],
    link: (path) => (kept.size > 0 ? `${path}?${kept}` : path),
  };
}

/** Replaces the language in a raw query and leaves the rest as it came: the form's signature covers it. */
function withLocale(search: string, locale: Locale): string {
  const rest = search.slice(1).split('&');
  const others = rest.filter((pair) => pair !== '' && !pair.startsWith('locale='));
  return `?${[...others, `locale=${locale}`].join('&')}`;
}
