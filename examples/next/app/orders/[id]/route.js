import { shop } from '../../../lib/shop.js';

export async function GET(_request, { params }) {
  const order = shop().orders.get((await params).id);
  return order ? Response.json(order) : new Response('Not found', { status: 404 });
}
