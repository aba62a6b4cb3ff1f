// The packages as a reader would get them: tarballs in place of the names, until they are on the registry.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/run.mjs';

const tarballs = () =>
  readdirSync(join(root, 'packed'))
    .filter((name) => name.endsWith('.tgz'))
    .map((name) => [`@unitpay-kit/${/^unitpay-kit-(.+?)-\d/.exec(name)[1]}`, join(root, 'packed', name)]);

/** An install line with each of our names replaced by its tarball, and core beside whatever needs it. */
export function fromTarballs(line) {
  let text = line.replace(/#.*$/gm, '');
  // The release rehearsal has published them: the line works as it is written.
  if (process.env.UNITPAY_KIT_BY_NAME === '1') return `${text.trim()} --no-audit --no-fund --loglevel=error`;
  // The CLI depends on core, which npm would ask the registry for.
  if (/@unitpay-kit\/cli\b/.test(text) && !/@unitpay-kit\/core\b/.test(text)) text = `${text.trim()} @unitpay-kit/core`;
  for (const [name, file] of tarballs()) text = text.replaceAll(new RegExp(`${name}(?=\\s|$)`, 'g'), file);
  if (/@unitpay-kit\//.test(text.replaceAll(root, ''))) throw new Error(`no tarball for a package of "${line.trim()}"`);
  return `${text.trim()} --prefer-offline --no-audit --no-fund --loglevel=error`;
}
