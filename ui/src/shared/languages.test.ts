// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { speak } from '@/i18n';
import { languageName, languageNames, offeredLanguages } from './languages';

it('names a language in the language on screen, whichever name was kept', async () => {
  await speak('es');
  expect(languageNames(['English', 'Español', 'ht', 'spanish'])).toBe('Inglés, Español, Criollo haitiano, Español');
  await speak('en');
  expect(languageNames(['Inglés', 'Vietnamese'])).toBe('English, Vietnamese');
});

it('leaves a name alone that it does not know', () => {
  expect(languageName('Passamaquoddy, a little')).toBe('Passamaquoddy, a little');
});

it('keeps the same word in every language, so that lists and people agree', async () => {
  const english = offeredLanguages();
  await speak('es');
  expect(offeredLanguages()).toEqual(english);
  await speak('en');
});
