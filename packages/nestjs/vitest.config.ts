import { fileURLToPath } from 'node:url';
import { mergeConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { packageTests } from '../../vitest.shared.ts';

/** One version by default, all three with WHOLE=1 (`npm test -- --whole`, as CI does). */
const VERSIONS = process.env['WHOLE'] === '1' ? ['nest10', 'nest11', 'nest12'] : ['nest11'];

/** Everything whose version belongs to a Nest version is taken from that version's folder; the suite itself is one. */
const OF_NEST = /^(@nestjs\/|reflect-metadata$|rxjs$|class-validator$|class-transformer$|nestjs-cls$|@mikro-orm\/)/;

function onNest(version: string): TestProjectInlineConfiguration {
  const importer = fileURLToPath(new URL(`./test/${version}/package.json`, import.meta.url));
  return {
    extends: true,
    plugins: [
      {
        name: `unitpay-kit:${version}`,
        enforce: 'pre',
        resolveId(source) {
          return OF_NEST.test(source) ? this.resolve(source, importer, { skipSelf: true }) : null;
        },
      },
    ],
    test: {
      name: version,
      env: { NEST_FOLDER: version },
      // MikroORM 6 is for Nest 10 and 11; the version for Nest 12 needs Node 22.
      exclude: ['**/node_modules/**', ...(version === 'nest12' ? ['test/mikro-orm.test.ts'] : [])],
    },
  };
}

// Node refuses addresses over 16 KiB before any code sees them; the limit is raised to see that ours holds too.
export default mergeConfig(
  packageTests({
    execArgv: ['--max-http-header-size=65536'],
  }),
  {
    test: { projects: VERSIONS.map(onNest) },
  },
);
