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

/** Gives a window the keyboard: there is no window manager here to do it. @param {string} window */
export const focus = (window) => ask('windowfocus', '--sync', window);

/** Types a text. @param {string} text */
export const type = (text) => ask('type', '--delay', '30', text);

/** Presses a key, or keys together: `press('ctrl+l')`. @param {string} keys */
export const press = (keys) => ask('key', keys);
