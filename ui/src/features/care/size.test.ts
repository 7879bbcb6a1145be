// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { speak } from '@/i18n';
import { size } from './size';

beforeAll(() => speak('en'));

test('a size is said in the unit a person would use', () => {
  const said = [3, 1023, 1024, 5_120, 1_048_576, 1_572_864, 52_428_800].map((kb) => size(kb).replace(/[\u2068\u2069]/g, ''));
  expect(said, 'small ones in KB, large ones with one place behind the point').toEqual([
    '3 KB', '1,023 KB', '1 MB', '5 MB', '1 GB', '1.5 GB', '50 GB',
  ]);
});
