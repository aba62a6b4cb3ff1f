/**
 * @module
 * The live stream of what changes, as server-sent events.
 */
import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { MockBindings } from '../env.js';
import type { World } from '../world.js';

/** How often a silent stream says that it is alive. */
const HEARTBEAT = 15_000;

/** Adds `events`: each event's name is what changed, its data JSON with the id. */
export function eventRoutes(control: Hono<{ Bindings: MockBindings }>, world: World): void {
  control.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      await new Promise<void>((end) => {
        const beat = setInterval(() => void stream.write(': alive\n\n'), HEARTBEAT);
        beat.unref();
        const off = world.events.on((event) => {
          if (event.type === 'closing') stop();
          else void stream.writeSSE({ event: event.type, data: JSON.stringify({ id: event.id ?? null }) });
        });
        const stop = () => {
          clearInterval(beat);
          off();
          end();
        };
        stream.onAbort(stop);
        void stream.write(': open\n\n');
      });
    }),
  );
}
