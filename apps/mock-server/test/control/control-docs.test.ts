import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { mountControl } from '../../src/control/mount-control.js';
import { OPERATIONS } from '../../src/control/operations.js';
import { createMock } from '../../src/create-mock.js';
import { createMockUnitPay } from '../../src/index.js';
import { buildControlOpenApi } from '../../src/openapi/build-control-openapi.js';
import { misfits } from '../fuzz/schema.js';
import { curlLine, runLine } from './curl.js';
import { controlPage } from './page.js';

const DOCUMENT = JSON.parse(JSON.stringify(buildControlOpenApi('http://127.0.0.1:4010'))) as Record<string, unknown>;
const answers = new Map<string, string>();

describe('the description of the control API', () => {
  it('has every path of the running app, and no other', () => {
    const app = new Hono();
    mountControl(app as never, createMock().world);
    const served = app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect([...new Set(served)].sort()).toEqual(
      OPERATIONS.map(({ method, path }) => `${method} /__mock__${path}`).sort(),
    );
  });

  it('passes a public linter without errors and warnings', async () => {
    const config = await createConfig({ extends: ['recommended'], rules: { 'no-server-example.com': 'off' } });
    const problems = await lintFromString({ source: JSON.stringify(DOCUMENT), config });
    expect(problems.map(({ ruleId, message, location }) => `${ruleId} ${message} ${location[0]?.pointer}`)).toEqual([]);
  });

  it('is the one in docs: run "pnpm run docs" after a change', () => {
    const committed = readFileSync(new URL('../../../../docs/openapi.control.json', import.meta.url), 'utf8');
    expect(JSON.parse(committed)).toEqual(DOCUMENT);
  });

  it('is served by the mock with its own address', async () => {
    const mock = createMockUnitPay();
    const served = await mock.fetch(`${mock.origin}/__mock__/openapi.json`);
    expect(await served.json()).toEqual({ ...DOCUMENT, servers: [{ url: mock.origin }] });
  });
});

describe('every curl line of the documents', () => {
  it.each(OPERATIONS.map((one) => [`${one.method} ${one.path}`, one] as const))(
    'for %s gets an answer within its schema',
    async (_name, one) => {
      const line = curlLine(one);
      const { status, text } = await runLine(line, one.reply === null);
      expect([status, text]).toEqual([one.status ?? 200, expect.anything()]);
      if (one.reply !== null) expect(misfits(JSON.parse(text), one.reply, DOCUMENT)).toEqual([]);
      answers.set(
        line,
        text
          .replaceAll(/"durationMs":\d+/g, '"durationMs":2')
          .replaceAll('"target":"function"', '"target":"http://localhost:3000/unitpay"'),
      );
    },
  );

  it.each([
    ['en', 'control.md'],
    ['ru', 'control.ru.md'],
  ] as const)('stands in the page of the language %s with the answer it got', async (lang, name) => {
    expect(answers.size).toBe(OPERATIONS.length);
    await expect(controlPage(lang, answers)).toMatchFileSnapshot(`../../docs/${name}`);
  });
});
