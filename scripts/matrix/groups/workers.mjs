// A shop inside workerd.
import { runIn } from '../consumer.mjs';
import { node, scope, told, withConsumer } from '../group.mjs';
import { runtime } from '../runtimes.mjs';

export const workers = (tarballs) =>
  withConsumer(
    'workerd',
    { tarballs, packages: scope('core', 'mock-server'), dependencies: { esbuild: '0.28.2' } },
    (folder) => [
      [
        'workerd',
        async () => {
          const { command, why } = runtime('workerd');
          if (why) return why;
          const flags = [
            '--bundle',
            '--format=esm',
            '--conditions=workerd,worker,browser',
            '--external:node:*',
            '--outfile=bundle.mjs',
          ];
          await runIn(folder, ['node_modules/.bin/esbuild', 'worker.mjs', ...flags]);
          told(await runIn(folder, [...node, 'drive.mjs', ...command]));
        },
      ],
    ],
  );
