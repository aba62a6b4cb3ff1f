import { afterEach, describe, expect, it, vi } from 'vitest';
import { consoleLogger, silentLogger } from './logger.js';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the default logger', () => {
  it.each(LEVELS)('writes %s to the console that is there when it is called', (level) => {
    const written = vi.spyOn(console, level).mockImplementation(() => {});
    consoleLogger[level]('a line', { unitpayId: '7' });
    consoleLogger[level]('another');
    expect(written.mock.calls).toEqual([['a line', { unitpayId: '7' }], ['another']]);
  });
});

describe('no logger', () => {
  it.each(LEVELS)('writes nothing: %s', (level) => {
    const written = LEVELS.map((name) => vi.spyOn(console, name).mockImplementation(() => {}));
    silentLogger[level]('a line');
    expect(written.every(({ mock }) => mock.calls.length === 0)).toBe(true);
  });
});
