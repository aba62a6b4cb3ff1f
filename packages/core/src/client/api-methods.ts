/**
 * @module
 * The client's methods, derived from the registry: names, types and hover documentation follow from each method's own file.
 */
import type * as v from 'valibot';
import type { MethodSpec, ResultVariant } from '../define-method.js';
import type * as methods from '../methods/index.js';
import type { CallOptions } from './call-options.js';

/** The registry of methods. */
export type Methods = typeof methods;

/** One method of the client. */
export type ApiMethod<Spec extends MethodSpec> = Spec extends {
  readonly variant?: infer Variant extends ResultVariant | undefined;
}
  ? (Variant extends ResultVariant ? VariantCall<Spec, Variant> : unknown) & Call<Spec>
  : never;

type Call<Spec extends MethodSpec> = (
  ...args: Args<v.InferInput<Spec['params']>>
) => Promise<v.InferOutput<Spec['result']>>;

/** Parameters may be left out where none is required. */
type Args<Params> =
  Record<never, never> extends Params
    ? [params?: Params, options?: CallOptions]
    : [params: Params, options?: CallOptions];

/** The call that gives the parameter for sure; the one that may give it comes after it, and has the usual result. */
type VariantCall<Spec extends MethodSpec, Variant extends ResultVariant> = (
  params: v.InferInput<Spec['params']> & { readonly [Name in Variant['param']]: NonNullable<unknown> },
  options?: CallOptions,
) => Promise<v.InferOutput<Variant['result']>>;

/** UnitPay's methods under UnitPay's own names. Mapped over the registry itself, since that keeps its documentation on hover. */
export type ApiMethods = { readonly [Name in keyof Methods]: ApiMethod<Methods[Name]> };
