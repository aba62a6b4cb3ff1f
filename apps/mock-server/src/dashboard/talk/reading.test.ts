import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../state/delivery.js';
import { readingOf } from './reading.js';

const read = (changes: Partial<Delivery>) =>
  readingOf({ disturbed: [], reply: null, message: null, ...changes } as Delivery);
const answered = (status: number, body = '') =>
  read({ outcome: 'invalid', reply: { status, contentType: null, body } });

describe('an answer that UnitPay does not understand', () => {
  it.each([
    [404, '', 'notFound'],
    [410, '', 'notFound'],
    [405, '', 'wrongMethod'],
    [401, '', 'denied'],
    [403, '', 'denied'],
    [302, '', 'redirected'],
    [500, '', 'failed'],
    [503, '', 'failed'],
    [100, '', 'otherStatus'],
    [422, '', 'otherStatus'],
    [200, '  ', 'empty'],
    [200, '<!DOCTYPE html>', 'html'],
    [201, '{"ok":true}', 'otherJson'],
    [200, 'OK', 'noJson'],
  ])('with HTTP %i and the body %j reads as %s', (status, body, name) => {
    expect(answered(status, body)).toEqual({ name, tone: 'bad', status, detail: '' });
  });
});

describe('an answer of the shop', () => {
  it.each([
    [{ outcome: 'accepted' }, 'accepted', 'good'],
    [{ outcome: 'accepted', disturbed: ['signature'] }, 'acceptedForged', 'bad'],
    [{ outcome: 'accepted', disturbed: ['fields'] }, 'acceptedChanged', 'bad'],
    [{ outcome: 'refused', message: 'Заказ не найден' }, 'refused', 'bad'],
    [{ outcome: 'refused' }, 'refused', 'bad'],
    [{ outcome: 'refused', disturbed: ['signature'] }, 'refusedForged', 'good'],
    [{ outcome: 'refused', message: 'Неверная подпись' }, 'refusedSignature', 'bad'],
    [{ outcome: 'refused', message: 'Запрос отклонён' }, 'refusedSignature', 'bad'],
    [{ outcome: 'refused', message: 'bad hash' }, 'refusedSignature', 'bad'],
    [{ outcome: 'unreachable', message: 'ECONNREFUSED' }, 'nobodyListens', 'bad'],
    [{ outcome: 'unreachable', message: 'ENOTFOUND' }, 'unreachable', 'bad'],
    [{ outcome: 'timeout' }, 'timeout', 'bad'],
    [{ outcome: 'dropped' }, 'dropped', 'wait'],
    [{ outcome: 'deferred' }, 'deferred', 'wait'],
    [{ outcome: 'pending' }, 'pending', 'wait'],
  ] as const)('%j reads as %s', (delivery, name, tone) => {
    expect(read(delivery as Partial<Delivery>)).toMatchObject({ name, tone });
  });
});
