// Writes docs/openapi.json, docs/openapi.mock.json and docs/openapi.control.json from the built package. Run it (after a build) when a method of the mock changes; a test fails when forgotten.
import { writeFile } from 'node:fs/promises';
import { buildControlOpenApi } from '../dist/esm/openapi/build-control-openapi.js';
import { buildMockOpenApi, buildOpenApi } from '../dist/esm/openapi/build-openapi.js';

const write = (name, document) =>
  writeFile(new URL(`../../../docs/${name}`, import.meta.url), `${JSON.stringify(document, null, 2)}\n`);
await write('openapi.json', buildOpenApi('https://unitpay.ru'));
await write('openapi.mock.json', buildMockOpenApi('http://127.0.0.1:4010'));
await write('openapi.control.json', buildControlOpenApi('http://127.0.0.1:4010'));
