// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { speak, t } from '@/i18n';
import { keptLanguage, languageName, languageNames, offeredLanguages } from './languages';

it('names a language in the language on screen, whichever name was kept', async () => {
  await speak('es');
  expect(languageNames(['English', 'Español', 'ht', 'spanish'])).toBe('Inglés, Español, Criollo haitiano, Español');
  await speak('en');
  expect(languageNames(['Inglés', 'Vietnamese'])).toBe('English, Vietnamese');
});

it('leaves a name alone that it does not know', () => {
  expect(languageName('Passamaquoddy, a little')).toBe('Passamaquoddy, a little');
});

it('keeps one word for an offered language, in whichever of our languages it was typed', () => {
  expect(['Inglés', 'english', 'Passamaquoddy'].map(keptLanguage)).toEqual(['English', 'English', 'Passamaquoddy']);
});

it('offers the languages that paper knows by name', () => {
  const codes = ['en', 'es', 'vi', 'ar', 'ht', 'ig', 'pt', 'so'];
  expect(offeredLanguages()).toEqual(codes.map((code) => t(`spoken-${code}`)));
});
