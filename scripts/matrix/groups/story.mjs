// One refund from end to end on every runtime, as ES modules and as CommonJS.
import { runIn } from '../consumer.mjs';
import { scope, told, withConsumer } from '../group.mjs';
import { runtime } from '../runtimes.mjs';

export const story = (tarballs, { here }) =>
  withConsumer('story', { tarballs, packages: scope('core', 'mock-server') }, (folder) =>
    (here ? ['this node'] : ['node 20', 'node 22', 'node 24', 'node 26', 'bun', 'deno']).flatMap((name) =>
      ['mjs', 'cjs'].map((kind) => [
        `${name}, ${kind === 'mjs' ? 'ESM' : 'CommonJS'}`,
        async () => {
          const { command, why } = runtime(name);
          if (why) return why;
          told(await runIn(folder, [...command, `story.${kind}`]));
        },
      ]),
    ),
  );
