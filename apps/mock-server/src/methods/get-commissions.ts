/**
 * @module
 * getCommissions: acceptance commissions of a project.
 */

import { apiError } from '../errors/api-error.js';
import { percents } from '../openapi/schema.js';
import { COMMISSIONS } from '../reference/commissions.js';
import { type PartnerMethod, required } from './api-method.js';

/** Tells commissions in percent. */
export const getCommissions: PartnerMethod<'getCommissions'> = {
  name: 'getCommissions',
  level: 'partner',
  about: "Tells the project's acceptance commissions in percent.",
  docs: 'unitpay-management/commissions',
  wrongKey: 'wrongPartner',
  params: [required('projectId', 'id', '135', 'Project.')],
  result: percents,
  example: { result: { webmoney: 2, card: 3.5, card_not_rf: 10, sbp: 0.7 } },
  handle: ({ project }) => {
    if (project === null) throw apiError('unknownProject');
    return {
      result: Object.fromEntries(Object.entries(COMMISSIONS).map(([name, percent]) => [name, Number(percent)])),
    };
  },
};
