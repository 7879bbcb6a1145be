import { expect, it } from 'vitest';
import { readGestation, showGestation } from './gestation';

it.each([
  ['34w3d', '34w3d'],
  ['34+3', '34w3d'],
  ['34 weeks 3 days', '34w3d'],
  ['34 semanas y 3 días', '34w3d'],
  ['28', '28w0d'],
])('reads %s', (typed, read) => {
  expect(readGestation(typed), 'nurses and parents write it differently').toBe(read);
});

it('is nothing when nobody knows, and as typed when it cannot be read', () => {
  expect(readGestation(' ')).toBeNull();
  expect(readGestation('early')).toBe('early');
});

it('shows days as they are typed', () => {
  expect(showGestation(241)).toBe('34w3d');
  expect(readGestation(showGestation(196)), 'what is shown reads back').toBe('28w0d');
  expect(showGestation(null)).toBe('');
});
