/**
 * @module
 * Text for property tests. fast-check's own Unicode units cost a second to set up.
 */
import fc from 'fast-check';

/** Any UTF-16 code units, halves of surrogate pairs among them; often ASCII. */
export function anyText(maxLength = 30): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0xffff }));
  return fc.array(unit, { maxLength }).map((units) => String.fromCharCode(...units));
}

/** Text that a URL can carry: not empty, no NUL, no half of a surrogate pair. */
export function sendableText(maxLength = 30): fc.Arbitrary<string> {
  return anyText(maxLength)
    .map((text) => text.replace(/\p{Surrogate}|\0/gu, 'ы'))
    .filter((text) => text !== '');
}
