// Lays the pages of the site out in .pages/, from the Markdown files of the repository: Russian at the root, English under en/.
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jobs, sections } from './contents.mjs';
import { languages, REPOSITORY } from './languages.mjs';
import { readmeOf, rewriteLinks } from './links.mjs';
import { readSource, summaryOf, titleOf } from './read-page.mjs';
import { methodIndex, splitErrorPage, splitMethods } from './split.mjs';

export const app = fileURLToPath(new URL('..', import.meta.url));
const root = join(app, '../..');
const out = join(app, '.pages');

/** Every page of one language: place on the site, source file, text. */
export function pagesOf(language) {
  const { prefix, suffix } = languages[language];
  const pages = sections.flatMap(({ pages, [language]: section }) =>
    pages.map(({ path, source, [language]: short }) => {
      const file = join(root, source + suffix);
      return { path, file, short, section, text: readSource(file) };
    }),
  );
  const methods = pages.find(({ path }) => path === 'api/');
  const perMethod = splitMethods(methods.text).map(({ name, text }) => ({
    path: `api/${name}`,
    file: methods.file,
    hash: name.toLowerCase(),
    short: name,
    section: methods.section,
    text,
  }));
  methods.text = methodIndex(methods.text, (name) => `/${prefix}api/${name}`);
  return [...pages, ...perMethod, ...errorPages(language)];
}

function errorPages(language) {
  const folder = join(root, 'docs/errors');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const code = basename(name, '.md');
      const file = join(folder, name);
      const path = code === 'README' ? 'errors/' : `errors/${code}`;
      const section = language === 'ru' ? 'Справочник' : 'Reference';
      return { path, file, short: code, section, text: splitErrorPage(readSource(file), language) };
    });
}

/** Writes all pages; returns them by language. */
export function collect() {
  rmSync(out, { recursive: true, force: true });
  const all = {};
  for (const language of Object.keys(languages)) {
    const { prefix, suffix } = languages[language];
    const pages = pagesOf(language);
    const siteOf = (absolute, hash) => {
      const file = readmeOf(absolute, suffix);
      const exact = pages.find((page) => page.file === file && page.hash !== undefined && page.hash === hash);
      if (exact) return `/${prefix}${exact.path}`;
      const found = pages.find((page) => page.file === file && page.hash === undefined);
      return found && `/${prefix}${found.path}${hash && `#${hash}`}`;
    };
    const imageOf = (absolute) => {
      mkdirSync(join(out, 'public/pictures'), { recursive: true });
      copyFileSync(absolute, join(out, 'public/pictures', basename(absolute)));
      return `/pictures/${basename(absolute)}`;
    };
    const written = pages.map((page) => ({
      ...page,
      title: titleOf(page.text),
      summary: summaryOf(page.text),
      text: rewriteLinks(page.text, { file: page.file, root, siteOf, imageOf }),
    }));
    for (const { path, text } of written) write(prefix, path, text);
    write(prefix, '', home(language));
    all[language] = written;
  }
  return all;
}

function write(prefix, path, text) {
  const file = join(out, prefix, path === '' || path.endsWith('/') ? `${path}index.md` : `${path}.md`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The first page: what it is, and the jobs. */
function home(language) {
  const { prefix } = languages[language];
  const list = jobs
    .map(([path, ru, en]) => `- [${capital(language === 'ru' ? ru : en)}](/${prefix}${path})`)
    .join('\n');
  if (language === 'ru')
    return `# unitpay-kit\n\nUnitPay для Node.js: платежи, возвраты, вебхуки, чеки 54-ФЗ — и мок UnitPay для разработки без интернета. [Код на GitHub](${REPOSITORY}). Проект не связан с UnitPay.\n\n## Что нужно сделать?\n\n${list}\n`;
  return `# unitpay-kit\n\nUnitPay for Node.js: payments, refunds, webhooks, fiscal receipts, and a mock UnitPay to develop offline. [Code on GitHub](${REPOSITORY}). The project is not affiliated with UnitPay.\n\n## What do you need to do?\n\n${list}\n`;
}

const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

if (process.argv[1] === fileURLToPath(import.meta.url)) collect();
