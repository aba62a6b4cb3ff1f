// Turns the links of a source, which are right in the repository, into links that are right on the site.
import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { REPOSITORY } from './languages.mjs';
import { mapProse } from './read-page.mjs';

const OWN = new RegExp(`^${REPOSITORY}/(?:blob|tree)/main/(.+)$`);
const LINK = /(!?\[[^\]]*\]\()([^)\s]+)(\))/g;

/** Rewrites every relative link of a page; links to files that are no pages lead to the repository. */
export function rewriteLinks(text, { file, root, siteOf, imageOf }) {
  const change = (target, image) => {
    // READMEs of packages name our own files by their full address, since they are read on npm too.
    const own = OWN.exec(target)?.[1];
    if (own === undefined && /^[a-z]+:|^[#/]/i.test(target)) return target;
    const [path, hash = ''] = (own ?? target).split('#');
    const absolute = own === undefined ? resolve(dirname(file), decodeURI(path)) : join(root, path);
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
