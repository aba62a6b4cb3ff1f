import { after } from 'next/server';
import { shop } from '../../lib/shop.js';

// Read at each request, never at build time.
export const dynamic = 'force-dynamic';

export function GET(request) {
  // The peer is your proxy, or the mock; the sender is in X-Forwarded-For (see lib/shop.js).
  return shop().webhook.fetch(request, { ip: '127.0.0.1', waitUntil: (work) => after(() => work) });
}
