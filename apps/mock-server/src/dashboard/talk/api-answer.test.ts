import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../state/journal-entry.js';
import { dashboardEn } from '../i18n/en.js';
import type { DashboardView } from '../view.js';
import { apiAnswer } from './api-answer.js';

const read = (reply: unknown, entry: Partial<JournalEntry> = {}) =>
  apiAnswer(
    { texts: dashboardEn } as DashboardView,
    {
      method: 'getPayment',
      status: 200,
      faults: [],
      reply: typeof reply === 'string' ? reply : JSON.stringify(reply),
      ...entry,
    } as unknown as JournalEntry,
  );

describe('UnitPay’s reply', () => {
  it.each([
    [{ result: { status: 'wait' } }, {}, 'status: wait'],
    [{ result: { redirectUrl: 'http://x' } }, { method: 'initPayment' }, 'page for the payer'],
    [{ result: { message: 'ok' } }, { method: 'initPayment' }, ''],
    [{ result: [] }, {}, ''],
    [{ message: 'Платеж успешно подтвержден' }, { method: 'confirmPayment' }, ''],
  ])('%j went well', (reply, entry, detail) => {
    expect(read(reply, entry as Partial<JournalEntry>)).toEqual({ tone: 'good', head: '200', detail, refusal: null });
  });

  it.each([
    [{ error: { code: -32000, message: 'Неверный ключ' } }, '−32000', 'Неверный ключ'],
    [{ error: { message: 'Отказ' } }, '', 'Отказ'],
    [{ error: { code: 5 } }, '5', null],
  ])('%j is a refusal', (reply, detail, refusal) => {
    expect(read(reply)).toEqual({ tone: 'bad', head: '200 refused', detail, refusal });
    expect(read(reply, { faults: [1] }).tone).toBe('wait');
  });

  it('that never came is one that was cut off', () => {
    expect(read('', { status: null })).toEqual({ tone: 'wait', head: 'reply cut off', detail: '', refusal: null });
  });

  it.each(['<html>', '', '7', 'null'])('%j was spoiled', (reply) => {
    expect(read(reply)).toMatchObject({ tone: 'bad', detail: 'reply spoiled' });
    expect(read(reply, { faults: [1] }).tone).toBe('wait');
  });
});
