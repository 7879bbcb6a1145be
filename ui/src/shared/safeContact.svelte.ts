import { t } from '@/i18n';
import { call, commands, live, type Live } from '@/platform';
import type { SafeContactView } from './wire';

/** What is safe for a family: the banner and what may be picked. Every screen about a family asks here. */
export const safeContactOf = (family: () => string): Live<SafeContactView> =>
  live(['families'], () => call(commands.safeContact, { family: family() }));

/** The words before the first thing a sentence of the catalogue is filled with: "Safe: ". */
const opening = (id: string, gap: string): string => t(id, { channel: gap, words: gap, hours: gap, name: gap, date: gap }).split(gap)[0] ?? '';

/**
 * The lines of a rule in two parts: what must not be, with all that is not plainly something else, and how to reach them.
 * A line that is not recognised is shown with the first part: rather too much than too little.
 */
export function partsOf(lines: readonly string[]): { mind: string[]; how: string[] } {
  const gap = '\u0001';
  const starts = ['safe-way', 'safe-say-we-are', 'safe-checked'].map((id) => opening(id, gap)).filter((start) => start.trim() !== '');
  const isHow = (line: string): boolean => line === t('safe-voicemail-allowed') || starts.some((start) => line.startsWith(start));
  return { mind: lines.filter((line) => !isHow(line)), how: lines.filter(isHow) };
}

interface Option<V extends string> {
  value: V;
  label: string;
  disabled?: boolean;
}

/** Greys what the family's rule forbids and says why in its label. Until the rule is read nothing is forbidden: the backend refuses in any case. */
export function onlySafe<V extends string>(options: readonly Option<V>[], choices: SafeContactView['modes'] | undefined): Option<V>[] {
  return options.map((option) => {
    const why = choices?.find(({ code }) => code === option.value)?.forbidden;
    return why ? { ...option, label: `${option.label}. ${t('safe-not-now', { why })}`, disabled: true } : option;
  });
}
