import { describe, expect, it } from 'vitest';
import { ExitKeys } from './exitKeys';

const key = (name: string, more: Partial<KeyboardEvent> = {}) => ({ key: name, repeat: false, ctrlKey: false, altKey: false, metaKey: false, ...more });

/** Presses keys 200 ms apart, and says whether the last one meant to leave. */
function after(names: readonly string[], apart = 200): boolean {
  const keys = new ExitKeys();
  return names.map((name, at) => keys.pressed(key(name), at * apart)).at(-1) ?? false;
}

describe('safe exit from the keyboard', () => {
  it('is three taps of Shift', () => {
    expect(after(['Shift', 'Shift']), 'two may be a slip').toBe(false);
    expect(after(['Shift', 'Shift', 'Shift'])).toBe(true);
  });

  it('is not set off by writing', () => {
    expect(after(['Shift', 'M', 'Shift', 'J', 'Shift']), 'capital letters come between').toBe(false);
    expect(after(['Shift', 'Shift', 'Shift'], 900), 'slowly is not in a hurry').toBe(false);
  });

  it('is not set off by holding a key or by a shortcut', () => {
    const keys = new ExitKeys();
    for (const at of [0, 1, 2, 3]) expect(keys.pressed(key('Shift', { repeat: at > 0 }), at), 'held down').toBe(false);
    keys.forget();
    for (const at of [0, 1, 2]) expect(keys.pressed(key('Shift', { ctrlKey: true }), at), 'part of a shortcut').toBe(false);
  });
});
