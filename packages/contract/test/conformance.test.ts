import { describe, expect, it } from 'vitest';
import { conformance } from '../src/conformance/document.js';

/** `pnpm docs` writes the files; here they are only compared. */
describe('the committed table is what the facts say now; run "pnpm docs" when this fails', () => {
  it('in English', () => expect(conformance('en')).toMatchFileSnapshot('../../../docs/conformance.md'));
  it('in Russian', () => expect(conformance('ru')).toMatchFileSnapshot('../../../docs/conformance.ru.md'));
});
