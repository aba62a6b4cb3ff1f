// How long a program waits for the package to be loaded.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { costBeside } from '../measure/interleave.mjs';

const run = promisify(execFile);
const cwd = fileURLToPath(new URL('../..', import.meta.url));
const BESIDE = { en: 'its two main dependencies, ofetch and valibot', ru: 'две главные зависимости, ofetch и valibot' };

const esm = (...names) => `const before = process.cpuUsage(), begun = performance.now();
${names.map((name) => `await import('${name}');`).join('\n')}
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ cpu: user + system, clock: 1000 * (performance.now() - begun) }));`;
const cjs = (...names) => esm(...names).replace(/await import\(/g, 'require(');

const SIDES = {
  'ours, ESM': ['module', esm('@unitpay-kit/core')],
  'dependencies, ESM': ['module', esm('ofetch', 'valibot')],
  'ours, CommonJS': ['commonjs', cjs('@unitpay-kit/core')],
  'dependencies, CommonJS': ['commonjs', cjs('ofetch', 'valibot')],
};

async function load([type, code]) {
  const { stdout } = await run(process.execPath, [`--input-type=${type}`, '--eval', code], { cwd });
  return JSON.parse(stdout);
}

export default {
  id: 'import',
  title: { en: 'Importing core', ru: 'Импорт core' },
  comparisons: [
    {
      id: 'esm',
      of: { en: 'ESM', ru: 'ESM' },
      beside: BESIDE,
      aim: 2,
      before: '3.0–3.3',
      better: 'lower',
      unit: 'times',
    },
    {
      id: 'cjs',
      of: { en: 'CommonJS', ru: 'CommonJS' },
      beside: BESIDE,
      aim: 2,
      before: '3.0–3.3',
      better: 'lower',
      unit: 'times',
    },
  ],
  async measure({ rounds }) {
    const names = Object.keys(SIDES);
    const results = Object.fromEntries(names.map((name) => [name, { cpu: [], clock: [] }]));
    for (const name of names) await load(SIDES[name]);
    for (let round = 0; round < rounds; round += 1)
      for (let turn = 0; turn < names.length; turn += 1) {
        const name = names[(turn + round) % names.length];
        const { cpu, clock } = await load(SIDES[name]);
        results[name].cpu.push(cpu);
        results[name].clock.push(clock);
      }
    return {
      esm: costBeside(results, 'ours, ESM', 'dependencies, ESM'),
      cjs: costBeside(results, 'ours, CommonJS', 'dependencies, CommonJS'),
      costs: results,
    };
  },
};
