// Runs in a package's folder before and after it is packed: its guides travel in the tarball as docs/, as they stand in the repository.
// `--away` removes them again. Links among them stay; those that lead out of docs/ become addresses of the repository.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { root } from './lib/run.mjs';

const REPOSITORY = 'https://github.com/unitpay-kit/unitpay-kit';
/** What a user of the packages reads; the rest of docs/ is about this repository or about UnitPay. */
const WANTED = ['errors', 'glossary', 'guides', 'methods', 'options', 'start', 'statuses', 'webhooks', 'why'];
const LINK = /(\]\()([^)\s]+)(\))/g;

const out = resolve('docs');
if (process.argv.includes('--away')) {
  rmSync(out, { recursive: true, force: true });
} else {
  const from = join(root, 'docs');
  const files = readdirSync(from, { recursive: true })
    .filter((name) => name.endsWith('.md') && WANTED.includes(name.split(/[/.]/)[0]))
    .map((name) => join(from, name));
  const travelling = new Set(files);
  rmSync(out, { recursive: true, force: true });
  for (const file of files) {
    const target = join(out, relative(from, file));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(
      target,
      mapProse(readFileSync(file, 'utf8'), (line) => rewrite(line, file, travelling)),
    );
  }
}

/** Leaves code as it is: what looks like a link there is none. */
function mapProse(text, change) {
  return text
    .split(/(^```[\s\S]*?^```$)/m)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

function rewrite(text, file, travelling) {
  return text.replace(LINK, (link, before, target, after) => {
    if (/^[a-z]+:|^#/i.test(target)) return link;
    const [path, hash] = target.split('#');
    const there = resolve(dirname(file), path);
    if (travelling.has(there)) return link;
    if (!existsSync(there)) throw new Error(`${relative(root, file)} links to ${target}, which does not exist`);
    const kind = statSync(there).isDirectory() ? 'tree' : 'blob';
    return `${before}${REPOSITORY}/${kind}/main/${relative(root, there)}${hash ? `#${hash}` : ''}${after}`;
  });
}
