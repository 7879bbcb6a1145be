import { expect, it } from 'vitest';
import { dealWords } from './dealWords';

it('deals a numbered list over the boxes', () => {
  expect(dealWords(['', '', '', ''], 0, '1. apple 2. bench\n3 cloud')).toEqual(['apple', 'bench', 'cloud', '']);
});

it('starts where it was pasted and never runs past the last box', () => {
  expect(dealWords(['a', '', ''], 1, 'b c d e')).toEqual(['a', 'b', 'c']);
});

it('leaves a single word to the box', () => {
  expect(dealWords(['', ''], 0, ' apple ')).toBeNull();
});
