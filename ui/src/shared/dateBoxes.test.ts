import { describe, expect, it } from 'vitest';
import { readDate, readMonth, toBoxes } from './dateBoxes';

describe('readMonth', () => {
  it.each(['3', '03', 'Mar', 'mar.', 'MARCH', 'marzo', ' Marz '])('reads %j as March', (typed) => {
    expect(readMonth(typed)).toBe(3);
  });
  it.each(['', '0', '13', 'ma', 'foo', '3rd', '003'])('does not guess at %j', (typed) => {
    expect(readMonth(typed)).toBeNull();
  });
  it('knows both spellings of September in Spanish', () => {
    expect([readMonth('setiembre'), readMonth('septiembre')]).toEqual([9, 9]);
  });
  it('keeps June from July and March from May', () => {
    expect(['jun', 'jul', 'may', 'juni', 'julio'].map(readMonth)).toEqual([6, 7, 5, 6, 7]);
  });
});

describe('readDate', () => {
  it('joins the boxes to one civil date', () => {
    expect(readDate({ day: '2', month: 'Apr', year: '2025' })).toEqual({ kind: 'date', iso: '2025-04-02' });
  });
  it('takes three empty boxes for no date', () => {
    expect(readDate({ day: ' ', month: '', year: '' })).toEqual({ kind: 'empty' });
  });
  it('names the box to fill', () => {
    expect(readDate({ day: '2', month: '', year: '2025' })).toEqual({ kind: 'problem', box: 'month', code: 'missing' });
  });
  it('refuses a day the month does not have, and allows the leap day', () => {
    expect(readDate({ day: '29', month: '2', year: '2025' })).toMatchObject({ code: 'no-such-day' });
    expect(readDate({ day: '29', month: '2', year: '2024' })).toEqual({ kind: 'date', iso: '2024-02-29' });
  });
  it('refuses years that are surely a slip', () => {
    expect(readDate({ day: '1', month: '1', year: '0025' })).toMatchObject({ box: 'year', code: 'year' });
    expect(readDate({ day: '1', month: '1', year: '25' })).toMatchObject({ box: 'year', code: 'year' });
  });
});

describe('toBoxes', () => {
  it('is the way back', () => {
    expect(readDate(toBoxes('2025-04-02'))).toEqual({ kind: 'date', iso: '2025-04-02' });
    expect(toBoxes(null)).toEqual({ day: '', month: '', year: '' });
  });
});
