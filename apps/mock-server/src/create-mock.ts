/**
 * @module
 * A mock UnitPay inside the user's own process.
 */
import { createApp } from './app.js';
import { createWorld } from './create-world.js';
import type { MockOptions } from './options/mock-options.js';

/** The address a mock has before it listens on a port. */
export const IN_PROCESS_ORIGIN = 'http://unitpay.mock';

/** Creates a mock. */
export function createMockUnitPay(options: MockOptions = {}) {
  let listening: string | null = null;
  const world = createWorld(options, () => world.settings.publicUrl ?? listening ?? IN_PROCESS_ORIGIN);
  const app = createApp(world);
  return {
    world,
    app,
    setOrigin: (url: string | null) => {
      listening = url;
    },
  };
}
