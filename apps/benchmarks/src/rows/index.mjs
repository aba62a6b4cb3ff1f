// All rows, in the order of the table. Each is measured in a process of its own.
export const ROWS = [
  'webhook-verify',
  'webhook-process',
  'form-url',
  'servers',
  'client-tls',
  'client-stub',
  'import',
  'size',
  'postgres',
  'redis',
  'mock',
  'growth',
  'types',
];

export const loadRow = async (id) => (await import(`./${id}.mjs`)).default;
