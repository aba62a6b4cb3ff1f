// A page that is rendered at each request: Next 14 would answer its calls from a cache on disk.
import { headers } from 'next/headers';
import { refund } from '../../lib/client.js';

export default async function Page() {
  await headers();
  return <p>{await refund()}</p>;
}
