// A page that forces Next's cache on every fetch, also on those that ask for none.
import { headers } from 'next/headers';
import { refunds } from '../../lib/client.js';

export const fetchCache = 'force-cache';

export default async function Page() {
  await headers();
  return <p>{await refunds()}</p>;
}
