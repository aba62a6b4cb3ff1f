import { expect, it } from 'vitest';
import { readEnvelope } from './envelope.js';
import { parseJson } from './json.js';

it.each([
  ['{"result":{"message":"ok"}}', { message: 'ok' }],
  ['{"result":[]}', []],
  ['{"result":null}', null],
  ['{"result":"ok"}', 'ok'],
  ['{"result":{"message":"ok"},"error":null}', { message: 'ok' }],
  ['{"result":{"a":1},"message":"ok"}', { a: 1, message: 'ok' }],
  ['{"result":{"message":"inner"},"message":"outer"}', { message: 'inner' }],
])('the envelope reader reads the result of %s', (text, result) => {
  expect(readEnvelope(parseJson(text))).toStrictEqual({ kind: 'result', result });
});

it.each([
  ['{"error":{"message":"Неверный ключ secretKey","code":-32000}}', 'Неверный ключ secretKey', -32000],
  ['{"error":{"message":"no code"}}', 'no code', undefined],
  ['{"error":{"message":"text code","code":"122"}}', 'text code', 122],
  ['{"error":{"message":"-32000.0","code":-32000.0}}', '-32000.0', -32000],
  ['{"error":{"message":"odd code","code":"E1"}}', 'odd code', undefined],
  ['{"error":{"message":"empty code","code":""}}', 'empty code', undefined],
  ['{"error":"bare text"}', 'bare text', undefined],
  ['{"error":{"code":100}}', '', 100],
  ['{"error":-32603}', '-32603', -32603],
  ['{"error":{"message":{"ru":"текст","n":1.0}}}', '{"ru":"текст","n":1}', undefined],
  ['{"error":true,"result":null}', 'true', undefined],
])('the envelope reader reads the error of %s', (text, message, code) => {
  expect(readEnvelope(parseJson(text))).toStrictEqual({ kind: 'error', message, code });
});

it('the envelope reader reads a bare message as a result only where that is documented', () => {
  const body = { message: 'Платеж успешно подтвержден' };
  expect(readEnvelope(body, true)).toStrictEqual({ kind: 'result', result: body });
  expect(readEnvelope(body).kind).toBe('none');
});

it.each(['[]', '1', '10.00', '"text"', 'null', '{}', '{"status":"ok"}', '{"message":5}'])(
  'the envelope reader finds no envelope in %s',
  (text) => {
    expect(readEnvelope(parseJson(text)).kind).toBe('none');
  },
);

it.each(['false', '0', '""', '[]', '{}', '{"message":null}', '{"message":"","code":0}'])(
  'the envelope reader takes "error": %s neither for a refusal nor for a success',
  (error) => {
    expect(readEnvelope(parseJson(`{"error":${error},"message":"ok"}`), true).kind).toBe('none');
  },
);

it('the envelope reader does not choose between a result and an error', () => {
  expect(readEnvelope(parseJson('{"result":{"message":"ok"},"error":{"message":"no"}}'))).toStrictEqual({
    kind: 'none',
    problem: 'expected "result" or "error", the answer has both',
  });
});
