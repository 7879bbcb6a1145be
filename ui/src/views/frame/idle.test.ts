import { expect, it } from 'vitest';
import { secondsLeft, warnFrom } from './idle';

it('counts down from the last sign of life', () => {
  expect(secondsLeft(5, 0, 0)).toBe(300);
  expect(secondsLeft(5, 0, 270_000), 'the warning starts here').toBe(warnFrom);
  expect(secondsLeft(1, 0, 59_100), 'the last second is still shown').toBe(1);
});

it('never counts below zero, also after the machine slept', () => {
  expect(secondsLeft(1, 0, 9_999_999)).toBe(0);
});
