/**
 * @module
 * Builds the parts of one mock from its options.
 */
import { Clock } from './clock/clock.js';
import { Background } from './engine/background.js';
import { Lives } from './engine/life.js';
import { Locks } from './engine/locks.js';
import { Events } from './events.js';
import { FaultRules } from './faults/fault-rules.js';
import { Journal } from './journal/journal.js';
import { secretsOf } from './journal/secrets-of.js';
import type { MockOptions } from './options/mock-options.js';
import { readOptions } from './options/read-options.js';
import { Store } from './state/store.js';
import { DeferredDeliveries } from './webhooks/deferred.js';
import type { World } from './world.js';

/** Reads the options and builds a world; `origin` tells the address links start with. */
export function createWorld(options: MockOptions, origin: () => string): World {
  const { settings, projects, partner, functions, now } = readOptions(options);
  const store = new Store(partner, () => settings.deliveryLimit);
  const lives = new Lives();
  for (const project of projects) store.projects.set(project.id, project);
  return {
    settings,
    store,
    clock: new Clock(now),
    journal: new Journal(
      () => settings.journalLimit,
      () => secretsOf(store),
    ),
    faults: new FaultRules(),
    events: new Events(),
    background: new Background(),
    lives,
    locks: new Locks(lives),
    deferred: new DeferredDeliveries(),
    functions,
    enteredCards: new Map(),
    testSuccessors: new Map(),
    origin,
  };
}
