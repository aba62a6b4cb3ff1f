// A certificate for localhost, made once a run by openssl.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;

/** Files of the certificate and its key. */
export function certificate() {
  const folder = join(tmpdir(), `unitpay-kit-benchmarks-${userInfo().uid}`);
  const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  if (!existsSync(certFile) || Date.now() - statSync(certFile).mtimeMs > DAY) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
        ...[
          '-subj',
          '/CN=localhost',
          '-addext',
          'subjectAltName=DNS:localhost,IP:127.0.0.1',
          '-keyout',
          keyFile,
          '-out',
          certFile,
        ],
      ],
      { stdio: 'ignore' },
    );
  }
  return { certFile, keyFile };
}
