import { refunds } from '../../lib/client.js';

export const fetchCache = 'force-cache';

export async function GET(request) {
  return Response.json({ asked: request.nextUrl.pathname, message: await refunds() });
}
