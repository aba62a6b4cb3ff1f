/**
 * @module
 * The path of the webhook's route, checked: Express and Fastify read patterns in it, and differently.
 */
import { misconfigured } from '../unitpay.errors.js';

const PLAIN = /^\/[\w\-.~/]*$/;

/** `unitpay` and `/unitpay/` become `/unitpay`. */
export function routePath(path: unknown): string {
  const route = typeof path === 'string' ? `/${path.replace(/^\/+|\/+$/g, '')}` : '';
  if (PLAIN.test(route) && !route.includes('//')) return route;
  throw misconfigured(
    "expected a path of letters, digits, '-', '_', '.', '~' and '/', such as 'unitpay': neither an address with a host, nor a pattern; false for no route",
    'webhook.path',
  );
}
