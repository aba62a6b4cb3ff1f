import { afterEach, describe, it } from 'vitest';
import { named } from '../src/named.js';
import { scenarios } from '../src/scenarios/index.js';
import { mockInProcess } from '../src/world/mock-in-process.js';
import { mockOverHttp } from '../src/world/mock-over-http.js';
import type { World } from '../src/world/world.js';

describe.each([
  { where: 'the mock in-process', open: mockInProcess },
  { where: 'the mock over HTTP', open: mockOverHttp },
])('$where', ({ open }) => {
  let world: World | undefined;
  afterEach(() => world?.close());

  it.each(named(scenarios, ({ file, name }) => `${file}: ${name}`))('%s', async (_title, { run }) => {
    world = await open();
    await run(world);
  });
});
