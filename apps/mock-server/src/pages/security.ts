/** @module What a browser may do with the mock's pages, and where their forms may be sent from. */
import type { Context, MiddlewareHandler } from 'hono';

/** Nothing inline, nothing from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/**
 * Security headers of a page.
 *
 * @param framable Whether other sites may show it in a frame, as the widget does with the payment page.
 */
export function pageHeaders(framable: boolean): MiddlewareHandler {
  const policy = `${POLICY}; frame-ancestors ${framable ? 'http: https:' : "'none'"}`;
  return async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policy);
    c.header('X-Content-Type-Options', 'nosniff');
    // Not "no-referrer": that would make browsers send "Origin: null" with our own forms.
    c.header('Referrer-Policy', 'same-origin');
    c.header('Cache-Control', 'no-store');
  };
}

/** Whether a form came from one of our own pages, or from a program that sends no Origin at all. */
export function fromOwnPage(c: Context, ownOrigin: string): boolean {
  const origin = c.req.header('origin');
  if (origin === undefined) return !['cross-site', 'same-site'].includes(c.req.header('sec-fetch-site') ?? '');
  if (!URL.canParse(origin)) return false;
  // Hosts, not whole origins: behind a proxy that ends TLS the scheme differs.
  return new URL(origin).host === new URL(c.req.url).host || origin === new URL(ownOrigin).origin;
}
