/** @module A fault rule as a sentence. */
import type { FC } from 'hono/jsx';
import type { FaultInput } from '../../state/fault-rule.js';
import type { World } from '../../world.js';
import type { DashboardView } from '../view.js';

/** What the rule does, to what, how often and for whom. */
export const RuleSentence: FC<{ readonly view: DashboardView; readonly world: World; readonly input: FaultInput }> = ({
  view,
  world,
  input,
}) => {
  const { faults: texts } = view.texts;
  const isWebhook = 'webhook' in input;
  const what = isWebhook ? texts.webhookKinds[input.kind] : apiWords(view, input);
  const detail = detailOf(view, input);
  return (
    <span>
      {isWebhook ? (
        input.webhook === '*' ? (
          texts.anyHook
        ) : (
          <>
            {texts.webhook} <b>{input.webhook}</b>
          </>
        )
      ) : input.method === undefined ? (
        texts.any
      ) : (
        <b>{input.method}</b>
      )}
      : <b>{what}</b>
      {detail !== '' && ` (${detail})`}
      {!isWebhook && 'execute' in input && input.execute !== undefined && (
        <> {input.execute ? texts.after : texts.before}</>
      )}
      , {oftenOf(view, input)}
      {input.paymentId !== undefined && `, ${texts.onlyFor(accountOf(world, input.paymentId))}`}.
    </span>
  );
};

function apiWords(view: DashboardView, input: FaultInput): string {
  const { apiKinds } = view.texts.faults;
  if (input.kind === 'reset' && 'at' in input && input.at === 'body') return apiKinds['reset-body'];
  return apiKinds[input.kind as keyof typeof apiKinds];
}

/** The numbers and texts of the rule, as they go over the wire. */
function detailOf({ texts: { faults }, locale }: DashboardView, input: FaultInput): string {
  switch (input.kind) {
    case 'delay':
      return 'ms' in input
        ? faults.ms(seconds(input.ms, locale))
        : faults.ms(`${seconds(input.min, locale)}–${seconds(input.max, locale)}`);
    case 'status':
      return `HTTP ${input.status}`;
    case 'html':
      return `HTTP ${input.status ?? 502}`;
    case 'duplicate':
      return `×${input.times ?? 2}`;
    case 'rate-limit':
      return `Retry-After: ${input.retryAfter ?? 1}`;
    case 'error':
      return [input.code, input.message]
        .filter((part) => part !== undefined)
        .join(' ')
        .replace(/^-/, '−');
    case 'fields':
      return Object.entries(input.fields)
        .map(([name, value]) => `${name}=${value ?? '∅'}`)
        .join(', ');
    default:
      return '';
  }
}

function seconds(ms: number, locale: 'ru' | 'en'): string {
  const text = String(ms / 1000);
  return locale === 'ru' ? text.replace('.', ',') : text;
}

function oftenOf({ texts: { faults } }: DashboardView, { count, probability }: FaultInput): string {
  const often = count === undefined ? faults.always : faults.when(count);
  return probability === undefined ? often : `${often}, ${faults.chance(Math.round(probability * 100))}`;
}

function accountOf({ store }: World, paymentId: number | string): string {
  return store.anyPayment(Number(paymentId))?.account ?? String(paymentId);
}
