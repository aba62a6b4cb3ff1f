// Every link of the built site to the site itself must lead to a page, and to an element when it has a fragment.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

function htmlFiles(dist) {
  return readdirSync(dist, { recursive: true })
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(dist, name));
}

/** Problems as sentences; none when every link is alive. */
export function checkAnchors(dist) {
  const ids = new Map();
  const idsOf = (file) => {
    if (!ids.has(file))
      ids.set(file, new Set([...readFileSync(file, 'utf8').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)));
    return ids.get(file);
  };
  const problems = [];
  let links = 0;
  for (const file of htmlFiles(dist)) {
    const html = readFileSync(file, 'utf8');
    for (const [, href] of html.matchAll(/<a [^>]*href="([^"]+)"/g)) {
      if (/^[a-z]+:/i.test(href)) continue;
      links += 1;
      const [path, hash] = href.replaceAll('&amp;', '&').split('#');
      const target =
        path === '' ? file : fileOf(path.startsWith('/') ? join(dist, path) : resolve(dirname(file), path));
      const from = relative(dist, file);
      if (!existsSync(target)) problems.push(`${from} links to ${href}, which is no page`);
      else if (hash && target.endsWith('.html') && !idsOf(target).has(decodeURIComponent(hash)))
        problems.push(`${from} links to ${href}, but nothing there has that name`);
    }
  }
  if (links < 100) problems.push(`only ${links} links were found: the check looks in the wrong place`);
  return [...new Set(problems)];
}

function fileOf(path) {
  if (path.endsWith('/')) return join(path, 'index.html');
  if (existsSync(path)) return path;
  return `${path}.html`;
}
