// What to measure, from the command line.
import { parseArgs } from 'node:util';

/** By what they are kept in; a name is what `--only` takes. */
const STORES = ['redis', 'postgres', 'cluster', 'pgbouncer'];

const HELP = `pnpm soak:webhooks [options]

  --quick            a shorter run, for CI (about two minutes)
  --payments N       payments of the exactly-once part (2000; quick 600), each delivered 5 times at once
  --others N         payments of each other part (200; quick 40)
  --kills N          processes killed, and stopped, inside a handler, for each store (8; quick 4)
  --restarted N      payments under way while the store is stopped and started (400; quick 150)
  --seconds N        the run fails when it takes longer (600; quick 300)
  --only STORE       redis, postgres, cluster or pgbouncer
  --help             this text`;

/** Reads the options; prints help or a mistake and ends the process. */
export function readSettings(argv) {
  const count = { type: 'string' };
  const options = {
    quick: { type: 'boolean' },
    payments: count,
    others: count,
    kills: count,
    restarted: count,
    seconds: count,
    only: count,
    help: { type: 'boolean' },
  };
  let values;
  try {
    ({ values } = parseArgs({ args: argv.filter((arg) => arg !== '--'), options }));
  } catch (error) {
    return stop(error.message);
  }
  if (values.help) return stop();
  const stores = values.only === undefined ? STORES : [values.only];
  if (!stores.every((store) => STORES.includes(store))) return stop(`--only takes one of ${STORES.join(', ')}`);
  const number = (name, full, quick) => {
    const value = Number(values[name] ?? (values.quick ? quick : full));
    return Number.isSafeInteger(value) && value > 0 ? value : stop(`--${name} takes a whole number above 0`);
  };
  return {
    stores,
    payments: number('payments', 2000, 600),
    others: number('others', 200, 40),
    kills: number('kills', 8, 4),
    restarted: number('restarted', 400, 150),
    seconds: number('seconds', 600, 300),
  };
}

function stop(mistake) {
  if (mistake) console.error(`${mistake}\n`);
  console.log(HELP);
  process.exit(mistake ? 2 : 0);
}
