import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, it } from 'vitest';
import { createMockUnitPay, METHOD_NAMES } from '../index.js';
import { buildOpenApi } from './build-openapi.js';

const document = buildOpenApi('http://127.0.0.1:4010');

it('the OpenAPI document is free of errors and warnings under the recommended rules of a public linter, examples checked', async () => {
  const config = await createConfig({
    extends: ['recommended'],
    rules: {
      'no-server-example.com': 'off',
      'operation-4xx-response': 'error',
      'no-invalid-media-type-examples': 'error',
      'no-invalid-parameter-examples': 'error',
    },
  });
  const problems = await lintFromString({ source: JSON.stringify(document), config });
  expect(problems.map((problem) => `${problem.ruleId} ${problem.message} ${problem.location[0]?.pointer}`)).toEqual([]);
});

it('the OpenAPI document has every method, with an example of success', () => {
  const operations = Object.values(document['paths'] as Record<string, { get: { operationId: string } }>);
  expect(operations.map((path) => path.get.operationId)).toEqual([...METHOD_NAMES]);
});

it('the OpenAPI document is served by the mock with its own address', async () => {
  const mock = createMockUnitPay();
  const served = await (await mock.fetch(`${mock.origin}/openapi.json`)).json();
  expect(served).toEqual(JSON.parse(JSON.stringify(buildOpenApi(mock.origin))));
});

it('the OpenAPI document is the one in docs: run scripts/write-openapi.mjs after changing a method', () => {
  const committed = JSON.parse(readFileSync(new URL('../../../../docs/openapi.json', import.meta.url), 'utf8'));
  expect(committed).toEqual(JSON.parse(JSON.stringify(document)));
});
