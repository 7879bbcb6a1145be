// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { languages, speak, t } from '@/i18n';
import { partsOf } from './safeContact.svelte';

it.each(languages)('shows in few words all that must not be (%s)', async (language) => {
  await speak(language);
  const mind = [
    t('safe-no-way-given'),
    t('safe-voicemail-never'),
    t('safe-voicemail-neutral'),
    t('safe-never', { words: 'call' }),
    t('safe-pickup-only'),
    t('safe-no-address'),
    t('safe-check-again'),
    'a line of another make',
  ];
  const how = [
    t('safe-say-we-are', { name: 'the library' }),
    t('safe-way', { channel: 'text', words: '555-0103' }),
    t('safe-way-hours', { channel: 'text', words: '555-0103', hours: '9 to 11' }),
    t('safe-voicemail-allowed'),
    t('safe-checked', { date: '2 March' }),
  ];
  expect(partsOf([...how, ...mind])).toEqual({ mind, how });
  await speak('en');
});
