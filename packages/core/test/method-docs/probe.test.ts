import { test } from 'vitest';
import * as methods from '../../src/methods/index.js';
import { openSources } from './read-types.js';

test('x', () => {
  const s = openSources();
  const set = new Set<string>();
  for (const m of Object.values(methods)) {
    const N = m.name[0]!.toUpperCase() + m.name.slice(1);
    set.add(s.summary(m.name));
    for (const n of [`${N}Params`, `${N}Result`])
      for (const sh of s.shapes(n)) for (const f of sh.fields) set.add(f.doc);
  }
  for (const n of ['ReceiptItem', 'PaymentUrlParams', 'WidgetParams']) {
    set.add(s.summary(n));
    for (const sh of s.shapes(n)) for (const f of sh.fields) set.add(f.doc);
  }
  console.log([...set].join('\n'));
});
