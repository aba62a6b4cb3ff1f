// What Node loads of a package of many small files: one file for each entry, as ESM and as CommonJS. Bundlers take the small files, of
// which they can drop what isn't used. Why: decisions/0002.
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix, relative } from 'node:path';
import { rollup } from 'rollup';

/** True when the package has files of its own for Node. */
export const isBundled = (manifest) => manifest.publishConfig?.exports?.['.'].import.node !== undefined;

/** From dist/esm, compiled code, and dist/cjs, declarations, to what is published. */
export async function bundlePackage(manifest) {
  const entries = Object.values(manifest.publishConfig.exports)
    .filter((target) => typeof target === 'object')
    .map((target) => posix.relative('dist/esm', posix.normalize(target.import.default)).replace(/\.js$/, ''));
  await bundle(entries);
  const declarations = await reachable(entries.map((entry) => `dist/cjs/${entry}.d.ts`));
  await dropOthers(declarations);
  await moveSources(declarations);
  for (const entry of entries) {
    const file = `dist/esm/${entry}.d.ts`;
    const target = posix.relative(posix.dirname(file), `dist/cjs/${entry}.js`);
    // With the comment that describes the package, if that is what the file begins with.
    const [comment = ''] = /^\/\*\*.*?\*\/\n/s.exec(await readFile(`dist/cjs/${entry}.d.ts`, 'utf8')) ?? [];
    await writeFile(file, `${comment}export * from '${target}';\n`);
  }
}

async function bundle(entries) {
  const input = Object.fromEntries(entries.map((entry) => [entry, `dist/esm/${entry}.js`]));
  const output = {
    chunkFileNames: '[name].js',
    generatedCode: 'es2015',
    // Two files for who imports one entry, not ten: each costs a program's start a millisecond.
    manualChunks: (id, { getModuleInfo }) => (rootsOf(id, getModuleInfo).size > 1 ? 'shared' : undefined),
  };
  const external = (id) => !/^[./\0]/.test(id);
  const onLog = (level, { message }) => fail(level, message);
  const required = 'ipaddr.js';
  const esm = await rollup({
    input,
    external: (id) => id !== required && external(id),
    onLog,
    plugins: [requiredOnce(required)],
  });
  await esm.write({ ...output, dir: 'dist/node', format: 'es' });
  const cjs = await rollup({ input, external, onLog });
  // valibot's namespace is used as it is; a copy with getters would be slower at every call.
  await cjs.write({ ...output, dir: 'dist/cjs', format: 'cjs', interop: 'auto', exports: 'named', esModule: true });
}

/**
 * A CommonJS dependency, by `require`: for an `import` of one Node 20 starts a parser of names, which takes as long as loading all of core.
 */
function requiredOnce(dependency) {
  const file = `\0${dependency}`;
  const code = `import { createRequire } from 'node:module';\nexport default createRequire(import.meta.url)('${dependency}');`;
  return {
    name: 'required-once',
    resolveId: (id) => (id === dependency ? file : null),
    load: (id) => (id === file ? code : null),
  };
}

function fail(level, message) {
  throw new Error(`rollup (${level}): ${message}`);
}

/** The entries, and files that are loaded later, that lead to a file. */
function rootsOf(id, getModuleInfo, seen = new Set(), roots = new Set()) {
  if (seen.has(id)) return roots;
  seen.add(id);
  const { isEntry, dynamicImporters, importers } = getModuleInfo(id);
  if (isEntry || dynamicImporters.length > 0) roots.add(id);
  for (const importer of importers) rootsOf(importer, getModuleInfo, seen, roots);
  return roots;
}

/** The declarations that somebody who imports these can see. */
async function reachable(files, seen = new Set()) {
  for (const file of files) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = await readFile(file, 'utf8');
    const imports = [...text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.js['"]/g)].map(([, path]) => path);
    await reachable(
      imports.map((path) => posix.join(posix.dirname(file), `${path}.d.ts`)),
      seen,
    );
  }
  return seen;
}

async function dropOthers(declarations) {
  for (const name of await readdir('dist/cjs', { recursive: true })) {
    const file = posix.join('dist/cjs', name);
    if (/\.d\.ts(\.map)?$/.test(file) && !declarations.has(file.replace(/\.map$/, ''))) await rm(file);
  }
}

/** The sources that the maps of the declarations lead to, beside them: the others would be a fourth of the package. */
async function moveSources(declarations) {
  for (const file of declarations) {
    const map = JSON.parse(await readFile(`${file}.map`, 'utf8'));
    const [source] = map.sources;
    const from = join(dirname(file), source);
    const to = join('dist', relative('.', from));
    await mkdir(dirname(to), { recursive: true });
    await copyFile(from, to);
    await writeFile(`${file}.map`, JSON.stringify({ ...map, sources: [posix.relative(posix.dirname(file), to)] }));
  }
}
