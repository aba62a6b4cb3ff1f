/** @module How the dashboard is seen: its language, carried from page to page in the address. */
import type { Context } from 'hono';
import { tables } from '../input/table.js';
import { browserLocale, type Locale, readLocale } from '../pages/i18n/index.js';
import { type DashboardMessages, dashboardEn } from './i18n/en.js';
import { dashboardRu } from './i18n/ru.js';

const MESSAGES: Readonly<Record<Locale, DashboardMessages>> = tables({ ru: dashboardRu, en: dashboardEn });

/** How the dashboard looks to this visitor. */
export interface DashboardView {
  readonly locale: Locale;
  readonly texts: DashboardMessages;
  /** This page's address in another language. */
  readonly translated: (locale: Locale) => string;
  /** Another page's address without an anchor, or a form's, in the same language. */
  readonly link: (path: string) => string;
  /** This page's address with one parameter of its query set, or left out. */
  readonly here: (changes: Readonly<Record<string, string | null>>) => string;
  /** The language to carry in a form that is sent with GET; null when the address names none. */
  readonly asked: Locale | null;
}

/** Reads the view from the address, or the browser's wishes. */
export function readDashboardView(c: Context): DashboardView {
  const url = new URL(c.req.url);
  const asked = readLocale(url.searchParams.get('locale'));
  const locale = asked ?? browserLocale(c);
  const path = c.req.method === 'GET' ? url.pathname : '/';
  return {
    locale,
    asked: asked ?? null,
    texts: MESSAGES[locale],
    translated: (other) => withChanges(path, url.searchParams, { locale: other }),
    link: (target) => (asked === undefined ? target : `${target}${target.includes('?') ? '&' : '?'}locale=${asked}`),
    here: (changes) => withChanges(path, url.searchParams, changes),
  };
}

function withChanges(path: string, params: URLSearchParams, changes: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  return query.size === 0 ? path : `${path}?${query}`;
}
