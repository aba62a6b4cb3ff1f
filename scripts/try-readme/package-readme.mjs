// The README of a package: its install line works in an empty folder, and all of its TypeScript compiles against what was installed.
import { blocksOf } from './blocks.mjs';
import { fromTarballs } from './packages.mjs';

const tsconfig = {
  compilerOptions: {
    target: 'ES2022',
    module: 'nodenext',
    strict: true,
    noEmit: true,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
    skipLibCheck: true,
    types: ['node'],
  },
  include: ['*.ts'],
};

/** What a reader of this README has besides: a framework's types, a driver. */
const besides = {
  core: 'undici @opentelemetry/sdk-node@0.223.0 @opentelemetry/instrumentation-http@0.223.0 @opentelemetry/instrumentation-undici@0.33.0',
  express: 'express @types/express',
  nestjs:
    '@nestjs/common@11 @nestjs/core@11 @nestjs/platform-express@11 @nestjs/config @nestjs/throttler reflect-metadata rxjs pg @types/pg @unitpay-kit/postgres',
  redis: 'redis ioredis',
  postgres: 'pg @types/pg typeorm@1',
};

export async function tryPackage(name, readme, folder) {
  const blocks = blocksOf(readme);
  const install = blocks.find(
    ({ language, code }) => language === 'sh' && /^npm (install|i) .*@unitpay-kit/m.test(code),
  );
  if (!install) throw new Error(`${readme} does not say how to install it`);
  const [line] = /^npm (install|i) .*$/m.exec(install.code);
  await folder.run(fromTarballs(line));
  await folder.run(fromTarballs(`npm install typescript@6.0.3 @types/node@20 ${besides[name] ?? ''}`));
  await compile(readme, folder, { alsoParts: true });
}

/** The document's TypeScript compiles against what is installed in the folder: what imports something, or `alsoParts` that don't. */
export async function compile(readme, folder, { alsoParts = false } = {}) {
  const code = blocksOf(readme)
    .filter(({ language }) => language === 'ts')
    .map((block) => block.code);
  // A block that imports a file of the reader's shows an example of the package, which its own tests compile and run.
  const whole = code.filter((block) => !/from '\.\//.test(block) && (alsoParts || /^import /m.test(block)));
  if (whole.length === 0) return;
  for (const [index, block] of whole.entries()) folder.write(`block-${index}.ts`, alone(block));
  folder.write('package.json', JSON.stringify({ ...JSON.parse(await folder.run('cat package.json')), type: 'module' }));
  folder.write('tsconfig.json', JSON.stringify(tsconfig));
  folder.write('given.d.ts', GIVEN);
  await folder.run('npx tsc -p .');
}

/** A block that imports nothing is a module, too. */
const alone = (block) => (/^(import|export) /m.test(block) ? block : `${block}\nexport {};\n`);

/** Names that the READMEs use for the reader's own. */
const GIVEN = `
import type { OrderEvent, PayEvent, UnitPay, Webhook } from '@unitpay-kit/core';
declare global {
  const unitpay: UnitPay; const webhook: Webhook; const secretKey: string;
  const order: (event: OrderEvent) => Promise<{ sum: string; currency: string } | null>;
  const onPay: (event: PayEvent) => Promise<void>;
  const it: (name: string, run: () => unknown) => void;
  const expect: (value: unknown) => { toHaveLength(length: number): void; toBe(value: unknown): void };
  const orders: any; const pool: any; const dataSource: any; const client: any; const redis: any; const app: any;
}
`;
