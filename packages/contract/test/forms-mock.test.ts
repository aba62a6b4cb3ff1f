import { describe, expect, it } from 'vitest';
import { shows } from '../src/conformance/shows.js';
import { damageQuery } from '../src/damage/damage-query.js';
import { goldenForms } from '../src/golden/forms.js';
import { openForm } from '../src/mock/form-mock.js';
import { named } from '../src/named.js';

const forms = named(goldenForms(), ({ file }) => file);
const SIGNED = ['account', 'currency', 'desc', 'sum', 'signature'];
/** What changes a signed value; a name given twice, in the API's other layout, or one more beside them changes none. */
const CHANGES = ['dropped', 'renamed', 'changed', 'emptied', 'case', 'encoded', 'exchanged', 'digit'];

describe('the mock opens a golden form', () => {
  it.each(forms)('%s', shows('damaged-form'), async (_file, form) => {
    const { status } = await openForm(form, form.url);
    expect([200, 302, 303]).toContain(status);
  });
});

describe('the mock refuses a damaged form', () => {
  it.each(forms)('%s', shows('damaged-form'), async (_file, form) => {
    const [path = '', query = ''] = form.url.split('?');
    const damages = damageQuery(query).filter(({ kind, name }) => SIGNED.includes(name) && CHANGES.includes(kind));
    const accepted: string[] = [];
    for (const { what, text } of damages) {
      const { status } = await openForm(form, `${path}?${text}`);
      if (status < 400) accepted.push(what);
    }
    expect(damages.length).toBeGreaterThan(64);
    expect(accepted).toEqual([]);
  });
});
