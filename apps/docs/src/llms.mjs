// Writes what language models read: llms.txt, llms-full.txt, and a Markdown twin beside each page.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languages } from './languages.mjs';

const RULES = `Rules for code that uses it:

- Sums are decimal strings with at most two decimals ('900.00'), never floats.
- Never retry refundPayment yourself. Use createRefunds (durable) or ensureRefunded (one process).
- Pass the raw query string of a webhook, never a parsed and re-encoded one.
- \`account\` is the order ID, not a user account.
- Never fulfil an order on preauth: the money is only held.
- order is required; it compares the payment that paid, the sum, the currency and the test flag.
- No allowLoopback in production; behind a proxy set trustedProxies.
- nds: 'vat20' is printed as 22 % since 2026.
- The project secret key never goes to a browser, a log or a repository.`;

const twin = (prefix, path) => `${prefix}${path === '' || path.endsWith('/') ? `${path}index` : path}.md`;

/** Writes the files into the built site. */
export function writeLlms(pages, dist) {
  for (const [language, list] of Object.entries(pages)) {
    const { prefix } = languages[language];
    for (const { path, text } of list) write(dist, twin(prefix, path), text);
    const sections = [...new Set(list.map(({ section }) => section))];
    const index = sections.map((section) => {
      const lines = list
        .filter((page) => page.section === section)
        .map(({ path, title, summary }) => `- [${title}](/${twin(prefix, path)}): ${summary}`);
      return `## ${section}\n\n${lines.join('\n')}`;
    });
    const head = `# unitpay-kit\n\n> TypeScript SDK and mock server for UnitPay (Russia). Russian and English.\n\n${RULES}`;
    write(dist, `${prefix}llms.txt`, `${head}\n\n${index.join('\n\n')}\n`);
    write(dist, `${prefix}llms-full.txt`, `${head}\n\n${list.map(({ text }) => text).join('\n\n---\n\n')}\n`);
  }
}

function write(dist, path, text) {
  const file = join(dist, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
