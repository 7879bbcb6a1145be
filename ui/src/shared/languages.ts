import { lang, languages as ours, type Lang } from '@/i18n';
import { cap } from './words';

// Languages whose names are known. What is kept is the word somebody wrote or a list brought in, mostly the English
// name; it is shown in the language on screen and stays as it is.
const codes =
  'am ar ase bn bs ceb de en es fa ff fil fr gu ha hi hmn ht hu hy id ig it ja ka km ko ku lg ln lo luo mg mh ml mn mr ms my ne nl om pa pl prs ps pt qu ro ru rw sm sn so sq sr st sw ta te th ti to tr uk ur uz vi wo xh yo yue zh zu'.split(' ');
/** Offered when a family is written down, by the names that are kept: the languages asked for most often. */
const often = ['English', 'Spanish', 'Vietnamese', 'Arabic', 'Haitian Creole', 'Igbo', 'Portuguese', 'Somali'];

const locales: Record<Lang, string> = { en: 'en', es: 'es' };
const fold = (name: string): string => name.trim().toLowerCase();
const namers = new Map<Lang, Intl.DisplayNames>();

function nameIn(language: Lang, code: string): string {
  const namer = namers.get(language) ?? new Intl.DisplayNames(locales[language], { type: 'language' });
  namers.set(language, namer);
  return cap(namer.of(code) ?? code);
}

let found: ReadonlyMap<string, string> | undefined;

/** The code of a language by its name in any of our languages, or by the code itself. */
function codeOf(name: string): string | undefined {
  found ??= new Map(codes.flatMap((code) => [[code, code] as const, ...ours.map((one) => [fold(nameIn(one, code)), code] as const)]));
  return found.get(fold(name));
}

/** A language as it is called in the language on screen; a name that is not known stays as it was written. */
export function languageName(kept: string): string {
  const code = codeOf(kept);
  return code === undefined ? kept : nameIn(lang(), code);
}

/** Several of them in one line. */
export const languageNames = (kept: readonly string[]): string => kept.map(languageName).join(', ');

/** What is offered and, once picked, kept: English names, as lists bring them in. */
export const offeredLanguages = (): readonly string[] => often;

/** A name as it is kept: that of an offered language if it is one, in whichever of our languages it was typed. */
export const keptLanguage = (typed: string): string => often.find((one) => codeOf(one) === codeOf(typed) && codeOf(one) !== undefined) ?? typed;
