/** @module How the dashboard is seen: its language, carried from page to page in the address. */
import type { Context } from 'hono';
import { browserLocale, type Locale, readLocale } from '../pages/i18n/index.js';
import { type DashboardMessages, dashboardEn } from './i18n/en.js';
import { dashboardRu } from './i18n/ru.js';

const MESSAGES: Readonly<Record<Locale, DashboardMessages>> = { ru: dashboardRu, en: dashboardEn };

/** How the dashboard looks to this visitor. */
export interface DashboardView {
  readonly locale: Locale;
  readonly texts: DashboardMessages;
  /** This page's address in another language. */
  readonly translated: (locale: Locale) => string;
  /** Another page's address, or a form's, in the same language. */
  readonly link: (path: string) => string;
}

/** Reads the view from the address, or the browser's wishes. */
export function readDashboardView(c: Context): DashboardView {
  const url = new URL(c.req.url);
  const asked = readLocale(url.searchParams.get('locale'));
  const locale = asked ?? browserLocale(c);
  return {
    locale,
    texts: MESSAGES[locale],
    translated: (other) => {
      const query = new URLSearchParams(url.search);
      query.set('locale', other);
      return `${c.req.method === 'GET' ? url.pathname : '/'}?${query}`;
    },
    link: (path) => {
      if (asked === undefined) return path;
      return `${path}${path.includes('?') ? '&' : '?'}locale=${asked}`;
    },
  };
}
