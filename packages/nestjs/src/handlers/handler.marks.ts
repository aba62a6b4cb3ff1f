/**
 * @module
 * Where `@OnUnitPay` notes its methods down: on the class's prototype, by the method's name.
 */
import 'reflect-metadata';
import type { UnitPayHandlerKind } from './handler.kinds.js';

/** One thing that a method is decorated as. */
export interface HandlerMark {
  readonly kind: UnitPayHandlerKind;
  /** The instance's name. */
  readonly name: string;
}

/** A decorated method of a class. */
export interface MarkedMethod extends HandlerMark {
  readonly method: string;
}

// Not on the function: another decorator may put its own function in the method's place, and a subclass may override the method.
const MARKS = Symbol.for('unitpay-kit.nestjs.handlers');

/** Adds a mark to a method of a class. */
export function addMark(prototype: object, method: string, mark: HandlerMark): void {
  Reflect.defineMetadata(MARKS, [...ownMarks(prototype), { ...mark, method }], prototype);
}

/** The decorated methods of a class, inherited ones included; a method that is decorated again has only its new marks. */
export function marksOf(prototype: object): readonly MarkedMethod[] {
  const own = ownMarks(prototype);
  const parent: object | null = Object.getPrototypeOf(prototype);
  if (parent === null) return own;
  const decorated = new Set(own.map(({ method }) => method));
  return [...marksOf(parent).filter(({ method }) => !decorated.has(method)), ...own];
}

function ownMarks(prototype: object): readonly MarkedMethod[] {
  return (Reflect.getOwnMetadata(MARKS, prototype) as readonly MarkedMethod[] | undefined) ?? [];
}
