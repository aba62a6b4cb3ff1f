/**
 * @module
 * Finds what a verb is about, or says that there is no such thing.
 */

import { ActionError } from '../errors/action-error.js';
import type { Payment } from '../state/payment.js';
import type { Project } from '../state/project.js';
import type { World } from '../world.js';

/** The payment with this id, of test mode too. */
export function findPayment(world: World, id: number | string | bigint): Payment {
  world.lives.current.assertGoesOn();
  const payment = world.store.anyPayment(Number(id));
  if (payment === undefined) throw new ActionError('not-found', `There is no payment ${id}.`);
  return payment;
}

/** A payment's project. */
export function projectOf(world: World, payment: Payment): Project {
  const project = world.store.projects.get(payment.projectId);
  if (project === undefined)
    throw new ActionError('not-found', `Payment ${payment.id} belongs to project ${payment.projectId}, which is gone.`);
  return project;
}

/** Refuses unless the payment is in one of these statuses. */
export function assertStatus(payment: Payment, verb: string, statuses: readonly Payment['status'][]): void {
  if (statuses.includes(payment.status)) return;
  const wanted = statuses.join(' or ');
  throw new ActionError(
    'wrong-state',
    `Can't ${verb} payment ${payment.id}: its status is ${payment.status}, it has to be ${wanted}.`,
  );
}
