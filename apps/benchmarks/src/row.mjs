// Measures one row and hands the result to the process that asked: `row.mjs <id> <options as JSON>`.
import { loadRow } from './rows/index.mjs';

const [, , id, options] = process.argv;
const row = await loadRow(id);
const result = await row.measure(JSON.parse(options));
process.send(result, () => process.exit(0));
