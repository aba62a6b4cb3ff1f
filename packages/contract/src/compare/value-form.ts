/**
 * @module
 * How a text of a reply is written: two dates look alike, whatever their days.
 */

const FORMS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['date', /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/],
  ['date with dots', /^\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d$/],
  ['two decimals', /^\d+\.\d\d$/],
  ['digits', /^\d+$/],
  ['masked card', /^\d{6}x+\d{4}$/],
  ['address of a payment', /^https?:\/\/.+\/pay\/\w+\/\d+-[0-9a-f]+$/],
  ['address', /^https?:\/\//],
];

/** The form a text has; anything else is `text`. */
export function valueForm(text: string): string {
  return FORMS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'text';
}
