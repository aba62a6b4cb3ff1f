// Which licences a published package may bring along: those that ask for nothing but to be named.
const WELCOME = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
];

/** Sentences about packages whose licence is another, or unknown. */
export const unwelcome = (rows) =>
  rows
    .filter(({ licence }) => !WELCOME.includes(licence))
    .map(
      ({ name, licence }) => `${name} has the licence ${licence}, which the published packages must not bring along.`,
    );
