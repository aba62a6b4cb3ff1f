// Counts effects and replies, and says what is violated.

/** Counts what became of payments, given the accounts of all effects. */
export function count(payments, effects) {
  const perAccount = new Map(payments.map(({ account }) => [account, 0]));
  for (const account of effects) {
    if (perAccount.has(account)) perAccount.set(account, perAccount.get(account) + 1);
  }
  const times = [...perAccount.values()];
  const sum = (field) => payments.reduce((total, one) => total + one[field], 0);
  return {
    payments: payments.length,
    effects: times.reduce((total, n) => total + n, 0),
    undelivered: times.filter((n) => n === 0).length,
    deliveredTwice: times.filter((n) => n > 1).length,
    unaccepted: payments.filter(({ replies }) => replies.length === 0).length,
    contradicted: payments.filter(({ replies }) => new Set(replies).size > 1).length,
    accepting: payments.reduce((total, { replies }) => total + replies.length, 0),
    refused: sum('refused'),
    lost: sum('lost'),
  };
}

/** Collects verdicts and prints each. */
export class Verdicts {
  passed = 0;
  failed = 0;

  check(holds, text) {
    this[holds ? 'passed' : 'failed'] += 1;
    console.log(`  ${holds ? 'ok  ' : 'FAIL'} ${text}`);
  }
}

const COLUMNS = [
  ['store', 'store'],
  ['part', 'part'],
  ['payments', 'payments'],
  ['effects', 'effects'],
  ['undelivered', 'undelivered'],
  ['twice', 'deliveredTwice'],
  ['accepting', 'accepting'],
  ['contradicted', 'contradicted'],
  ['error replies', 'refused'],
  ['cut off', 'lost'],
  ['payments/s', 'rate'],
  ['seconds', 'seconds'],
];

/** The table of all parts. */
export function table(rows) {
  const cells = [
    COLUMNS.map(([title]) => title),
    ...rows.map((row) => COLUMNS.map(([, field]) => String(row[field] ?? ''))),
  ];
  const widths = COLUMNS.map((_, i) => Math.max(...cells.map((line) => line[i].length)));
  const numeric = (i) => i > 1;
  return cells
    .map((line) => line.map((cell, i) => (numeric(i) ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  '))
    .join('\n');
}
