/**
 * @module
 * An end with a message for the user.
 */

/** Ends the run with an exit code and a message in the user's language. */
export class CliError extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}
