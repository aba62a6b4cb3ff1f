// What a merchant does first in an empty project, with packages installed by name.
const quiet = '--no-audit --no-fund --loglevel=error';

const PAY_AND_REFUND = `
const unitpay = new UnitPay({ projectId: 135, publicKey: '135-mock', secretKey: 'mock_secret', baseUrl: process.env.MOCK });
const payment = await unitpay.initPayment({ paymentType: 'card', account: 'order-7', sum: '900.00', desc: 'Case' });
const paid = await fetch(process.env.MOCK + '/__mock__/payments/' + payment.paymentId + '/pay', {
  method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}',
});
if (!paid.ok) throw new Error('the mock refused to pay: ' + await paid.text());
const { status } = await unitpay.getPayment({ paymentId: payment.paymentId });
await unitpay.ensureRefunded({ paymentId: payment.paymentId });
console.log('told', status);
`;

/** Starts the mock from node_modules and tells its address. */
async function mock(folder) {
  const printed = await folder.start('node_modules/.bin/unitpay-mock --port 0 --json').seen('"url"');
  return /"url":"([^"]+)"/.exec(printed)[1];
}

async function told(output) {
  if (!output.includes('told')) throw new Error(`the program ended without telling its story:\n${output}`);
}

export const PROJECTS = {
  async 'an empty ESM project pays and refunds on the mock'(folder) {
    folder.write('package.json', JSON.stringify({ private: true, type: 'module' }));
    await folder.run(`npm install ${quiet} @unitpay-kit/core @unitpay-kit/mock-server`);
    folder.write('pay.js', `import { UnitPay } from '@unitpay-kit/core';\n${PAY_AND_REFUND}`);
    await told(await folder.run('node pay.js', { MOCK: await mock(folder) }));
  },
  async 'an empty CommonJS project pays and refunds on the mock'(folder) {
    folder.write('package.json', JSON.stringify({ private: true }));
    await folder.run(`npm install ${quiet} @unitpay-kit/core @unitpay-kit/mock-server`);
    folder.write('pay.js', `const { UnitPay } = require('@unitpay-kit/core');\n(async () => {${PAY_AND_REFUND}})();`);
    await told(await folder.run('node pay.js', { MOCK: await mock(folder) }));
  },
  async 'an empty TypeScript project compiles and runs, and "go to definition" leads to sources'(folder) {
    folder.write('package.json', JSON.stringify({ private: true, type: 'module' }));
    await folder.run(`npm install ${quiet} @unitpay-kit/core @unitpay-kit/mock-server typescript@6.0.3 @types/node@20`);
    folder.write(
      'pay.ts',
      `import { UnitPay } from '@unitpay-kit/core';\n${PAY_AND_REFUND.replace('process.env.MOCK }', "process.env['MOCK'] ?? '' }")}`,
    );
    folder.write(
      'tsconfig.json',
      JSON.stringify({ compilerOptions: { module: 'nodenext', target: 'es2022', strict: true, types: ['node'] } }),
    );
    await folder.run('npx tsc -p .');
    await told(await folder.run('node pay.js', { MOCK: await mock(folder) }));
    // What an editor does: from the declaration, by its map, to the source.
    folder.write(
      'definition.mjs',
      `import { readFileSync } from 'node:fs';
const map = new URL('node_modules/@unitpay-kit/core/dist/cjs/client/unitpay.d.ts.map', import.meta.url);
const [source] = JSON.parse(readFileSync(map, 'utf8')).sources;
if (!/export class UnitPay/.test(readFileSync(new URL(source, map), 'utf8'))) throw new Error(source);`,
    );
    await folder.run('node definition.mjs');
  },
  async 'the CLI, installed by name, refunds a payment on the mock'(folder) {
    folder.write('package.json', JSON.stringify({ private: true }));
    await folder.run(`npm install ${quiet} @unitpay-kit/cli @unitpay-kit/mock-server`);
    const url = await mock(folder);
    const env = {
      UNITPAY_BASE_URL: url,
      UNITPAY_PROJECT_ID: '135',
      UNITPAY_PUBLIC_KEY: '135-mock',
      UNITPAY_SECRET_KEY: 'mock_secret',
      LANG: 'C',
    };
    const created = JSON.parse(
      await folder.run(
        'npx unitpay call initPayment paymentType=card account=order-7 sum=900.00 desc=Case --yes --json',
        env,
      ),
    );
    await folder.run(
      `curl -sf -X POST -H 'content-type: application/json' -d '{}' ${url}/__mock__/payments/${created.paymentId}/pay`,
    );
    await folder.run(`npx unitpay refund ${created.paymentId} --yes`, env);
    const after = JSON.parse(await folder.run(`npx unitpay payment ${created.paymentId} --json`, env));
    if (after.status !== 'refund') throw new Error(`the payment is ${after.status} after the refund`);
  },
};
