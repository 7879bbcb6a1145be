import { expect, it } from 'vitest';
import { missingViews } from './registry';

it('has a page for every place the router knows', () => {
  expect(missingViews(), 'a link must never lead to an empty room').toEqual([]);
});
