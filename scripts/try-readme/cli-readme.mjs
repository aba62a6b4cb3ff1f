// The README of the command line: what only reads, run against a mock with the keys in .env, as it says.
import { blockWith } from './blocks.mjs';
import { startMock } from './front.mjs';
import { fromTarballs } from './packages.mjs';

export async function tryCli(readme, folder) {
  await folder.run(fromTarballs('npm install @unitpay-kit/cli @unitpay-kit/mock-server'));
  const mock = await startMock(folder, 'http://127.0.0.1:9/nobody');
  const printed = blockWith(readme, 'ini', 'UNITPAY_SECRET_KEY');
  const keys = {
    UNITPAY_PROJECT_ID: '135',
    UNITPAY_SECRET_KEY: 'mock_secret',
    UNITPAY_PUBLIC_KEY: '135-mock',
    UNITPAY_LOGIN: 'test_user',
    UNITPAY_ACCOUNT_KEY: 'mock_partner_secret',
  };
  const env = printed.replace(/^(\w+)=.*$/gm, (line, name) => {
    if (!(name in keys)) throw new Error(`the README has a key that the mock has not: ${line}`);
    return `${name}=${keys[name]}`;
  });
  folder.write('.env', `${env}\nUNITPAY_BASE_URL=${mock}\n`);
  await folder.run('chmod 600 .env');
  const query =
    'method=initPayment&paymentType=card&account=order-7&sum=900.00&desc=case&projectId=135&secretKey=mock_secret';
  const { result } = await (await fetch(`${mock}/api?${query}`)).json();
  const lines = blockWith(readme, 'sh', 'unitpay payment').trim().split('\n');
  const reading = lines.filter((line) => /^unitpay (payment|balance|url|listSubscriptions)/.test(line));
  if (reading.length !== 4) throw new Error(`${readme} shows ${reading.length} commands that only read, expected 4`);
  for (const line of reading) await folder.run(`npx ${line.replace('2154490981', result.paymentId)}`);
}
