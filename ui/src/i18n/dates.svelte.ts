import { lang } from './catalogue.svelte';

const locale = { en: 'en-GB', es: 'es' } as const;

// A civil date has no zone: it is read and written in UTC so that no machine moves it by a day.
const civil = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const inWords = (iso: string, shape: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale[lang()], { timeZone: 'UTC', ...shape }).format(civil(iso));

/** "2 March 2026" */
export const day = (iso: string): string => inWords(iso, { day: 'numeric', month: 'long', year: 'numeric' });

/** "2 Mar" */
export const dayAndMonth = (iso: string): string => inWords(iso, { day: 'numeric', month: 'short' });

/** "Monday 2 March" */
export const dayLong = (iso: string): string =>
  inWords(iso, { weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '');

/** "10:42", in the time of this machine, from an instant (RFC 3339). */
export const clock = (instant: string): string =>
  new Intl.DateTimeFormat(locale[lang()], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));

/** "2 March 2026, 10:42", in the time of this machine, from an instant (RFC 3339). */
export const instant = (at: string): string =>
  new Intl.DateTimeFormat(locale[lang()], { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at));

/** "12,000" */
export const number = (value: number): string => new Intl.NumberFormat(locale[lang()]).format(value);
