/** @module A webhook in words: what it says, what the shop answered, what follows for the payment. */
import type { Delivery } from '../../state/delivery.js';
import type { DashboardView } from '../view.js';
import { readingOf } from './reading.js';

/** The whole story of one delivery. */
export function webhookSentence(view: DashboardView, delivery: Delivery): string {
  const { talk } = view.texts;
  return [
    talk.says[delivery.method] ?? '',
    causeOf(view, delivery),
    ...disturbances(view, delivery),
    answerOf(view, delivery),
    followsOf(view, delivery),
    adviceOf(view, delivery),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** What the shop answered. */
export function answerOf(view: DashboardView, delivery: Delivery): string {
  const reading = readingOf(delivery);
  return view.texts.talk.readings[reading.name](reading);
}

/** What to do about it; empty when there is nothing to do. */
export function adviceOf(view: DashboardView, delivery: Delivery): string {
  const { name } = readingOf(delivery);
  // After any other webhook than pay no money waits to be found.
  if (name === 'dropped' && delivery.method !== 'pay') return '';
  return view.texts.talk.advice[name] ?? '';
}

function causeOf({ texts: { talk } }: DashboardView, { cause }: Delivery): string {
  if (cause === 'repeat') return talk.repeat;
  if (cause === 'duplicate') return talk.duplicate;
  return cause === 'manual' ? talk.manual : '';
}

function disturbances({ texts: { talk } }: DashboardView, { disturbed }: Delivery): string[] {
  return [
    ...(disturbed.includes('fields') ? [talk.changed] : []),
    ...(disturbed.includes('delay') ? [talk.delayed] : []),
  ];
}

function followsOf({ texts: { talk } }: DashboardView, { method, outcome, cause }: Delivery): string {
  if (outcome === 'pending' || outcome === 'deferred' || cause === 'manual' || cause === 'duplicate') return '';
  if (method === 'error') return talk.follows['errorAny'] ?? '';
  return talk.follows[`${method}${outcome === 'accepted' ? 'Good' : 'Bad'}`] ?? '';
}
