import { describe, expect, it } from 'vitest';
import { IpFeed, usable } from './ip-feed.js';

const signal = new AbortController().signal;
const texts = (feed: unknown) => usable(feed)?.ranges.map(([address, bits]) => `${address}/${bits}`);

describe('a feed is believed only as far as it can do no harm', () => {
  it.each([
    [
      'the documented shape',
      { webhooks: ['31.186.100.49', '51.250.20.0/24', '2a02:6b8::/48'] },
      ['31.186.100.49/32', '51.250.20.0/24', '2a02:6b8::/48'],
    ],
    ['a bare list', ['31.186.100.49'], ['31.186.100.49/32']],
    ['a range of 16 bits', { webhooks: ['51.250.0.0/16'] }, ['51.250.0.0/16']],
    [
      'other notations than plain decimals',
      { webhooks: ['101058054/32', '06.06.06.06/32', '06.06.06.06', '8.8/16'] },
      [],
    ],
    ['a wider range', { webhooks: ['51.248.0.0/15'] }, []],
    ['everyone', { webhooks: ['0.0.0.0/0', '::/0', '::ffff:0:0/96', '::ffff:0.0.0.0/96'] }, []],
    ['a wide IPv6 range', { webhooks: ['2a02::/31'] }, []],
    ['loopback', { webhooks: ['127.0.0.1', '127.0.0.0/16', '::1', '::ffff:127.0.0.1'] }, []],
    ['private networks', { webhooks: ['10.0.0.0/16', '192.168.1.1', '172.16.0.1', '169.254.169.254', 'fd00::1'] }, []],
    ['what is no address', { webhooks: ['unitpay.ru', '', 7, null, {}, '1.2.3.4/33'] }, []],
  ])('%s', (_name, feed, wanted) => {
    expect(texts(feed)).toEqual(wanted);
  });

  it.each([
    null,
    undefined,
    '',
    'text',
    {},
    { webhooks: [] },
    { webhooks: '1.2.3.4' },
    { webhooks: {} },
    [],
    { webhooks: Array(257).fill('8.8.8.8') },
  ])('not at all when it is %j', (feed) => {
    expect(usable(feed)).toBeUndefined();
  });
});

describe('a feed is read', () => {
  function counted(now: () => number, answer: () => Promise<unknown> = async () => ({ webhooks: ['8.8.8.8'] })) {
    const reads: number[] = [];
    const feed = new IpFeed(() => {
      reads.push(now());
      return answer();
    }, now);
    return { feed, reads };
  }

  it('at most once a minute, by the injected clock', async () => {
    let now = 1_000_000;
    const { feed, reads } = counted(() => now);
    expect(await feed.refresh(signal)).toBeDefined();
    now += 59_999;
    expect(await feed.refresh(signal)).toBeUndefined();
    now += 1;
    expect(await feed.refresh(signal)).toBeDefined();
    expect(reads).toEqual([1_000_000, 1_060_000]);
  });

  it('again at once by a clock that was set back by an hour, but not within a minute of either side', async () => {
    let now = 10_000_000;
    const { feed, reads } = counted(() => now);
    await feed.refresh(signal);
    now -= 59_999;
    expect(await feed.refresh(signal)).toBeUndefined();
    now -= 3_600_000;
    expect(await feed.refresh(signal)).toBeDefined();
    expect(reads).toHaveLength(2);
  });

  it('once for all who ask meanwhile', async () => {
    const { feed, reads } = counted(() => 0);
    const answers = await Promise.all([feed.refresh(signal), feed.refresh(signal), feed.refresh(signal)]);
    expect(reads).toHaveLength(1);
    expect(answers.every((answer) => answer?.ranges.length === 1)).toBe(true);
  });

  it('not again within the minute after it failed, and a failure harms nobody', async () => {
    const { feed, reads } = counted(
      () => 0,
      () => Promise.reject(new Error('down')),
    );
    expect(await feed.refresh(signal)).toBeUndefined();
    expect(await feed.refresh(signal)).toBeUndefined();
    expect(reads).toHaveLength(1);
  });

  it('a reader that throws at once harms nobody', async () => {
    const feed = new IpFeed(
      () => {
        throw new Error('no');
      },
      () => 0,
    );
    expect(await feed.refresh(signal)).toBeUndefined();
  });

  it('no longer than its caller waits', async () => {
    const caller = new AbortController();
    const { feed } = counted(
      () => 0,
      () => new Promise(() => {}),
    );
    const reading = feed.refresh(caller.signal);
    caller.abort(new Error('deadline'));
    expect(await reading).toBeUndefined();
  });
});
