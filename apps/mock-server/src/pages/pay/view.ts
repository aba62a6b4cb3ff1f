/** @module How a payer sees the payment pages: language, hidden parts, widget frame; carried from page to page in the address. */
import type { Context } from 'hono';
import { type FormFlags, readFlags } from '../../engine/read-form.js';
import { readQuery } from '../../wire/read-query.js';
import { browserLocale, type Locale, PAY_MESSAGES, readLocale } from '../i18n/index.js';
import type { PayMessages } from '../i18n/pay.en.js';

/** How the pages look to this payer. */
export interface PayView {
  readonly locale: Locale;
  readonly texts: PayMessages;
  readonly hide: FormFlags;
  /** Whether the page is in the widget's pop-up frame. */
  readonly widget: boolean;
  /** This page's address in another language. */
  readonly translated: (locale: Locale) => string;
  /** Another page's address that keeps all of this. */
  readonly link: (path: string) => string;
}

/** Reads the view from the address; `preferred` is the language the merchant asked for when creating the payment. */
export function readView(c: Context, preferred: Locale | null = null): PayView {
  const url = new URL(c.req.url);
  const { params } = readQuery(url.search.slice(1));
  const asked = readLocale(params.get('locale'));
  const locale = asked ?? preferred ?? browserLocale(c);
  const hide = readFlags(params);
  const widget = params.get('widget') === '1';
  const kept = new URLSearchParams(asked ? { locale: asked } : {});
  for (const [name, on] of Object.entries(hide)) if (on) kept.set(name, 'true');
  if (widget) kept.set('widget', '1');
  return {
    locale,
    texts: PAY_MESSAGES[locale],
    hide,
    widget,
    translated: (other) => `${url.pathname}${withLocale(url.search, other)}`,
    link: (path) => (kept.size > 0 ? `${path}?${kept}` : path),
  };
}

/** Replaces the language in a raw query and leaves the rest as it came: the form's signature covers it. */
function withLocale(search: string, locale: Locale): string {
  const rest = search.slice(1).split('&');
  const others = rest.filter((pair) => pair !== '' && !pair.startsWith('locale='));
  return `?${[...others, `locale=${locale}`].join('&')}`;
}
