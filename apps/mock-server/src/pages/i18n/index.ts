/** @module The languages of the pages, and which of them a visitor gets. */
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { tables } from '../../input/table.js';
import { type PayMessages, payEn } from './pay.en.js';
import { payRu } from './pay.ru.js';

/** A language of the pages. */
export type Locale = 'ru' | 'en';

/** The payment pages' texts by language. */
export const PAY_MESSAGES: Readonly<Record<Locale, PayMessages>> = tables({ ru: payRu, en: payEn });

/** Reads a language's code; undefined when it is none of ours. */
export function readLocale(text: string | undefined | null): Locale | undefined {
  return text === 'ru' || text === 'en' ? text : undefined;
}

/** The language the browser prefers; Russian when it names neither. */
export function browserLocale(c: Context): Locale {
  return (
    readLocale(accepts(c, { header: 'Accept-Language', supports: ['ru', 'en'], default: 'ru', match: preferred })) ??
    'ru'
  );
}

/** Unlike Hono's own matcher, takes `en-US` for `en`. */
function preferred(wanted: readonly { readonly type: string; readonly q: number }[]): string {
  const ordered = wanted.filter((one) => one.q > 0).sort((a, b) => b.q - a.q);
  return ordered.map((one) => one.type.toLowerCase().split('-')[0] ?? '').find((type) => readLocale(type)) ?? 'ru';
}
