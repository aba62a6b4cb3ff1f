import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { run } from '../src/cli/run.js';
import { FAULT_PRESETS } from '../src/faults/presets.js';
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

it.each(['README.md', 'README.ru.md'])(
  '%s names every fault preset, and starts the mock alone before its curl lines',
  (name) => {
    const text = readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
    expect(Object.keys(FAULT_PRESETS).filter((preset) => !text.includes(`\`${preset}\``))).toEqual([]);
    expect(text.indexOf('```sh\nnpx @unitpay-kit/mock-server\n```')).toBeLessThan(text.indexOf('```sh\nMOCK='));
    expect(text).toContain('```sh\nnpx @unitpay-kit/mock-server\n```');
  },
);

it.each(['README.md', 'README.ru.md'])(
  'the container of %s is reached by its name, and links lead to the host',
  async (name) => {
    const text = readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
    const [, service, command = '', variable = '', target = ''] =
      /services:\n {2}(\w+):\n[\s\S]*?command: npx @unitpay-kit\/mock-server (.+)\n[\s\S]*?(UNITPAY_MOCK_\w+): (\S+)\n/.exec(
        text,
      ) ?? [];
    let stop = () => {};
    const stopped = new Promise<void>((resolve) => {
      stop = resolve;
    });
    let said = (_text: string) => {};
    const ready = new Promise<string>((resolve) => {
      said = resolve;
    });
    const cli = { env: { [variable]: target }, ownProcess: false, stopped, out: said, err: said };
    const code = run({ ...cli, args: [...command.split(' '), '--port', '0', '--json'] });
    const { port } = new URL((JSON.parse(await ready) as { url: string }).url);
    const ask = (path: string) =>
      promisify(execFile)('curl', [
        '-s',
        '--resolve',
        `${service}:${port}:127.0.0.1`,
        `http://${service}:${port}${path}`,
      ]);
    expect(JSON.parse((await ask('/__mock__/projects')).stdout)).toMatchObject({ projects: [{ webhookUrl: target }] });
    const created = await ask(
      '/api?method=initPayment&paymentType=card&account=a&sum=1&projectId=135&secretKey=mock_secret',
    );
    expect(JSON.parse(created.stdout)).toMatchObject({
      result: { redirectUrl: expect.stringMatching(/^http:\/\/localhost:4010\/pay\/redirect\//) },
    });
    stop();
    expect(await code).toBe(0);
  },
);
