// Such a page where nothing else says that it is dynamic.
import { refunds } from '../../lib/client.js';

export const fetchCache = 'force-cache';

export default async function Page() {
  return <p>{await refunds()}</p>;
}
