import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { createMockUnitPay, METHOD_NAMES } from '../index.js';
import { buildMockOpenApi, buildOpenApi } from './build-openapi.js';

const DOCUMENTS = [
  ['openapi.json', buildOpenApi('https://unitpay.ru')],
  ['openapi.mock.json', buildMockOpenApi('http://127.0.0.1:4010')],
] as const;
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, never>;

describe.each(DOCUMENTS)('the document %s', (name, document) => {
  it('is free of errors and warnings under the recommended rules of a public linter, examples checked', async () => {
    const config = await createConfig({
      extends: ['recommended'],
      rules: {
        'no-server-example.com': 'off',
        // Errors come with HTTP 200; no source documents another status.
        'operation-4xx-response': 'off',
        'no-invalid-media-type-examples': 'error',
        'no-invalid-parameter-examples': 'error',
      },
    });
    const problems = await lintFromString({ source: JSON.stringify(document), config });
    expect(problems.map((problem) => `${problem.ruleId} ${problem.message} ${problem.location[0]?.pointer}`)).toEqual(
      [],
    );
  });

  it('is the one in docs: run "pnpm run docs" after changing a method', () => {
    const committed = readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');
    expect(JSON.parse(committed)).toEqual(plain(document));
  });

  it('has no wildcard status, which generators turn into code that does not compile', () => {
    expect(JSON.stringify(document)).not.toMatch(/"\dXX"/);
  });

  it('describes the four webhooks', () => {
    expect(Object.keys(plain(document)['webhooks'] ?? {})).toEqual(['check', 'pay', 'preauth', 'error']);
  });
});

it('the document of the real UnitPay has one address and every method', () => {
  const { paths } = plain(DOCUMENTS[0][1]) as unknown as {
    paths: Record<string, { get: { parameters: { schema: { enum: string[] } }[] } }>;
  };
  expect(Object.keys(paths)).toEqual(['/api']);
  expect(paths['/api']?.get.parameters[0]?.schema.enum).toEqual([...METHOD_NAMES]);
});

it('the document of the mock has a path for every method', () => {
  expect(Object.keys(plain(DOCUMENTS[1][1])['paths'] ?? {})).toEqual(METHOD_NAMES.map((name) => `/api/${name}`));
});

it.each(['openapi.json', 'openapi.mock.json'])('the mock serves %s with its own address', async (name) => {
  const mock = createMockUnitPay();
  const served = (await (await mock.fetch(`${mock.origin}/${name}`)).json()) as { servers: object[] };
  expect(served.servers).toEqual([{ url: mock.origin }]);
});
