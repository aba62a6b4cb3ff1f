/**
 * @module
 * Ends a run of the suites red when a test that the conformance table names did not run and pass: renamed, skipped or removed.
 */

import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';
import type { ShowsMeta } from '../src/conformance/shows.js';
import { type RanTest, unasked, unshown } from '../src/conformance/unshown.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export default class NamedTestsReporter implements Reporter {
  private partial = false;

  onInit(vitest: Vitest): void {
    // A run of some tests by name says nothing about the others.
    this.partial = vitest.config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    if (this.partial) return;
    const ran = modules.flatMap((module) => [...module.children.allTests()].map(ranTest));
    const missing = [...unshown(ran), ...unasked(ran)];
    for (const each of missing) process.stderr.write(`conformance table: ${each}\n`);
    if (missing.length > 0) process.exitCode = 1;
  }
}

function ranTest(test: TestCase): RanTest {
  const titles = [test.name];
  for (let around = test.parent; around.type === 'suite'; around = around.parent) titles.push(around.name);
  return {
    file: relative(ROOT, test.module.moduleId),
    titles,
    shows: (test.meta() as ShowsMeta).shows ?? [],
    passed: test.result().state === 'passed',
  };
}
