// pnpm api: compares the public declarations of every published package with its report in etc/; a change of the API shows in review.
// With --write the reports are brought up to date. Needs a build.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { root } from './lib/run.mjs';

const write = process.argv.includes('--write');

/** Every entry of every published package that users import. */
function entries() {
  return ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).flatMap((name) => {
      const folder = join(root, group, name);
      if (!existsSync(join(folder, 'package.json'))) return [];
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      if (manifest.private) return [];
      return Object.entries(manifest.exports)
        .filter(([entry]) => entry !== './package.json' && entry !== './internal')
        .map(([entry, target]) => ({
          folder,
          report: `${name}${entry.slice(1).replaceAll('/', '-')}`,
          declarations: join(folder, target.import.types),
        }));
    }),
  );
}

const level = (logLevel, addToApiReportFile = false) => ({ logLevel, addToApiReportFile });

function compare({ folder, report, declarations }) {
  mkdirSync(join(folder, 'etc'), { recursive: true });
  const config = ExtractorConfig.prepare({
    configObjectFullPath: join(folder, 'api-extractor.json'),
    packageJsonFullPath: join(folder, 'package.json'),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: declarations,
      compiler: { tsconfigFilePath: join(folder, 'tsconfig.json'), skipLibCheck: true },
      apiReport: {
        enabled: true,
        reportFileName: `${report}.api.md`,
        reportFolder: join(folder, 'etc'),
        reportTempFolder: join(root, '.data', 'api', report),
      },
      newlineKind: 'lf',
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: level('none') },
        // What is used and not exported belongs to the surface too: it stands in the report.
        extractorMessageReporting: { default: level('none'), 'ae-forgotten-export': level('none', true) },
        tsdocMessageReporting: { default: level('none') },
      },
    },
  });
  const { apiReportChanged } = Extractor.invoke(config, {
    localBuild: write,
    messageCallback: (message) => (message.handled = true),
  });
  return apiReportChanged;
}

const found = entries();
const changed = [];
for (const entry of found) {
  if (!existsSync(entry.declarations)) throw new Error(`${entry.declarations} is not built: run "pnpm build" first.`);
  if (compare(entry)) changed.push(entry.report);
}
for (const report of changed)
  console.log(
    `${report}.api.md ${write ? 'is written' : 'differs from the build: look at what changed, then run "pnpm api --write"'}`,
  );
console.log(`${found.length - (write ? 0 : changed.length)} passed, ${write ? 0 : changed.length} failed`);
process.exitCode = changed.length > 0 && !write ? 1 : 0;
