// The declarations on every compiler and resolution, and every entry of every package loaded.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runIn } from '../consumer.mjs';
import { node, scope, told, withConsumer } from '../group.mjs';

const compilers = {
  'TypeScript 5.4': 'typescript54',
  'TypeScript 5.9': 'typescript59',
  'TypeScript 6.0': 'typescript60',
  'TypeScript 7.0': 'typescript70',
};
const resolutions = {
  'node16, CommonJS': { type: 'commonjs', compilerOptions: { module: 'node16', moduleResolution: 'node16' } },
  'nodenext, ESM': { type: 'module', compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext' } },
  bundler: { type: 'module', compilerOptions: { module: 'esnext', moduleResolution: 'bundler' } },
  node10: { type: 'commonjs', compilerOptions: { module: 'commonjs', moduleResolution: 'node10' } },
};
export const types = (tarballs) =>
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
        typescript70: 'npm:typescript@7.0.2',
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
        Object.entries(resolutions)
          // TypeScript 7 has no node10 any more.
          .filter(([resolution]) => !(compiler === 'TypeScript 7.0' && resolution === 'node10'))
          .map(([resolution, { type, compilerOptions }]) => [
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
              // Only where an import can say which of the two copies it means.
              const bothCopies = resolution.startsWith('node16') || resolution.startsWith('nodenext');
              const files = bothCopies ? ['use.ts', 'both-copies.ts'] : ['use.ts'];
              writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files }));
              await runIn(folder, [...node, `node_modules/${alias}/bin/tsc`, '-p', '.']);
            },
          ]),
      ),
    ],
  );
