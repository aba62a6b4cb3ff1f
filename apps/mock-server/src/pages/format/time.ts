/** @module Moments as people write them, in Moscow time. */
import { formatDate } from '../../clock/clock.js';
import type { Locale } from '../i18n/index.js';

const MONTHS: Readonly<Record<Locale, string>> = {
  ru: 'янв фев мар апр мая июн июл авг сен окт ноя дек',
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
};

/** `20:46:02` */
export function timeOfDay(at: number): string {
  return formatDate(at).slice(11);
}

/** `27 ноя` */
export function dayOf(at: number, locale: Locale): string {
  const date = formatDate(at);
  const month = MONTHS[locale].split(' ')[Number(date.slice(-14, -12)) - 1];
  return `${Number(date.slice(-11, -9))}\u00a0${month}`;
}

/** `27 ноя 20:46:02` */
export function dayAndTime(at: number, locale: Locale): string {
  return `${dayOf(at, locale)} ${timeOfDay(at)}`;
}

/** A moment in a list: without the day when that is today's, which stands below the list. */
export function momentInList(at: number, now: number, locale: Locale): string {
  return dayOf(at, locale) === dayOf(now, locale) ? timeOfDay(at) : dayAndTime(at, locale);
}

/** For machines: `2026-11-27T20:46:02+03:00`. */
export function isoTime(at: number): string {
  return `${formatDate(at).replace(' ', 'T')}+03:00`;
}
