import { expect, it } from 'vitest';
import { encodeWebhook } from './encode.js';

it('the encoder of webhooks encodes as http_build_query: encoded brackets, + for a space, tilde and the like percent-encoded', () => {
  // php -r 'echo http_build_query(["method"=>"pay","params"=>["date"=>"2017-10-23 17:58:07","x"=>"~!*()\x27я"]]);'
  expect(encodeWebhook('pay', { date: '2017-10-23 17:58:07', x: "~!*()'я" }, 'http_build_query')).toBe(
    'method=pay&params%5Bdate%5D=2017-10-23+17%3A58%3A07&params%5Bx%5D=%7E%21%2A%28%29%27%D1%8F',
  );
});

it('the encoder of webhooks writes literal brackets when told to', () => {
  expect(encodeWebhook('pay', { a: '1 2' }, 'literal')).toBe('method=pay&params[a]=1+2');
});
