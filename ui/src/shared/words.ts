import { day, dayAndMonth, lang, t } from '@/i18n';
import { daysBetween } from './civil';
import type { DeliveryState, Mode, Way, WayKind } from './wire';

/** The first letter large, as at the start of a line. Words of the catalogue begin small when they also stand inside sentences. */
export const cap = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** A text in which days stand as a machine writes them, told as people do. */
export const withDays = (text: string): string => text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (iso) => (isDay(iso) ? day(iso) : iso));

/** Whether it is a day of the calendar: a reference number may look like one. */
function isDay(iso: string): boolean {
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
}

const kebab = (code: string): string => code.replaceAll('_', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** "2 days late", "today", "tomorrow", "in 5 days"; `late` counts days past the day. */
export function lateness(late: number): string {
  if (late > 0) return t('when-late', { days: late });
  if (late === 0) return t('when-today');
  return late === -1 ? t('when-tomorrow') : t('when-ahead', { days: -late });
}

/** "Thu 5 Mar": a day of this week in little room. */
const dayShort = (iso: string): string =>
  new Intl.DateTimeFormat(lang() === 'es' ? 'es' : 'en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' })
    .format(new Date(`${iso}T00:00:00Z`))
    .replace(',', '');

/** "today", "tomorrow", "yesterday", the weekday within a week, else the date; with the year when it is another. */
export function nearDay(iso: string, today: string): string {
  const ahead = daysBetween(today, iso);
  if (ahead === 0) return t('when-today');
  if (ahead === 1) return t('when-tomorrow');
  if (ahead === -1) return t('when-yesterday');
  if (ahead > 1 && ahead < 7) return dayShort(iso);
  return iso.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(iso) : day(iso);
}

export const modeWord = (mode: Mode): string => t(`mode-${mode}`);
export const stateWord = (state: DeliveryState): string => t(`kit-state-${kebab(state)}`);
export const wayWord = (way: Way): string => t(`kit-way-${kebab(way)}`);
export const reachWord = (kind: WayKind): string => t(`channel-${kebab(kind)}`);

/** What stands in an optional box: null when it is empty. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export const modes = ['home', 'video', 'phone', 'message', 'mail', 'porch', 'group'] as const satisfies readonly Mode[];
/** The word on a step's button. */
export const stepWord = (step: string): string => t(`kit-step-${kebab(step)}`);
/** Why a kit could not be given. */
export const reasonWord = (reason: string): string => t(`kit-reason-${kebab(reason)}`);
