import type { SafeContact } from '@/shared/wire';

/** Every channel, in the order a person picks from. */
export const channels = ['call', 'text', 'whatsapp', 'messenger', 'signal', 'zalo', 'email', 'mail', 'inPerson', 'landline', 'video'] as const;

/** A rule as the form opens: nothing is safe until somebody says so. */
export const emptyRule = (): SafeContact => ({
  allowed: [],
  voicemail: 'never',
  sayWeAre: null,
  never: [],
  pickupOnly: false,
  noAddress: true,
  coverName: null,
  lastChecked: null,
  expiresOn: null,
  recheckDays: null,
  eachContact: false,
});

/** A safe way as it is typed in the form; it opens with nothing chosen, because nobody may guess what is safe. */
export interface TypedWay {
  kind: string;
  words: string;
  hours: string;
}
export const emptyWay = (): TypedWay => ({ kind: '', words: '', hours: '' });

const touched = ({ kind, words, hours }: TypedWay): boolean => [kind, words, hours].some((text) => text.trim() !== '');

/** The ways that are meant: one that was added and left alone says nothing. */
export const meantWays = (rows: readonly TypedWay[]): TypedWay[] => rows.filter(touched);

/** What a row still lacks. "Text message" without a number would call every number safe, his too; only talking in person needs none. */
export function lackOf(row: TypedWay): 'kind' | 'words' | null {
  if (!touched(row)) return null;
  if (row.kind === '') return 'kind';
  return row.kind !== 'inPerson' && row.words.trim() === '' ? 'words' : null;
}
/** The box of a row as the form names it. */
export const wayField = (row: number, box: 'kind' | 'words'): string => `allowed-${row}-${box}`;
