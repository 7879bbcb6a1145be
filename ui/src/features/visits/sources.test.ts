// @vitest-environment jsdom
import { beforeAll, expect, it } from 'vitest';
import { speak, t } from '@/i18n';
import { sourceOf } from './sources';

beforeAll(() => speak('en'));

it('tells the paper an idea comes from, and keeps the place for whoever looks it up', () => {
  const { text, title } = sourceOf(t('brief-prompt-source-buy', { seed: 'B12' }));
  expect(text).toBe(t('brief-prompt-source-buy', { seed: t('brief-source-B') }));
  expect(title).toContain('B12');
});

it('leaves people\u2019s words alone, whatever letters are in them', () => {
  expect(sourceOf('Denise takes B12').text).toBe('Denise takes B12');
});
