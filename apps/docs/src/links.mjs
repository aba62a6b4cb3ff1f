// Turns the links of a source, which are right in the repository, into links that are right on the site.
import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { REPOSITORY } from './languages.mjs';
import { mapProse } from './read-page.mjs';

const LINK = /(!?\[[^\]]*\]\()([^)\s]+)(\))/g;

/** Rewrites every relative link of a page; links to files that are no pages lead to the repository. */
export function rewriteLinks(text, { file, root, siteOf, imageOf }) {
  const change = (target, image) => {
    if (/^[a-z]+:|^[#/]/i.test(target)) return target;
    const [path, hash = ''] = target.split('#');
    const absolute = resolve(dirname(file), decodeURI(path));
    if (!existsSync(absolute)) throw new Error(`${relative(root, file)} links to ${target}, which does not exist`);
    if (image) return imageOf(absolute);
    const site = siteOf(absolute, hash);
    if (site !== undefined) return site;
    const kind = statSync(absolute).isDirectory() ? 'tree' : 'blob';
    return `${REPOSITORY}/${kind}/main/${relative(root, absolute)}${hash && `#${hash}`}`;
  };
  return mapProse(text, (line) =>
    line.replace(LINK, (_, before, target, after) => `${before}${change(target, before.startsWith('!'))}${after}`),
  );
}

/** The file that stands for a folder that somebody links to. */
export function readmeOf(path, suffix) {
  return existsSync(path) && statSync(path).isDirectory() ? join(path, `README${suffix}`) : path;
}
