// What the matrix tries.
import { bundles } from './groups/bundles.mjs';
import { express } from './groups/express.mjs';
import { nestjs } from './groups/nestjs.mjs';
import { next } from './groups/next.mjs';
import { story } from './groups/story.mjs';
import { testRunners } from './groups/test-runners.mjs';
import { types } from './groups/types.mjs';
import { workers } from './groups/workers.mjs';

/** The groups by name, so that one can be tried alone; those in `foreign` need other runtimes than this machine's Node. */
export const foreign = ['workers'];
/** Minutes each, so only by name: `pnpm next:versions`. In CI one version of Next is built and driven by `pnpm examples next`. */
export const slow = { next };
export const groups = { story, types, testRunners, express, nestjs, bundles, workers, ...slow };
