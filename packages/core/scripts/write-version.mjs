/**
 * @module
 * Copies the version of package.json into src/version.ts; part of the release, after versions were bumped.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const target = new URL('../src/version.ts', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const source = readFileSync(target, 'utf8');
writeFileSync(target, source.replace(/VERSION = '[^']*'/, `VERSION = '${version}'`));
