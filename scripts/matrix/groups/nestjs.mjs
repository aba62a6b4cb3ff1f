// A webhook on each version of NestJS, on both platforms.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runIn } from '../consumer.mjs';
import { node, scope, told, withConsumer } from '../group.mjs';

export const nestjs = async (tarballs) => {
  const results = [];
  for (const [major, type] of [
    ['10', 'commonjs'],
    ['11', 'commonjs'],
    ['12', 'module'],
  ]) {
    const nest = Object.fromEntries(
      ['common', 'core', 'platform-express', 'platform-fastify'].map((name) => [`@nestjs/${name}`, `^${major}.0.0`]),
    );
    const dependencies = {
      ...nest,
      '@types/node': '^20.19.0',
      'reflect-metadata': '^0.2.2',
      rxjs: '^7.8.2',
      typescript: '6.0.3',
    };
    const compilerOptions = {
      module: 'nodenext',
      target: 'es2022',
      types: ['node'],
      strict: true,
      experimentalDecorators: true,
      emitDecoratorMetadata: true,
      esModuleInterop: true,
      skipLibCheck: true,
    };
    results.push(
      ...(await withConsumer(
        'nestjs',
        { tarballs, packages: scope('core', 'nestjs', 'mock-server'), dependencies, type },
        (folder) =>
          ['express', 'fastify'].map((platform) => [
            `Nest ${major} on ${platform}`,
            async () => {
              writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['app.ts'] }));
              await runIn(folder, [...node, 'node_modules/typescript/bin/tsc', '-p', '.']);
              told(await runIn(folder, [...node, 'app.js'], { env: { PLATFORM: platform } }));
            },
          ]),
      )),
    );
  }
  return results;
};
