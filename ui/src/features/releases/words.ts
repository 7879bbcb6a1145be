import { day, t } from '@/i18n';
import type { ReleaseForm, ReleaseLine } from '@/shared/wire';
import { cap } from '@/shared/words';

const kebab = (code: string): string => code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What can be told, in the order of the form. Mood stands last and is never ticked by itself. */
export const classes = ['contact', 'visitSummary', 'childDevelopment', 'health', 'needs', 'kit', 'mood'] as const;
/** How it can be told. */
export const means = ['paper', 'phone', 'email', 'inPerson'] as const;
/** By what right somebody signs. */
export const authorities = ['parent', 'court', 'kin', 'agency'] as const;

export const classWord = (code: string): string => t(`class-${kebab(code)}`);
export const meansWord = (code: string): string => t(`means-${kebab(code)}`);
/** Several of them in one line. */
export const listed = (codes: readonly string[], word: (code: string) => string): string => codes.map(word).join(', ');

/** How a release stands, in words. */
export function stateWord(line: ReleaseLine): string {
  return line.state === 'expiring' ? t('release-state-expiring', { days: line.daysLeft ?? 0 }) : t(`release-state-${line.state}`);
}
export const stateTone = (line: ReleaseLine): 'plain' | 'owed' | 'good' =>
  line.state === 'active' ? 'good' : line.state === 'expiring' ? 'owed' : 'plain';

/** "until 1 April 2026", or when it ended. */
export function untilWord(line: ReleaseLine): string {
  if (line.revokedOn) return t('release-taken-back', { day: day(line.revokedOn) });
  if (!line.expiresOn) return '';
  return line.state === 'expired' ? t('release-ended', { day: day(line.expiresOn) }) : t('release-until', { day: day(line.expiresOn) });
}

/** People's names in one line; a baby without one is not left out. */
export const namesOf = (names: readonly string[]): string => names.map((name) => name || cap(t('brief-baby'))).join(', ');

/** A form as it opens: nothing is ticked. */
export const emptyForm = (fromWhom: string): ReleaseForm => ({
  signer: null, signerName: '', relationship: null, authority: 'parent', proof: null, about: [], classes: [], fromWhom, toWhom: '',
  purpose: '', how: [], language: null, interpreter: null, oral: false, expiresOn: null, explained: false, copyGiven: false,
});
