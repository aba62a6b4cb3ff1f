// What to measure, from the command line.
import { parseArgs } from 'node:util';

const HELP = `pnpm soak:webhooks [options]

  --quick            a shorter run, for CI (about a minute)
  --payments N       payments of the exactly-once part (2000; quick 600), each delivered 5 times at once
  --kills N          processes killed inside a handler, for each store (8; quick 4)
  --restarted N      payments under way while the store is stopped and started (400; quick 150)
  --seconds N        the run fails when it takes longer (300; quick 200)
  --only STORE       redis or postgres
  --help             this text`;

/** Reads the options; prints help or a mistake and ends the process. */
export function readSettings(argv) {
  const count = { type: 'string' };
  const options = {
    quick: { type: 'boolean' },
    payments: count,
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
  const stores = values.only === undefined ? ['redis', 'postgres'] : [values.only];
  if (!stores.every((store) => ['redis', 'postgres'].includes(store))) return stop('--only takes redis or postgres');
  const number = (name, full, quick) => {
    const value = Number(values[name] ?? (values.quick ? quick : full));
    return Number.isSafeInteger(value) && value > 0 ? value : stop(`--${name} takes a whole number above 0`);
  };
  return {
    stores,
    payments: number('payments', 2000, 600),
    kills: number('kills', 8, 4),
    restarted: number('restarted', 400, 150),
    seconds: number('seconds', 300, 200),
  };
}

function stop(mistake) {
  if (mistake) console.error(`${mistake}\n`);
  console.log(HELP);
  process.exit(mistake ? 2 : 0);
}
