import { webhook } from '../../lib/client.js';

export const dynamic = 'force-dynamic';

// Next tells no peer address. The peer is the proxy in front of it, which writes X-Forwarded-For.
export const GET = (request) => webhook.fetch(request, { ip: '127.0.0.1' });
