// A page that asks Next to cache each fetch that says nothing else.
import { headers } from 'next/headers';
import { refunds } from '../../lib/client.js';

export const fetchCache = 'default-cache';

export default async function Page() {
  await headers();
  return <p>{await refunds()}</p>;
}
