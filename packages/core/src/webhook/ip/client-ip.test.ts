import { describe, expect, it } from 'vitest';
import { parseAddress, parseRange, type Range } from './address.js';
import { findPeer } from './client-ip.js';

const found = (...input: Parameters<typeof findPeer>) => findPeer(...input).address?.toString();
const ranges = (...texts: string[]): Range[] => texts.map(parseRange).filter((range) => range !== undefined);

describe('an address is read', () => {
  it.each([
    ['31.186.100.49', '31.186.100.49'],
    ['::ffff:31.186.100.49', '31.186.100.49'],
    ['::ffff:1fba:6431', '31.186.100.49'],
    ['31.186.100.49:51000', '31.186.100.49'],
    ['[::ffff:31.186.100.49]:443', '31.186.100.49'],
    ['[2a02:6b8::1]:443', '2a02:6b8::1'],
    [' 2a02:6B8:0::1 ', '2a02:6b8::1'],
  ])('%j as %s', (text, wanted) => {
    expect(parseAddress(text)?.toString()).toBe(wanted);
  });

  it.each([
    '',
    'unknown',
    '31.186.100',
    '0x7f.1',
    '2130706433',
    '010.0.0.1',
    '1.2.3.4.5',
    '31.186.100.49/32',
    'localhost',
    '_hidden',
  ])('not from %j', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

describe('without trusted proxies', () => {
  it('the socket is the peer, whatever the header says', () => {
    expect(found('9.9.9.9', '31.186.100.49', 0)).toBe('9.9.9.9');
  });

  it('a header hints that a proxy may be in front', () => {
    expect(findPeer('9.9.9.9', '31.186.100.49', 0).hint).toContain('trustedProxies is not set');
  });
});

describe('with a number of proxies', () => {
  it.each([
    [1, '10.0.0.1', '31.186.100.49', '31.186.100.49'],
    [1, '10.0.0.1', '6.6.6.6, 31.186.100.49', '31.186.100.49'],
    [1, '10.0.0.1', '31.186.100.49, 6.6.6.6', '6.6.6.6'],
    [2, '10.0.0.1', '6.6.6.6, 31.186.100.49, 10.0.0.2', '31.186.100.49'],
    [1, undefined, '31.186.100.49', '31.186.100.49'],
  ])('%i in front of %s, "%s" comes from %s', (hops, ip, header, wanted) => {
    expect(found(ip, header, hops)).toBe(wanted);
  });

  it('a header shorter than the chain gives no address, since a proxy was passed by', () => {
    const peer = findPeer('31.186.100.49', '31.186.100.49', 2);
    expect(peer.address).toBeUndefined();
    expect(peer.hint).toContain('trustedProxies is 2 but X-Forwarded-For names 1');
  });

  it('a header shorter than the chain behind a socket without an address names nothing', () => {
    expect(findPeer(undefined, undefined, 1)).toMatchObject({ text: '', address: undefined });
  });

  it('an entry that is no address gives none', () => {
    expect(found('10.0.0.1', '31.186.100.49, unknown', 1)).toBeUndefined();
  });

  it.each(['31.186.100.49, ', '31.186.100.49,', '31.186.100.49,,'])(
    'a proxy that knew no address leaves none, not the one its caller wrote: "%s"',
    (header) => {
      expect(found('10.0.0.1', header, 1)).toBeUndefined();
    },
  );

  it('several header lines are one list', () => {
    expect(found('10.0.0.1', ['6.6.6.6', '31.186.100.49'], 1)).toBe('31.186.100.49');
  });
});

describe('with ranges of proxies', () => {
  const proxies = ranges('10.0.0.0/8', '173.245.48.0/20', '2400:cb00::/32', '::1');

  it.each([
    ['10.0.0.1', '31.186.100.49', '31.186.100.49'],
    ['10.0.0.1', '6.6.6.6, 31.186.100.49, 173.245.48.7', '31.186.100.49'],
    ['::ffff:10.0.0.1', '31.186.100.49, 2400:cb00::5', '31.186.100.49'],
    ['10.0.0.1', '', '10.0.0.1'],
    ['10.0.0.1', '10.0.0.2', '10.0.0.2'],
    ['9.9.9.9', '31.186.100.49', '9.9.9.9'],
  ])('%s with "%s" comes from %s', (ip, header, wanted) => {
    expect(found(ip, header, proxies)).toBe(wanted);
  });

  it('a peer outside them hints that it is not in the list', () => {
    expect(findPeer('9.9.9.9', '31.186.100.49', proxies).hint).toContain('not in trustedProxies');
  });

  it('a caller outside them behind a trusted proxy gives no such hint', () => {
    expect(findPeer('10.0.0.1', '31.186.100.49, 9.9.9.9', proxies).hint).toBeUndefined();
  });

  it('a proxy that knew no address leaves none', () => {
    expect(found('10.0.0.1', '31.186.100.49, , 10.0.0.2', proxies)).toBeUndefined();
  });

  it('an unknown socket, as a unix one is, hints at a number of proxies', () => {
    expect(findPeer(undefined, '31.186.100.49', proxies).hint).toContain('number of proxies instead of ranges');
    expect(findPeer(undefined, undefined, 0).hint).toContain('a unix socket has none');
  });

  it('an unknown socket is no proxy', () => {
    expect(found(undefined, '31.186.100.49', proxies)).toBeUndefined();
  });
});
