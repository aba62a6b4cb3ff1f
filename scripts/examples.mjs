// pnpm examples [name ...]: each example installed into an empty folder from the packed packages, run against the mock, its story told.
// The last line is `N passed, N failed`.
import { installExample } from './examples/install.mjs';
import { EXAMPLES } from './examples/list.mjs';
import { tellStory } from './examples/story.mjs';
import { build, setUp } from './lib/setup.mjs';
import { remove } from './matrix/consumer.mjs';
import { packAll } from './matrix/pack.mjs';

const words = process.argv.slice(2).filter((word) => word !== '--');
const asked = words.filter((word) => word !== '--built');
const unknown = asked.filter((name) => !(name in EXAMPLES));
if (unknown.length > 0) {
  console.error(`There is no example ${unknown.join(', ')}; there are ${Object.keys(EXAMPLES).join(', ')}.`);
  process.exit(1);
}

// --built: the packages are built already.
if (!words.includes('--built')) {
  await setUp();
  await build('./packages/*', '@unitpay-kit/mock-server');
}
const tarballs = await packAll();

let passed = 0;
let failed = 0;
for (const [name, example] of Object.entries(EXAMPLES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  let folder;
  try {
    folder = await installExample(name, tarballs);
    await (example.run ?? tellStory)(folder, example);
    passed += 1;
    console.log(`ok: examples/${name}`);
  } catch (error) {
    failed += 1;
    console.error(`failed: examples/${name}\n${error.message}`);
  } finally {
    if (folder) remove(folder);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
