/** @module Who looks at a page: the language, and where the mock is, if the shop runs on one. */
import { type Language, languageOf } from './texts.js';

/** How a page is seen. */
export interface Visit {
  readonly language: Language;
  /** The mock's address; undefined on the real UnitPay, where there is no page to look at. */
  readonly mock: string | undefined;
}

/** The visit of a browser with this Accept-Language header. */
export function visitOf(acceptLanguage: string | undefined, env: NodeJS.ProcessEnv = process.env): Visit {
  const url = env['UNITPAY_BASE_URL'];
  const local = url !== undefined && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
  return { language: languageOf(acceptLanguage), mock: local ? url : undefined };
}
