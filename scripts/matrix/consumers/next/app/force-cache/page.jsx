// A page that forces Next's cache on every fetch, also on those that ask for none: the README says to go past it.
import { headers } from 'next/headers';
import { pastFetch, refund } from '../../lib/client.js';

export const fetchCache = 'force-cache';

export default async function Page() {
  await headers();
  return <p>{await refund(pastFetch)}</p>;
}
