// Says which of the services that the store and browser tests want are there.
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { giveUp, say } from './say.mjs';

const services = [
  { name: 'Redis', url: process.env.REDIS_URL ?? 'redis://127.0.0.1:6379', port: 6379, variable: 'REDIS_URL' },
  {
    name: 'PostgreSQL',
    url: process.env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/test',
    port: 5432,
    variable: 'DATABASE_URL',
  },
];

function answers({ url, port }) {
  const { hostname, port: given } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(given || port), timeout: 2000 });
    const settle = (found) => {
      socket.destroy();
      resolve(found);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('timeout', () => settle(false));
  });
}

/** Says what is missing; with CI_REQUIRE_SERVICES=1 a missing one ends the command. */
export async function checkServices() {
  const required = process.env.CI_REQUIRE_SERVICES === '1';
  const missing = [];
  for (const service of services) if (!(await answers(service))) missing.push(service);
  for (const { name, url, variable } of missing) {
    const { host } = new URL(url);
    say(
      `${name} does not answer at ${host}: its tests ${required ? 'are required here' : 'will be skipped'}. Start it, or set ${variable}.`,
      `${name} не отвечает на ${host}: его тесты ${required ? 'здесь обязательны' : 'будут пропущены'}. Запустите его или задайте ${variable}.`,
    );
  }
  const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = existsSync(chromium);
  if (!browser)
    say(
      `No Chromium at ${chromium}: the browser tests ${required ? 'are required here' : 'will be skipped'}. Install it, or set CHROMIUM_PATH.`,
      `Нет Chromium по пути ${chromium}: тесты в браузере ${required ? 'здесь обязательны' : 'будут пропущены'}. Установите его или задайте CHROMIUM_PATH.`,
    );
  if (required && (missing.length > 0 || !browser))
    giveUp('A required service is missing.', 'Нет обязательной службы.');
}
