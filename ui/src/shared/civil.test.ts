import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, monthOf, weekday, weeksOf } from './civil';

describe('civil days', () => {
  it('steps over months, leap days and clock changes', () => {
    expect(addDays('2024-02-28', 1), '2024 has a leap day').toBe('2024-02-29');
    expect(addDays('2026-03-28', 2), 'a day of 23 hours in Europe is still one day').toBe('2026-03-30');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-03-02', '2026-02-28'), 'back in time counts below zero').toBe(-2);
  });

  it('begins the week on Monday', () => {
    expect(weekday('2026-03-02'), '2 March 2026 is a Monday').toBe(0);
    expect(weekday('2026-03-08')).toBe(6);
  });

  it('covers a month in whole weeks', () => {
    const weeks = weeksOf('2026-03-15');
    expect(weeks.at(0)?.at(0), 'March 2026 begins on a Sunday').toBe('2026-02-23');
    expect(weeks.flat(), 'the last day must be there').toContain('2026-03-31');
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeksOf('2027-02-01').length, 'a February that fits four weeks takes four').toBe(4);
  });

  it('finds the neighbouring month from its last day', () => {
    expect(monthOf('2026-01-31', 1), '31 January plus a month is February, not March').toBe('2026-02-01');
  });
});
