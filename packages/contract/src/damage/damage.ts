/** What was done, and the damaged text. */
export interface Damage<Kind extends string = string> {
  readonly kind: Kind;
  readonly what: string;
  readonly text: string;
}
