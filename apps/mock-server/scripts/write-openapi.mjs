// Writes docs/openapi.json from the built package. Run it (after a build) when a method of the mock changes; a test fails when forgotten.
import { writeFile } from 'node:fs/promises';
import { buildOpenApi } from '../dist/esm/openapi/build-openapi.js';

const target = new URL('../../../docs/openapi.json', import.meta.url);
await writeFile(target, `${JSON.stringify(buildOpenApi('http://127.0.0.1:4010'), null, 2)}\n`);
