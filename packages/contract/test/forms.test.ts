import { describe, expect, it } from 'vitest';
import { formUrl } from '../src/client/form-url.js';
import { queryDifferences } from '../src/compare/query.js';
import { goldenForms } from '../src/golden/forms.js';
import { named } from '../src/named.js';

describe('the client, given the inputs of a sample form, builds its address', () => {
  it.each(named(goldenForms(), ({ file }) => file))('%s', (_file, form) => {
    const built = formUrl(form);
    expect(built.split('?')[0]).toBe(form.url.split('?')[0]);
    expect(queryDifferences(form.url.split('?')[1] ?? '', built.split('?')[1] ?? '')).toEqual([]);
  });
});
