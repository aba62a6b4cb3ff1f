// What the matrix tries: each group installs one consumer and runs its cells. A cell resolves, rejects, or says why it can't run here.
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, remove, runIn } from './consumer.mjs';
import { runtime } from './runtimes.mjs';

const scope = (...names) => names.map((name) => `@unitpay-kit/${name}`);
const told = (output) => {
  if (!output.includes('told')) throw new Error(`the program ended without telling its story:\n${output}`);
};
const node = [process.execPath];

/** Runs each cell of a group in one installed consumer. */
async function withConsumer(fixture, options, cells) {
  const folder = await install(fixture, options);
  try {
    const results = [];
    for (const [name, run] of cells(folder)) results.push(await attempt(name, run));
    return results;
  } finally {
    remove(folder);
  }
}

async function attempt(name, run) {
  try {
    const why = await run();
    return why ? { name, skipped: why } : { name };
  } catch (error) {
    return { name, failed: error.message };
  }
}

const story = (tarballs, { here }) =>
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

const compilers = {
  'TypeScript 5.4': 'typescript54',
  'TypeScript 5.9': 'typescript59',
  'TypeScript 6.0': 'typescript60',
};
const resolutions = {
  'node16, CommonJS': { type: 'commonjs', compilerOptions: { module: 'node16', moduleResolution: 'node16' } },
  'nodenext, ESM': { type: 'module', compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext' } },
  bundler: { type: 'module', compilerOptions: { module: 'esnext', moduleResolution: 'bundler' } },
  node10: { type: 'commonjs', compilerOptions: { module: 'commonjs', moduleResolution: 'node10' } },
};
const types = (tarballs) =>
  // One consumer has every package in it, so that it also shows that each of them loads.
  withConsumer(
    'types',
    {
      tarballs,
      packages: scope('core', 'express', 'nestjs', 'redis', 'postgres', 'mock-server'),
      dependencies: {
        '@nestjs/common': '^11.2.0',
        '@nestjs/core': '^11.2.0',
        '@types/express': '^5.0.0',
        '@types/node': '^20.19.0',
        express: '^5.3.0',
        'reflect-metadata': '^0.2.2',
        rxjs: '^7.8.2',
        typescript54: 'npm:typescript@5.4.5',
        typescript59: 'npm:typescript@5.9.3',
        typescript60: 'npm:typescript@6.0.3',
      },
    },
    (folder) => [
      ['every entry of every package, ESM and CommonJS', async () => told(await runIn(folder, [...node, 'loads.cjs']))],
      [
        'the program unitpay-mock',
        async () => {
          const usage = await runIn(folder, ['node_modules/.bin/unitpay-mock', '--help']);
          if (!usage.includes('Usage: unitpay-mock')) throw new Error(usage);
        },
      ],
      ...Object.entries(compilers).flatMap(([compiler, alias]) =>
        Object.entries(resolutions).map(([resolution, { type, compilerOptions }]) => [
          `${compiler}, ${resolution}`,
          async () => {
            const manifest = join(folder, 'package.json');
            const { default: current } = await import(`${manifest}?${Math.random()}`, { with: { type: 'json' } });
            writeFileSync(manifest, JSON.stringify({ ...current, type }));
            const options = {
              ...compilerOptions,
              ...(resolution === 'node10' && compiler === 'TypeScript 6.0' ? { ignoreDeprecations: '6.0' } : {}),
              target: 'es2022',
              lib: ['es2023', 'dom'],
              types: ['node'],
              strict: true,
              exactOptionalPropertyTypes: true,
              experimentalDecorators: true,
              esModuleInterop: true,
              skipLibCheck: false,
              noEmit: true,
            };
            writeFileSync(
              join(folder, 'tsconfig.json'),
              JSON.stringify({ compilerOptions: options, files: ['use.ts'] }),
            );
            await runIn(folder, [...node, `node_modules/${alias}/bin/tsc`, '-p', '.']);
          },
        ]),
      ),
    ],
  );

const testRunners = async (tarballs) => {
  const packages = scope('core', 'mock-server');
  const tell = new URL('./consumers/story/tell.cjs', import.meta.url);
  const jest = await withConsumer(
    'jest',
    { tarballs, packages, type: 'commonjs', dependencies: { jest: '^30.5.2' } },
    (folder) => [
      [
        'Jest, CommonJS',
        async () => {
          copyFileSync(tell, join(folder, 'tell.cjs'));
          await runIn(folder, [...node, 'node_modules/jest/bin/jest.js', '--ci']);
        },
      ],
    ],
  );
  const vitest = await withConsumer('vitest', { tarballs, packages, dependencies: { vitest: '^4.1.12' } }, (folder) => [
    [
      'vitest, ESM',
      async () => {
        copyFileSync(tell, join(folder, 'tell.cjs'));
        await runIn(folder, [...node, 'node_modules/vitest/vitest.mjs', 'run']);
      },
    ],
  ]);
  return [...jest, ...vitest];
};

const express = async (tarballs) => {
  const results = [];
  for (const version of ['4.21.2', '5.3.0'])
    results.push(
      ...(await withConsumer(
        'express',
        { tarballs, packages: scope('core', 'express', 'mock-server'), dependencies: { express: version } },
        (folder) => [[`Express ${version.split('.')[0]}`, async () => told(await runIn(folder, [...node, 'app.mjs']))]],
      )),
    );
  return results;
};

const nestjs = async (tarballs) => {
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

const bundles = (tarballs) =>
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

const workers = (tarballs) =>
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

/** The groups by name, so that one can be tried alone; those in `foreign` need other runtimes than this machine's Node. */
export const foreign = ['workers'];
export const groups = { story, types, testRunners, express, nestjs, bundles, workers };
