/**
 * @module
 * The provider's dates: its text is kept as `x`, the instant is offered as `xAt`.
 */

const ISO_LIKE = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/;
const DOTTED = /^(\d{2})\.(\d{2})\.(\d{4})(?= )/;
const MOSCOW = 3 * 60 * 60 * 1000;

/** The instant of `YYYY-mm-dd HH:ii:ss` or `dd.mm.YYYY HH:ii:ss` at UTC+03:00, the only zone UnitPay writes; `null` for any other text. */
export function moscowInstant(text: string | null | undefined): Date | null {
  const [, day, time] = ISO_LIKE.exec(String(text).replace(DOTTED, '$3-$2-$1')) ?? [];
  if (day === undefined) return null;
  const utc = new Date(`${day}T${time}Z`);
  // The 31st of February is no date: what was read must come back as it went in.
  if (utc.getUTCDate() !== Number(day.slice(-2))) return null;
  return new Date(utc.getTime() - MOSCOW);
}
