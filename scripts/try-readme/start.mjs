// `npm start` as a reader meets it: again without a registry, with a word that it does not know, and with its ports taken. Each ends in a
// sentence in the reader's language that says what to do.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { root } from '../lib/run.mjs';
import { build } from '../lib/setup.mjs';

const WORDS = {
  en: {
    locale: 'en_US.UTF-8',
    ready: 'Mock UnitPay:',
    flag: '"--expres" is not a flag of npm start',
    taken: 'is taken',
  },
  ru: { locale: 'ru_RU.UTF-8', ready: 'Мок UnitPay:', flag: 'У npm start нет параметра «--expres»', taken: 'занят' },
};

/** Nobody answers there: a command that still asks a registry fails. */
const offline = { npm_config_registry: 'http://127.0.0.1:9/' };

export async function tryStart(language, folder) {
  const { locale, ready, flag, taken } = WORDS[language];
  // A first start installs and builds for minutes; what is tried here is every later one.
  await build('@unitpay-kit/mock-server', '@unitpay-kit/shop-nestjs');
  const env = { ...offline, LC_ALL: locale, LANG: locale };
  const command = `npm --prefix ${root} start`;
  const wrong = await folder.run(`${command} -- --expres 2>&1 || true`, env);
  if (!wrong.includes(flag)) throw new Error(`an unknown flag was answered with:\n${wrong}`);

  const guests = await Promise.all([3000, 4010].map(occupy));
  try {
    const began = performance.now();
    const printed = await folder.start(command, env).seen(ready);
    console.log(
      `npm start (${language}) was ready after ${((performance.now() - began) / 1000).toFixed(1)} s, without a registry`,
    );
    if (!printed.includes(taken)) throw new Error(`the taken ports were not named:\n${printed}`);
  } finally {
    for (const guest of guests) guest.close();
  }
}

/** Takes a port, or leaves it to its present owner. */
async function occupy(port) {
  const server = createServer().listen(port, '127.0.0.1');
  await Promise.race([once(server, 'listening'), once(server, 'error').catch(() => {})]).catch(() => {});
  return server;
}
