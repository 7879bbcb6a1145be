import { bundleOf, type Lang } from '@/i18n';

// Words on which somebody's safety or consent hangs carry these prefixes in the catalogue.
const careful = /^(safe-|sealed-|review-|consent-|print-banner|brief-banner)/;

const files = import.meta.glob<string>('../../../../src-tauri/locales/*/*.ftl', { query: '?raw', import: 'default' });

/** One careful text in the language to check and, beside it, in English. */
export interface CarefulText {
  id: string;
  text: string;
  english: string;
}

/** Every safety and consent text of a language, with its English counterpart. */
export async function carefulTexts(language: Lang): Promise<CarefulText[]> {
  const [there, english] = await Promise.all([plain(language), plain('en')]);
  return [...there].map(([id, text]) => ({ id, text, english: english.get(id) ?? '' }));
}

async function plain(language: Lang): Promise<Map<string, string>> {
  const wanted = Object.entries(files).filter(([path]) => path.includes(`/${language}/`));
  const texts = await Promise.all(wanted.map(([, load]) => load()));
  bundleOf(language, texts); // the catalogue must be sound before a person is asked to judge it
  const found = new Map<string, string>();
  for (const text of texts) {
    // A message with choices or a continued line is shown as it is written: the checker sees every form of it.
    for (const [, id, first, more] of text.matchAll(/^([a-z][\w-]*) =[ ]*(.*)((?:\n[ ]+(?!\.).*)*)/gm)) {
      if (!id || !careful.test(id)) continue;
      const whole = [first, ...(more ?? '').split('\n').map((line) => line.trim())].filter(Boolean).join(' ');
      // What a name or a number will stand for is a gap to whoever reads it.
      found.set(id, whole.replace(/\{ \$[\w-]+ \}/g, '[…]'));
    }
  }
  return found;
}
