// A keyboard and nothing else: keys go to whichever window has the focus, as from a person's hands.

import { execFileSync } from 'node:child_process';

/** @param {...string} words */
const ask = (...words) => execFileSync('xdotool', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** The visible windows of a process. @param {number} pid @returns {string[]} */
export function windows(pid) {
  try {
    return ask('search', '--onlyvisible', '--pid', String(pid)).trim().split('\n').filter(Boolean);
  } catch {
    return []; // none yet
  }
}

/** Whether it is the large window: the small one is narrower. @param {string} window */
export function isWide(window) {
  try {
    return Number(/Geometry: (\d+)x/.exec(ask('getwindowgeometry', window))?.[1]) > 1_000;
  } catch {
    return false; // gone meanwhile
  }
}

/** Gives a window the keyboard: there is no window manager here to do it. @param {string | undefined} window */
export function focus(window) {
  try {
    if (window) ask('windowfocus', '--sync', window);
  } catch {
    // gone meanwhile: whoever asked looks again
  }
}

/** Types a text. @param {string} text */
export const type = (text) => ask('type', '--delay', '30', text);

/** Presses a key, or keys together: `press('ctrl+l')`. @param {string} keys */
export const press = (keys) => ask('key', keys);
