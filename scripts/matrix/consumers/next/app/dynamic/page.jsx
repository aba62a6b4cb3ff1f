// A page that is rendered at each request: Next 14 would answer its calls from a cache on disk.
import { headers } from 'next/headers';
import { refunds } from '../../lib/client.js';

export default async function Page() {
  await headers();
  return <p>{await refunds()}</p>;
}
