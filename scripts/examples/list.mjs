// How each example is built and started; everything else about them is the same story.
import { runIn } from '../matrix/consumer.mjs';

const start = ['node', 'server.js'];

export const EXAMPLES = {
  express: { start },
  'nestjs-typeorm': { build: ['npm', 'run', 'build'], start: ['node', 'dist/main.js'], database: true },
  fastify: { start },
  hono: { start },
  next: {
    build: ['npm', 'run', 'build'],
    start: ['node', 'node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1'],
    env: { NEXT_TELEMETRY_DISABLED: '1' },
  },
  'vitest-mock': { run: (folder) => runIn(folder, ['npm', 'test']) },
  php: { start: (port) => ['php', '-S', `127.0.0.1:${port}`, 'shop.php'] },
};
