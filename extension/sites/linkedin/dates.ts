import { DAY } from '../../../shared/time.ts';

/*
 * Dates of a position, told by their shape in every language: "Jul 2021 - Present · 3 yrs 1 mo", "cze 2022 –obecnie · 4 lata",
 * "2020年4月 - 現在 · 6年", "Jan. 2020–Heute". A year has four digits; a range has a dash; a range whose end has no digit goes on.
 */
const RANGE = /^(?=[^-–—−－~〜～]*\p{Nd}{4})([^-–—−－~〜～]{1,30})\s*[-–—−－~〜～]\s*(\S.{0,40})$/u;
/** "Jan 2020 · 1 mo": begun and ended in one month. */
const SINGLE = /^\D{0,20}\p{Nd}{4}\D{0,4}(?:\p{Nd}{1,2}\D{0,3})?\s*[·・]\s*.*\p{Nd}/u;

const withoutLength = (line: string): string => line.split(/\s*[·・]\s*/u)[0] ?? '';

/** The line gives the time of a position. */
export const isDateLine = (line: string): boolean =>
  line.length <= 100 && (RANGE.test(withoutLength(line)) || SINGLE.test(line));

/** The time has no end: the position is held now. */
export function isOngoing(line: string): boolean {
  const end = RANGE.exec(withoutLength(line))?.[2];
  return end !== undefined && !/\p{Nd}/u.test(end);
}

const EARLIEST = Date.UTC(2003, 0, 1);

/**
 * Day a post was written, ISO 8601, from the number of its `urn:li:activity:…`: the upper bits of LinkedIn's ids are milliseconds since
 * 1970. Undefined for anything that is no such number.
 */
export function dayOfActivity(id: string, now = Date.now()): string | undefined {
  if (!/^\d{15,20}$/.test(id)) return undefined;
  const time = Number(BigInt(id) >> 22n);
  return time >= EARLIEST && time <= now + DAY
    ? new Date(time).toISOString().slice(0, 10)
    : undefined;
}
