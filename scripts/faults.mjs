// pnpm faults [--quick] [--here]: every API method under every fault, on both transports of Node, and on Bun, Deno and workerd (not with
// `--here`). Prints `cells N, failures N`, and `N passed, N failed` last.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './lib/run.mjs';
import { build, pnpm, setUp } from './lib/setup.mjs';
import { installRuntimes, runtime } from './matrix/runtimes.mjs';

const folder = mkdtempSync(join(tmpdir(), 'unitpay-kit-faults-'));
const openssl = (...args) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });

/** An authority that this run trusts, and three certificates that don't fit all the same. */
function makeCertificates() {
  const key = (name) => ['-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`];
  openssl('req', '-x509', ...key('ca'), '-out', 'ca.pem', '-days', '2', '-subj', '/CN=unitpay-kit faults');
  openssl(
    'req',
    '-x509',
    ...key('self-signed'),
    '-out',
    'self-signed.pem',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
    '-addext',
    'subjectAltName=DNS:localhost',
  );
  writeFileSync(
    join(folder, 'ca.cnf'),
    '[ca]\ndefault_ca=x\n[x]\ndatabase=index.txt\nserial=serial\nnew_certs_dir=.\ncertificate=ca.pem\nprivate_key=ca.key\ndefault_md=sha256\npolicy=p\ncopy_extensions=copy\nunique_subject=no\n[p]\ncommonName=supplied\n',
  );
  writeFileSync(join(folder, 'index.txt'), '');
  writeFileSync(join(folder, 'serial'), '01\n');
  const sign = (name, host, from, to) => {
    openssl(
      'req',
      ...key(name),
      '-out',
      `${name}.csr`,
      '-subj',
      `/CN=${host}`,
      '-addext',
      `subjectAltName=DNS:${host}`,
    );
    openssl(
      'ca',
      '-batch',
      '-config',
      'ca.cnf',
      '-in',
      `${name}.csr`,
      '-out',
      `${name}.pem`,
      '-startdate',
      from,
      '-enddate',
      to,
    );
  };
  const year = new Date().getUTCFullYear();
  sign('expired', 'localhost', `${year - 3}0101000000Z`, `${year - 2}0101000000Z`);
  sign('wrong-name', 'elsewhere.test', `${year - 1}0101000000Z`, `${year + 1}0101000000Z`);
}

/** The command lines of the other runtimes, as far as they start here; one that doesn't is named. */
function otherRuntimes() {
  if (process.argv.includes('--here')) return {};
  installRuntimes();
  const found = {};
  for (const name of ['bun', 'deno', 'workerd']) {
    const { command, why } = runtime(name);
    if (command) found[name] = command;
    else console.log(`skipped: faults on ${name}: ${why}`);
  }
  return found;
}

await setUp();
// The other runtimes load what is published, not the sources.
await build('@unitpay-kit/core');
try {
  const others = otherRuntimes();
  process.env.FAULTS_RUNTIMES = JSON.stringify(others);
  makeCertificates();
  process.env.FAULTS_CERTIFICATES = folder;
  process.env.NODE_EXTRA_CA_CERTS = join(folder, 'ca.pem');
  if (process.argv.includes('--quick')) process.env.FAULTS_QUICK = '1';
  const code = await pnpm(
    '--filter',
    '@unitpay-kit/contract',
    'exec',
    'vitest',
    'run',
    '--config',
    'vitest.faults.config.ts',
    ...(Object.keys(others).length === 0 ? ['--exclude', 'faults/elsewhere.test.ts'] : []),
  );
  const { numPassedTests, numFailedTests } = JSON.parse(
    readFileSync(join(root, 'packages/contract/reports/faults.json'), 'utf8'),
  );
  const where = ['Node with its fetch', 'Node with nodeTransport', ...Object.keys(others)].join(', ');
  console.log(`cells ${numPassedTests + numFailedTests}, failures ${numFailedTests} (on ${where})`);
  console.log(`${numPassedTests} passed, ${Math.max(numFailedTests, code === 0 ? 0 : 1)} failed`);
  process.exitCode = code;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
