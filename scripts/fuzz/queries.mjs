// Hostile queries in four kinds: noise, damaged genuine ones, well-formed lies, and relabellings that keep the signature.
import { genuine, toQuery } from './genuine.mjs';

const NAMES = [
  'account',
  'date',
  'errorMessage',
  'ip',
  'isPreauth',
  'operator',
  'orderCurrency',
  'orderSum',
  'payerCurrency',
  'payerSum',
  'paymentType',
  'phone',
  'profit',
  'projectId',
  'purse',
  'sign',
  'signature',
  'subscriptionId',
  'sum',
  'test',
  'unitpayId',
  '3ds',
];
const ODD = [
  '',
  '0',
  '1',
  '-1',
  '1e3',
  'NaN',
  '100.00',
  '100,00',
  '١٠٠',
  '{up}',
  'pay',
  'check',
  '__proto__',
  'constructor',
  'toString',
  '\u0000',
  '\ud800',
  '\u202e',
  'a'.repeat(300),
  '<script>alert(1)</script>',
  '\'"><i>',
  '%',
  '%zz',
  '%00',
  '%c3%28',
  '+',
  '&',
  '=',
  '[',
  ']',
  'params',
  'params[account]',
  '🙂',
  'ё',
  '\u0301',
  '100.00000000000000000001',
  '9'.repeat(40),
  '2026-13-45 99:99:99',
  '0000-00-00 00:00:00',
];
const SNIPPETS = [
  'params[]=1',
  'params[0]=1',
  'params=1',
  'params[a][b]=1',
  'params[__proto__]=1',
  '__proto__=1',
  'method=pay',
  'method[]=pay',
  '%6dethod=pay',
  'params%5Baccount%5D=order-1',
  'params%5baccount%5d=x',
  'params[account',
  'params]account[=1',
  '&&&',
  '=',
  '==',
  'params[%00]=1',
  'params[signature]=',
  'params[test]=1',
  'params[sign]=0123456789abcdef0123456789abcdef',
  'x'.repeat(17_000),
  'params[a]=1&'.repeat(70),
  '%',
  '%E0%A4%A',
  '?',
  '#x',
  ';method=pay',
];

/** Makes hostile queries; each comes with the genuine webhook it was made from, if any. */
export function hostileQueries({ below, pick, odds }) {
  const noise = () => {
    const length = below(odds(20) ? 20_000 : 200);
    let text = '';
    for (let index = 0; index < length; index++)
      text += odds(6) ? pick(ODD) : String.fromCharCode(below(odds(4) ? 0xffff : 0x7f));
    return { kind: 'noise', query: odds(2) ? `method=${pick(['pay', 'check', 'error', 'preauth'])}&${text}` : text };
  };

  const damaged = () => {
    const original = pick(genuine);
    let text = original.query;
    for (let times = 1 + below(3); times > 0; times--) {
      const at = below(text.length + 1);
      const end = at + below(8);
      const kind = below(6);
      if (kind === 0) text = text.slice(0, at) + text.slice(end);
      else if (kind === 1) text = text.slice(0, at) + pick(odds(2) ? SNIPPETS : ODD) + text.slice(at);
      else if (kind === 2) text = text.slice(0, at) + String.fromCharCode(below(0x250)) + text.slice(at + 1);
      else if (kind === 3) text = text.slice(0, at) + text.slice(at, end).toUpperCase() + text.slice(end);
      else if (kind === 4) text = `${text}&${pick(SNIPPETS)}`;
      else text = text.slice(at) + text.slice(0, at);
    }
    return { kind: 'damaged', query: text, original };
  };

  const lie = () => {
    const original = pick(genuine);
    const pairs = original.pairs.map(([name, value]) => [name, odds(8) ? pick(ODD) : value]);
    for (let times = below(4); times > 0; times--) {
      if (odds(2)) pairs.splice(below(pairs.length), 1);
      else pairs.splice(below(pairs.length + 1), 0, [pick(NAMES), odds(2) ? pick(ODD) : (pick(pairs)?.[1] ?? '')]);
    }
    const method = odds(6) ? pick(['pay', 'check', 'preauth', 'error', 'refund', '']) : original.method;
    let query;
    try {
      query = toQuery(method, pairs);
    } catch {
      query = pairs.map((pair) => pair.join('=')).join('&'); // half of a surrogate pair can't be encoded
    }
    return { kind: 'lie', query, original };
  };

  // The signature covers the values in the order of their names: other names in the same order keep it.
  const relabelled = () => {
    const original = pick(genuine);
    const signed = original.pairs.filter(([name]) => name !== 'signature').sort(([a], [b]) => (a < b ? -1 : 1));
    const names = signed.map(([name]) => name);
    for (let times = 1 + below(4); times > 0; times--) {
      const at = below(names.length);
      const low = names[at - 1] ?? '';
      const high = names[at + 1] ?? '\uffff';
      const fitting = [...NAMES, `${names[at]}x`, `${low}0`, names[at].slice(0, -1) || 'a'].filter(
        (name) => name > low && name < high,
      );
      if (fitting.length > 0) names[at] = pick(fitting);
    }
    const pairs = signed.map(([, value], index) => [names[index], value]);
    if (odds(4)) pairs.splice(below(pairs.length), 1);
    const signature = original.pairs.find(([name]) => name === 'signature');
    return { kind: 'relabelled', query: toQuery(original.method, [...pairs, signature]), original };
  };

  const kinds = [noise, damaged, damaged, lie, relabelled, relabelled];
  return () => pick(kinds)();
}
