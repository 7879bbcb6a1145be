// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { newer } from './importFlow.svelte';
import { asBase64 } from './readFile';

it('lets a newer answer replace an older one about the same column, and keeps the others', () => {
  const old = [{ column: 1, order: 'dayFirst' }, { column: 4, order: 'dayFirst' }];
  expect(newer(old, [{ column: 1, order: 'monthFirst' }], (one) => one.column)).toEqual([
    { column: 4, order: 'dayFirst' },
    { column: 1, order: 'monthFirst' },
  ]);
  expect(newer(old, undefined, (one) => one.column), 'no answer changes nothing').toEqual(old);
});

it('hands bytes over unharmed, also those that are no text', async () => {
  const bytes = Uint8Array.from([0, 255, 254, 65, 0xef, 0xbb, 0xbf]);
  const sent = await asBase64(new Blob([bytes]));
  expect([...Uint8Array.from(atob(sent), (c) => c.charCodeAt(0))]).toEqual([...bytes]);
});
