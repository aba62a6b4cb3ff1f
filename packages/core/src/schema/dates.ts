/**
 * @module
 * The provider's dates: its text is kept as `x`, the instant is offered as `xAt`.
 */

const MOSCOW_HOURS = 3;
/** The length of both formats. */
const LENGTH = 19;

/** The instant of `YYYY-mm-dd HH:ii:ss` or `dd.mm.YYYY HH:ii:ss` at UTC+03:00, the only zone UnitPay writes; `null` for any other text. */
export function moscowInstant(text: string | null | undefined): Date | null {
  if (typeof text !== 'string' || text.length !== LENGTH || text[13] !== ':' || text[16] !== ':') return null;
  const [hours, minutes, seconds] = [digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2)];
  // Written so that NaN, which other characters than digits give, fails too.
  if (!(hours < 24 && minutes < 60 && seconds < 60)) return null;
  if (text[4] === '-' && text[7] === '-' && (text[10] === ' ' || text[10] === 'T')) {
    return instant(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2), hours, minutes, seconds);
  }
  if (text[2] === '.' && text[5] === '.' && text[10] === ' ') {
    return instant(digits(text, 6, 4), digits(text, 3, 2), digits(text, 0, 2), hours, minutes, seconds);
  }
  return null;
}

/** The number that so many digits write; NaN when one of them is none. */
function digits(text: string, start: number, count: number): number {
  let value = 0;
  for (let at = start; at < start + count; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function instant(
  year: number,
  month: number,
  day: number,
  hours: number,
  minutes: number,
  seconds: number,
): Date | null {
  // The 31st of February is no date, though JavaScript would take it for the 3rd of March.
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return null;
  const date = new Date(Date.UTC(year, month - 1, day, hours - MOSCOW_HOURS, minutes, seconds));
  // `Date.UTC` takes the years 0 to 99 for those of the last century.
  if (year < 100) date.setUTCFullYear(date.getUTCFullYear() - 1900);
  return date;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
