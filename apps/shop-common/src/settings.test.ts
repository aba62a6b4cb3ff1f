import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.js';

const GIVEN = {
  UNITPAY_BASE_URL: 'http://127.0.0.1:4010',
  UNITPAY_PROJECT_ID: '135',
  UNITPAY_PUBLIC_KEY: '135-mock',
  UNITPAY_SECRET_KEY: 'mock_secret',
};

describe('the settings', () => {
  it('have defaults beside what has to be given', () => {
    expect(readSettings(GIVEN)).toEqual({
      port: 3000,
      baseUrl: 'http://127.0.0.1:4010',
      projectId: '135',
      publicKey: '135-mock',
      secretKey: 'mock_secret',
      databaseUrl: undefined,
      folder: '.data/shop',
      timeScale: 1,
      timeout: 10_000,
      allowLoopback: true,
    });
  });

  it.each(Object.keys(GIVEN))('need %s, and say so by name', (name) => {
    expect(() => readSettings({ ...GIVEN, [name]: '' })).toThrow(`Set ${name}.`);
  });

  it('keep a second for a call, however fast the demonstration runs', () => {
    expect(readSettings({ ...GIVEN, TIME_SCALE: '0.001' })).toMatchObject({ timeScale: 0.001, timeout: 1_000 });
    expect(readSettings({ ...GIVEN, TIME_SCALE: '5' })).toMatchObject({ timeScale: 5, timeout: 10_000 });
  });

  it.each([
    ['http://localhost:4010', true],
    ['http://[::1]:4010', true],
    ['https://unitpay.ru', false],
    ['http://localhost.evil.example', false],
  ])('let webhooks of a mock at %s come from this machine: %s', (UNITPAY_BASE_URL, allowLoopback) => {
    expect(readSettings({ ...GIVEN, UNITPAY_BASE_URL }).allowLoopback).toBe(allowLoopback);
  });

  it('take port, folder and database from the environment', () => {
    const env = { ...GIVEN, PORT: '8080', SHOP_DATA: '/data', DATABASE_URL: 'postgres://localhost/shop' };
    expect(readSettings(env)).toMatchObject({ port: 8080, folder: '/data', databaseUrl: 'postgres://localhost/shop' });
  });
});
