/**
 * @module
 * The exit codes, by kind of error, so that scripts can branch on them.
 */

/** Exit codes of `unitpay`. */
export const EXIT = {
  /** Done, and the answer is good. */
  ok: 0,
  /** Done, and the answer is bad: a webhook is not genuine, a check of the doctor failed, the app refused. */
  no: 1,
  /** The command line, a parameter, a URL or a file is wrong. Nothing was sent. */
  usage: 2,
  /** A key or another setting is missing or malformed. Nothing was sent. */
  settings: 3,
  /** UnitPay refused: it did not carry the operation out. */
  refused: 4,
  /** The request was certainly never sent. */
  notSent: 5,
  /** It is unknown whether UnitPay carried the operation out: read its state before you retry. */
  unknown: 6,
  /** Money would have moved, and nobody confirmed it. Nothing was sent. */
  unconfirmed: 7,
  /** A bug of this program. */
  internal: 70,
} as const;
