import type { Mode } from '@/shared/wire';

/** When and how a visit is meant to be; `on` is null until a day is chosen. */
export interface Plan {
  on: string | null;
  time: string | null;
  minutes: number | null;
  /** Null until a way is chosen. */
  mode: Mode | null;
  purpose: string | null;
}

/** A plan that can be sent. */
export type Chosen = Plan & { on: string; mode: Mode };

/** A number typed into a box: null when empty; what is no whole number comes back as NaN. */
export function readWhole(text: string): number | null {
  const typed = text.trim();
  if (typed === '') return null;
  return /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN;
}
