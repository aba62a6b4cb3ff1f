/**
 * @module
 * A JSON number whose digits a JavaScript number would lose.
 */

/**
 * The source text of a JSON number `n` for which `String(Number(n)) !== n`: `9007199254740993`, `10.00`, `0.70`, `1E2`.
 *
 * Contract between the reply parser and the result schemas: the parser gives every such number as `NumberText` and every other one as
 * a plain number; the schemas turn both, and strings, into decimal text. In fields no schema names, the parser's side unwraps it
 * (a safe round trip of the value to a number, else the text), so that no `NumberText` ever reaches a caller.
 */
export class NumberText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Lets `String(value)`, templates and `JSON.stringify` show the digits. */
  toString(): string {
    return this.text;
  }

  toJSON(): string {
    return this.text;
  }
}
