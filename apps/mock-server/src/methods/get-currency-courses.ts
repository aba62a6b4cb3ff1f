/**
 * @module
 * getCurrencyCourses: rates for accepting and paying out.
 */
import { object } from '../openapi/schema.js';
import type { PartnerMethod } from './api-method.js';

/** Tells rates: the documented sample. */
export const getCurrencyCourses: PartnerMethod<'getCurrencyCourses'> = {
  name: 'getCurrencyCourses',
  level: 'partner',
  about: 'Tells the rates to the ruble, for accepting (in) and paying out (out).',
  docs: 'unitpay-management/conversion-rates',
  wrongKey: 'wrongPartner',
  params: [],
  result: object({
    in: { type: 'object', additionalProperties: { type: 'number' } },
    out: { type: 'object', additionalProperties: { type: 'number' } },
  }),
  example: { result: { in: { wmz: 62.57, uah: 2.55 }, out: { wmz: 64.9, uah: 2.65 } } },
  handle: () => ({ result: { in: { wmz: 62.57, uah: 2.55 }, out: { wmz: 64.9, uah: 2.65 } } }),
};
