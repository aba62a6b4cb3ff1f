/** @module Who looks at a page: the language, and where the mock is, if the shop runs on one. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Language, languageOf } from './texts.js';

/** How a page is seen. */
export interface Visit {
  readonly language: Language;
  /** The mock's address; undefined on the real UnitPay, where there is no page to look at. */
  readonly mock: string | undefined;
}

/** What is read of a request; `originalUrl` is Express's, also under Nest. */
type Request = Pick<IncomingMessage, 'headers' | 'url'> & { readonly originalUrl?: string };

/** The visit behind a request: the language just chosen, the one chosen before, or the browser's. */
export function visitOf(request: Request, env: NodeJS.ProcessEnv = process.env): Visit {
  const url = env['UNITPAY_BASE_URL'];
  const local = url !== undefined && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
  const kept = /(?:^|;\s*)lang=(ru|en)(?:;|$)/.exec(request.headers.cookie ?? '')?.[1] as Language | undefined;
  return {
    language: chosen(request) ?? kept ?? languageOf(request.headers['accept-language']),
    mock: local ? url : undefined,
  };
}

/** Middleware for Express and Nest: keeps a language that was chosen (`?lang=en`) in a cookie. */
export function rememberLanguage(request: Request, response: ServerResponse, next: () => void): void {
  const language = chosen(request);
  if (language !== undefined)
    response.setHeader('set-cookie', `lang=${language}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`);
  next();
}

function chosen({ originalUrl, url }: Request): Language | undefined {
  const value = new URLSearchParams((originalUrl ?? url ?? '').split('?')[1]).get('lang');
  return value === 'ru' || value === 'en' ? value : undefined;
}
