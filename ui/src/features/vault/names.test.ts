import { expect, it } from 'vitest';
import { shortNames } from './names';

it('shows first names unless two people share one', () => {
  expect(shortNames(['Dana Ortiz', 'Sam Whitfield'])).toEqual(['Dana', 'Sam']);
  expect(shortNames(['Dana Ortiz', 'Dana Reyes', 'Mai']), 'the two Danas must stay apart').toEqual(['Dana Ortiz', 'Dana Reyes', 'Mai']);
});
