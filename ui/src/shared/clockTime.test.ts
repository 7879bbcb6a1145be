import { expect, it } from 'vitest';
import { readTime } from './clockTime';

it.each([
  ['9:30', '09:30'],
  ['9.30', '09:30'],
  ['930', '09:30'],
  ['9', '09:00'],
  ['16h', '16:00'],
  ['16h15', '16:15'],
  ['4 pm', '16:00'],
  ['12 am', '00:00'],
  ['12:05 p.m.', '12:05'],
])('reads %s as %s', (typed, time) => {
  expect(readTime(typed), 'people write times in many ways').toBe(time);
});

it('has no time for an empty box', () => {
  expect(readTime('  ')).toBeNull();
});

it.each(['25:00', 'soon', '13 pm', '9:75'])('hands %s on as typed, so that the refusal can name it', (typed) => {
  expect(readTime(typed)).toBe(typed);
});
