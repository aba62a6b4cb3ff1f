/**
 * @module
 * Units of measure of a receipt line.
 */

/**
 * Codes of units (`measure` of a receipt line), by name.
 *
 * @see https://help.unitpay.ru/online-cash-register/types-for-online-cashbox
 */
export const MEASURES = {
  /** Pieces: the only unit allowed with `markQuantity`. */
  item: 0,
  gram: 10,
  kilogram: 11,
  tonne: 12,
  centimetre: 20,
  decimetre: 21,
  metre: 22,
  squareCentimetre: 30,
  squareDecimetre: 31,
  squareMetre: 32,
  millilitre: 40,
  litre: 41,
  cubicMetre: 42,
  kilowattHour: 50,
  gigacalorie: 51,
  day: 70,
  hour: 71,
  minute: 72,
  second: 73,
  kilobyte: 80,
  megabyte: 81,
  gigabyte: 82,
  terabyte: 83,
  other: 255,
} as const;

/** One of the codes of {@link MEASURES}. */
export type Measure = (typeof MEASURES)[keyof typeof MEASURES];
