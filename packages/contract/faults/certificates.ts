/**
 * @module
 * Certificates that don't fit, and one authority that the process trusts (NODE_EXTRA_CA_CERTS, set by the command).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env['FAULTS_CERTIFICATES'];
if (folder === undefined)
  throw new Error('FAULTS_CERTIFICATES is not set: start the matrix by "pnpm faults", which makes them');

const read = (name: string) => ({
  key: readFileSync(join(folder, `${name}.key`)),
  cert: readFileSync(join(folder, `${name}.pem`)),
});

/** Made by `pnpm faults` for this run. */
export const certificates = {
  expired: read('expired'),
  wrongName: read('wrong-name'),
  selfSigned: read('self-signed'),
};
