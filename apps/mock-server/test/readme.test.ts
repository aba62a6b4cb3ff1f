import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { createMockUnitPay } from '../src/index.js';

it.each(['README.md', 'README.ru.md'])('the curl lines of %s lead to a refunded payment', async (name) => {
  const text = readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
  const block = /```sh\n(MOCK=[\s\S]*?)```/.exec(text)?.[1] ?? '';
  const mock = createMockUnitPay();
  const { url } = await mock.listen();
  const { stdout } = await promisify(execFile)('sh', ['-ec', block.replace('http://127.0.0.1:4010', url)]);
  await mock.dispose();
  expect(stdout).toContain('"paymentId":2200000001');
  expect(stdout).toContain('{"result":{"status":"success"');
  expect(stdout.trim().endsWith('{"result":{"message":"Возврат успешно произведен"}}')).toBe(true);
  expect(mock.payment(2_200_000_001)?.status).toBe('refund');
});
