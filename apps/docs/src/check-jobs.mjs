// Each of the eleven jobs must be one click from the first page, in both languages; the first page itself is one click from each README.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jobs, sections } from './contents.mjs';
import { languages } from './languages.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Problems as sentences; none when every job is found. */
export function checkJobs(dist) {
  const problems = [];
  for (const [language, { prefix, suffix }] of Object.entries(languages)) {
    const home = readFileSync(join(dist, prefix, 'index.html'), 'utf8');
    const main = /<main[\s\S]*<\/main>/.exec(home)?.[0] ?? '';
    const readme = readFileSync(join(root, `README${suffix}`), 'utf8');
    const firstScreen = readme.split('\n').slice(0, 45).join('\n');
    for (const [path] of jobs) {
      if (!main.includes(`href="/${prefix}${path}`))
        problems.push(`the first page (${language}) has no link to ${path}`);
      const { source } = sections.flatMap(({ pages }) => pages).find((page) => page.path === path);
      if (!firstScreen.includes(`](${source}${suffix})`))
        problems.push(`README${suffix} has no link to ${source}${suffix} on its first screen`);
    }
  }
  return problems;
}
