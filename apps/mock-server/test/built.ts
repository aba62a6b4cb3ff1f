/**
 * @module
 * The built package, for tests that need what is published: the executable and the CommonJS build.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The package's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The executable; builds the package first when nobody has. */
export function builtBin(): string {
  const isBuilt = existsSync(`${ROOT}dist/cjs/bin.js`) && existsSync(`${ROOT}dist/esm/index.js`);
  if (!isBuilt) execFileSync(process.execPath, ['../../scripts/build-package.mjs'], { cwd: ROOT, stdio: 'inherit' });
  return `${ROOT}bin/unitpay-mock.cjs`;
}
