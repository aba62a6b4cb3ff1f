// The mock's README: start it as its block says, pay and refund by its curl lines, load its state file, compile its test.
import { freePort } from '../lib/free-port.mjs';
import { blocksOf, blockWith } from './blocks.mjs';
import { compile } from './package-readme.mjs';
import { fromTarballs } from './packages.mjs';

const PRINTED = 'http://127.0.0.1:4010';

export async function tryMock(readme, folder) {
  await folder.run(
    fromTarballs('npm install @unitpay-kit/mock-server @unitpay-kit/core typescript@6.0.3 @types/node@20'),
  );
  const alone = blocksOf(readme).find(({ code }) => code.trim() === 'npx @unitpay-kit/mock-server');
  if (alone === undefined)
    throw new Error(`${readme} does not start the mock without a shop, which its curl lines need`);
  const mock = await start(alone.code.trim());
  const curl = await folder.run(blockWith(readme, 'sh', 'MOCK=').replace(PRINTED, mock));
  if (!/Возврат успешно произведен"}}\s*$/.test(curl)) throw new Error(`the curl lines printed ${curl}`);
  const fault = await folder.run(`${blockWith(readme, 'sh', '__mock__/faults').trim().replace(PRINTED, mock)} -sf`);
  if (!fault.includes('"id"')) throw new Error(`the fault rule was answered with ${fault}`);
  folder.write('state.json', blockWith(readme, 'json', '"version"'));
  const seeded = await start('npx unitpay-mock --state state.json');
  const { projects } = await (await fetch(`${seeded}/__mock__/state`)).json();
  if (projects.length !== 2) throw new Error(`the state file made ${projects.length} projects`);
  await compile(readme, folder);

  async function start(command) {
    const port = await freePort(0);
    await folder.start(`${command} --port ${port}`).seen(`http://127.0.0.1:${port}`);
    return `http://127.0.0.1:${port}`;
  }
}
