import type { ConfirmedPayment } from '../../client/internals.js';
import { WEBHOOK_METHODS } from '../../dictionaries/webhook-methods.js';
import type { Settings } from '../settings.js';
import type { PayEvent } from '../verify/event.js';
import { FieldProblem, readRequired } from '../verify/required-fields.js';
import { toEvent } from '../verify/to-event.js';
import type { ProcessReason } from '../webhook.js';

/** Why what UnitPay says of a payment can't take the place of its `pay`. */
export class UnusablePayment {
  readonly reason: ProcessReason;
  readonly hint: string;

  constructor(reason: ProcessReason, hint: string) {
    this.reason = reason;
    this.hint = hint;
  }
}

/** Fields of `getPayment` under the names of a webhook. What `getPayment` doesn't tell is absent: operator, ip, phone, threeDs, subscriptionId, sum. */
const FIELDS = [
  'projectId',
  'account',
  'date',
  'orderSum',
  'orderCurrency',
  'payerSum',
  'payerCurrency',
  'paymentType',
  'profit',
  'purse',
] as const;

/** The event of `pay`, from what `getPayment` says; it passes the checks that a webhook's fields pass. */
export function recoveredEvent(
  paymentId: string,
  payment: ConfirmedPayment,
  { projectId }: Pick<Settings, 'projectId'>,
): PayEvent | UnusablePayment {
  const given = FIELDS.flatMap((name) => {
    const value = payment[name];
    return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)] as const] : [];
  });
  const { isPreauth } = payment;
  const flag = typeof isPreauth === 'boolean' ? { isPreauth: isPreauth ? '1' : '0' } : {};
  const params: Record<string, string> = { unitpayId: paymentId, test: '0', ...Object.fromEntries(given), ...flag };
  const required = readRequired('pay', params);
  if (required instanceof FieldProblem) {
    return new UnusablePayment(
      required.reason,
      `getPayment does not tell ${required.field}, or not as a webhook would`,
    );
  }
  if ((WEBHOOK_METHODS as readonly string[]).includes(params['account'] ?? '')) {
    return new UnusablePayment('account-reserved', "its account equals a webhook method's name");
  }
  if (params['projectId'] !== projectId) {
    return new UnusablePayment(
      'project-mismatch',
      `it is of project ${params['projectId']}, and projectId is ${projectId}`,
    );
  }
  return toEvent('pay', params, required, projectId, 'api') as PayEvent;
}
