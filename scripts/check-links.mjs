// Every relative link of a Markdown file leads to a file, its #anchor to a heading, and every "decisions/NNNN" in the sources to a decision.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { root } from './lib/run.mjs';

// Tracked files and new ones alike, so that a file is checked before it is committed.
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1 << 24,
})
  .split('\0')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const problems = [];

/** Without code: what looks like a link in a sample is none. */
const prose = (text) =>
  text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()#]/g, '_'));

/** The anchors of a file, as GitHub makes them of headings, and those written as HTML. */
function anchorsOf(file) {
  const text = readFileSync(file, 'utf8').replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
  const seen = new Map();
  const headings = [...text.matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, heading]) => {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
  return new Set([...headings, ...[...text.matchAll(/<[^>]+\b(?:id|name)="([^"]+)"/g)].map(([, id]) => id)]);
}

const REPOSITORY = 'https://github.com/unitpay-kit/unitpay-kit/';
const documents = files.filter((file) => file.endsWith('.md') && !file.includes('golden/'));
let links = 0;
for (const file of documents) {
  const text = prose(readFileSync(join(root, file), 'utf8'));
  const targets = [
    ...text.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g),
    ...text.matchAll(/^\[[^\]]+\]: +(\S+)/gm),
    ...text.matchAll(/<(?:a|img)\b[^>]*\b(?:href|src)="([^"]+)"/g),
  ].map(([, target]) => target);
  for (const given of targets) {
    // A README that is read on npm or in node_modules names our own files by their full address.
    const own = given.startsWith(REPOSITORY);
    const target = own
      ? relative(dirname(file), given.slice(REPOSITORY.length).replace(/^(?:blob|tree)\/main\//, ''))
      : given;
    if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(target)) continue;
    links += 1;
    const [path, anchor] = target.split('#');
    const there = path === '' ? join(root, file) : normalize(join(root, dirname(file), decodeURIComponent(path)));
    if (!existsSync(there)) problems.push(`${file}: ${target} leads to no file.`);
    else if (relative(root, there).startsWith('..')) problems.push(`${file}: ${target} leads out of the repository.`);
    else if (
      anchor &&
      there.endsWith('.md') &&
      statSync(there).isFile() &&
      !anchorsOf(there).has(decodeURIComponent(anchor))
    )
      problems.push(`${file}: there is no heading for #${anchor} in ${relative(root, there)}.`);
  }
}

const decisions = new Set(files.map((file) => file.match(/^decisions\/(\d{4})-/)?.[1]).filter(Boolean));
let mentions = 0;
for (const file of files.filter(
  (name) => /\.(?:[cm]?[jt]sx?|jsonc?|ya?ml|sql|css|md)$/.test(name) && !name.includes('golden/'),
))
  for (const [mention, number] of readFileSync(join(root, file), 'utf8').matchAll(/decisions\/(\d{4})/g)) {
    mentions += 1;
    if (!decisions.has(number)) problems.push(`${file}: there is no ${mention}.`);
  }

for (const problem of problems) console.error(problem);
console.log(
  `${documents.length} documents: ${links} links, ${mentions} mentions of decisions, ${problems.length} of them lead nowhere`,
);
if (links === 0 || mentions === 0) console.error('Nothing was found to check: the search itself is broken.');
process.exitCode = problems.length === 0 && links > 0 && mentions > 0 ? 0 : 1;
