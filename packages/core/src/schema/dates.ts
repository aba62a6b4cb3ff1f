/**
 * @module
 * The provider's dates: its text is kept as `x`, the instant is offered as `xAt`.
 */

const ISO_LIKE = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})$/;
const DOTTED = /^(\d{2})\.(\d{2})\.(\d{4}) (\d{2}):(\d{2}):(\d{2})$/;

/** The instant of `YYYY-mm-dd HH:ii:ss` or `dd.mm.YYYY HH:ii:ss` at UTC+03:00, the only zone UnitPay writes; `null` for any other text. */
export function moscowInstant(text: string | null | undefined): Date | null {
  if (typeof text !== 'string') return null;
  const iso = ISO_LIKE.exec(text);
  const dotted = iso ? null : DOTTED.exec(text);
  if (iso) return instant(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6]);
  return dotted ? instant(dotted[3], dotted[2], dotted[1], dotted[4], dotted[5], dotted[6]) : null;
}

/** The 31st of February is no date: parsed parts must come back as they went in. */
function instant(...parts: readonly (string | undefined)[]): Date | null {
  const [year, month, day, hour, minute, second] = parts;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const utc = new Date(`${local}Z`);
  if (Number.isNaN(utc.getTime()) || !utc.toISOString().startsWith(local)) return null;
  return new Date(utc.getTime() - 3 * 60 * 60 * 1000);
}
