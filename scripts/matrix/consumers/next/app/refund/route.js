import { refund } from '../../lib/client.js';

export async function GET(request) {
  return Response.json({ asked: request.nextUrl.pathname, message: await refund() });
}
