// Civil dates (`YYYY-MM-DD`) reckoned in UTC, so that no machine's zone moves them by a day.

const length = 86_400_000;
const at = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The day `days` after (or, when negative, before) `day`. */
export const addDays = (day: string, days: number): string => iso(at(day) + days * length);

/** Whole days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / length);

/** 0 for Monday … 6 for Sunday. */
export const weekday = (day: string): number => (new Date(at(day)).getUTCDay() + 6) % 7;

/** The first of the month `months` away from the month of `day`. */
export function monthOf(day: string, months = 0): string {
  const date = new Date(at(day));
  return iso(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
}

/** Weeks (Monday first) that cover the month of `day`; days of other months fill the edges. */
export function weeksOf(day: string): string[][] {
  const first = monthOf(day);
  const start = addDays(first, -weekday(first));
  const count = Math.ceil((weekday(first) + daysBetween(first, monthOf(day, 1))) / 7);
  return Array.from({ length: count }, (_, week) => Array.from({ length: 7 }, (_, i) => addDays(start, week * 7 + i)));
}

/** Today on this machine's own calendar; views prefer the day the session names. */
export function machineToday(): string {
  const now = new Date();
  return iso(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}

/** The day of an instant (RFC 3339) on this machine's own calendar. */
export function dayOf(instant: string): string {
  const then = new Date(instant);
  return iso(Date.UTC(then.getFullYear(), then.getMonth(), then.getDate()));
}
