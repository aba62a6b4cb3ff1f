// Core through the two usual bundlers.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runIn } from '../consumer.mjs';
import { node, scope, told, withConsumer } from '../group.mjs';

export const bundles = (tarballs) =>
  withConsumer(
    'bundle',
    { tarballs, packages: scope('core'), dependencies: { esbuild: '0.28.2', vite: '^8.3.8' } },
    (folder) => [
      [
        'esbuild bundle of core',
        async () => {
          const flags = [
            '--bundle',
            '--format=esm',
            '--conditions=browser',
            '--external:node:*',
            '--outfile=esbuild.mjs',
          ];
          await runIn(folder, ['node_modules/.bin/esbuild', 'entry.mjs', ...flags]);
          told(await runIn(folder, [...node, 'esbuild.mjs']));
        },
      ],
      [
        'Vite bundle of core',
        async () => {
          const config = `export default { build: { lib: { entry: 'entry.mjs', formats: ['es'], fileName: 'vite' }, rollupOptions: { external: /^node:/ } } };`;
          writeFileSync(join(folder, 'vite.config.mjs'), config);
          await runIn(folder, [...node, 'node_modules/vite/bin/vite.js', 'build']);
          told(await runIn(folder, [...node, 'dist/vite.js']));
        },
      ],
    ],
  );
