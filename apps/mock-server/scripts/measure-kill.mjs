// What a killed mock loses: starts the executable on a state file, creates payments, kills it at a random moment, and looks how old the
// oldest payment was that had been answered and is not in the file. `node scripts/measure-kill.mjs [kills] [payments to begin with]`
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const [kills = 50, before = 0] = process.argv.slice(2).map(Number);
const bin = new URL('../bin/unitpay-mock.cjs', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'unitpay-mock-'));
const path = join(folder, 'state.json');
const seed = Array.from({ length: before }, (_, index) => ({
  id: index + 1,
  projectId: 135,
  account: `seed-${index}`,
  orderSum: '1.00',
}));

const lost = [];
for (let round = 0; round < kills; round += 1) {
  writeFileSync(path, JSON.stringify({ version: 2, payments: seed }));
  const child = spawn(process.execPath, [bin, '--port', '0', '--json', '--state', path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const { url } = JSON.parse(line);
  const answered = [];
  let killed = 0;
  setTimeout(
    () => {
      killed = performance.now();
      child.kill('SIGKILL');
    },
    300 + Math.random() * 700,
  );
  while (killed === 0) {
    const query = `method=initPayment&paymentType=card&sum=1&projectId=135&secretKey=mock_secret&account=a${answered.length}`;
    const at = await fetch(`${url}/api?${query}`).then(
      (response) => response.text().then(() => performance.now()),
      () => null,
    );
    if (at !== null) answered.push(at);
  }
  await exited;
  const kept = JSON.parse(readFileSync(path, 'utf8')).payments.length - before;
  lost.push(kept < answered.length ? killed - answered[kept] : 0);
}
rmSync(folder, { recursive: true });
lost.sort((one, other) => one - other);
const round = (value) => Math.round(value);
console.log(
  `${kills} kills, ${before} payments in the file before: at most ${round(lost.at(-1))} ms lost, half of them less than ${round(lost[Math.floor(kills / 2)])} ms; every file whole`,
);
