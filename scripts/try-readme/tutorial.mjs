// docs/start/first-payment, step by step.
import { freePort } from '../lib/free-port.mjs';
import { blockWith } from './blocks.mjs';
import { buy, startMock } from './front.mjs';
import { fromTarballs } from './packages.mjs';

export async function tryTutorial(document, folder) {
  const install = blockWith(document, 'sh', 'mkdir shop')
    .split('\n')
    .find((line) => line.startsWith('npm install'));
  await folder.run(fromTarballs(install));
  const port = await freePort(0);
  const opened = /open|откройте/.exec(blockWith(document, 'js', 'express()'))[0];
  folder.write('shop.mjs', blockWith(document, 'js', 'express()').replaceAll('3000', String(port)));
  const mock = await startMock(folder, `http://127.0.0.1:${port}/unitpay`);
  folder.write('.env', blockWith(document, 'ini', 'UNITPAY_BASE_URL').replace('http://127.0.0.1:4010', mock));
  const shop = folder.start(blockWith(document, 'sh', 'shop.mjs').trim());
  await shop.seen(opened);
  const { id } = await buy(mock, `http://127.0.0.1:${port}/pay/order-7`);
  await shop.seen(`order-7 ${opened === 'open' ? 'is paid by' : 'оплачен платежом'} ${id}`);
  const refund = blockWith(document, 'sh', 'ensureRefunded').replace("'1001'", `'${id}'`);
  const output = await folder.run(refund);
  if (!output.includes("state: 'refunded'")) throw new Error(`the refund printed ${output}`);
}
