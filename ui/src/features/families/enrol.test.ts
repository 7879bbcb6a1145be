import { describe, expect, it } from 'vitest';
import { newAdult, newChild, newEnrolment, toRequest } from './enrol';

describe('enrolling', () => {
  it('leaves out rows nobody filled', () => {
    const request = toRequest('op', { ...newEnrolment(), name: 'Okafor-Bell' });
    expect(request.adults, 'an empty row is no adult').toEqual([]);
    expect(request.children, 'an empty row is no child').toEqual([]);
  });

  it('keeps a baby who has no name yet', () => {
    const form = { ...newEnrolment(), children: [{ ...newChild(), born: false, dueDate: '2026-05-20' }] };
    expect(toRequest('op', form).children[0]).toMatchObject({ name: '', dueDate: '2026-05-20', birthDate: null });
  });

  it('sends no birth date for a child who is not born', () => {
    const child = { ...newChild(), name: 'Ada', born: false, birthDate: '2026-01-01', dueDate: '2026-05-20', gestation: '30' };
    const sent = toRequest('op', { ...newEnrolment(), children: [child] }).children[0];
    expect(sent?.birthDate, 'the answer was changed: only the asked date counts').toBeNull();
    expect(sent?.gestation).toBeNull();
  });

  it('never sends an address that is kept back', () => {
    const form = { ...newEnrolment(), placeKind: 'withheld', placeLine: '12 Elm Street', adults: [{ ...newAdult(), name: 'R.' }] };
    expect(toRequest('op', form).place.line, 'what was typed before the answer changed must not leak').toBeNull();
  });
});
