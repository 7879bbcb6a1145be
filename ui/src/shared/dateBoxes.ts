/** What three boxes for a remembered date hold. */
export interface Boxes {
  day: string;
  month: string;
  year: string;
}

export type Reading =
  | { kind: 'empty' }
  | { kind: 'date'; iso: string }
  | { kind: 'problem'; box: keyof Boxes; code: 'missing' | 'day' | 'month' | 'year' | 'no-such-day' };

// Both languages are always read: people type the month they think in, whatever language the screen has.
const months = [
  ['january', 'enero'],
  ['february', 'febrero'],
  ['march', 'marzo'],
  ['april', 'abril'],
  ['may', 'mayo'],
  ['june', 'junio'],
  ['july', 'julio'],
  ['august', 'agosto'],
  ['september', 'septiembre', 'setiembre'],
  ['october', 'octubre'],
  ['november', 'noviembre'],
  ['december', 'diciembre'],
] as const;

/** "3", "03", "Mar", "mar.", "marzo" → 3; null when it is no month. */
export function readMonth(text: string): number | null {
  const typed = text.trim().toLowerCase().normalize('NFD').replace(/[\u0300-\u036f.]/g, '');
  const value = digits(typed, 2);
  if (value !== null) return value >= 1 && value <= 12 ? value : null;
  if (typed.length < 3) return null;
  const found = months.findIndex((names) => names.some((name) => name.startsWith(typed)));
  return found < 0 ? null : found + 1;
}

/** Three boxes as one civil date (`YYYY-MM-DD`), or the first box to mend. Years have four digits, from 1900. */
export function readDate({ day, month, year }: Boxes): Reading {
  const filled = [day, month, year].map((box) => box.trim() !== '');
  if (!filled.includes(true)) return { kind: 'empty' };
  const order: (keyof Boxes)[] = ['day', 'month', 'year'];
  const missing = order[filled.indexOf(false)];
  if (missing) return { kind: 'problem', box: missing, code: 'missing' };

  const d = digits(day.trim(), 2);
  if (d === null || d < 1 || d > 31) return { kind: 'problem', box: 'day', code: 'day' };
  const m = readMonth(month);
  if (m === null) return { kind: 'problem', box: 'month', code: 'month' };
  const y = digits(year.trim(), 4);
  if (y === null || y < 1900) return { kind: 'problem', box: 'year', code: 'year' };
  if (d > daysIn(m, y)) return { kind: 'problem', box: 'day', code: 'no-such-day' };
  return { kind: 'date', iso: `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` };
}

/** A civil date spread over three boxes; null gives empty ones. */
export function toBoxes(iso: string | null): Boxes {
  const [year = '', month = '', day = ''] = iso?.split('-') ?? [];
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

const daysIn = (month: number, year: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function digits(text: string, most: number): number | null {
  return /^\d+$/.test(text) && text.length <= most ? Number(text) : null;
}
