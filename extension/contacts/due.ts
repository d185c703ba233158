import { businessDaysBetween, type Weekend } from '../sequence/calendar.ts';
import type { Row } from './rows.ts';

/** An email whose day has come, and how many business days ago that was; 0: today. */
export type Due = { row: Row & { step: number; due: string }; late: number };

const isDue = (row: Row, today: string): row is Due['row'] =>
  row.step !== undefined && row.due !== undefined && row.due <= today;

/** Emails whose day has come, the longest overdue first. `today` is an ISO 8601 date. */
export const dueAmong = (rows: readonly Row[], today: string, weekend?: Weekend): Due[] =>
  rows
    .filter((row) => isDue(row, today))
    .map((row) => ({ row, late: businessDaysBetween(row.due, today, weekend) }))
    .sort((one, other) => one.row.due.localeCompare(other.row.due));
