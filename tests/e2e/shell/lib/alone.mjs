// The program as it ships: nobody can drive it but by its keyboard, and what it shows is known from its memory alone.

import { spawn } from 'node:child_process';
import { focus, isWide, press, type, windows } from './keyboard.mjs';
import { inMemory, nameOf, processesOf } from './traces.mjs';
import { until, wait } from './webdriver.mjs';

export class Alone {
  #process;

  /** @param {import('node:child_process').ChildProcess} process */
  constructor(process) {
    this.#process = process;
    this.pid = process.pid;
  }

  /** Starts a program in a home of its own and waits for its small window. @param {string} program @param {NodeJS.ProcessEnv} env */
  static async start(program, { TAURI_AUTOMATION, TAURI_WEBVIEW_AUTOMATION, ...env }) {
    const alone = new Alone(spawn(program, { env, stdio: 'ignore' }));
    await until(() => windows(alone.pid).length === 1, 'the small window', 60_000);
    return alone;
  }

  /** The processes that show a page. */
  get pages() {
    return processesOf(this.pid).filter((one) => nameOf(one) === 'WebKitWebProces');
  }

  /** Types the passphrase until the large window is there: nobody tells a keyboard when a page is ready. @param {string} passphrase */
  async signIn(passphrase) {
    await until(() => this.pages.length > 0, 'a page to type into', 30_000);
    await wait(700);
    const tried = async () => {
      focus(windows(this.pid)[0]);
      press('ctrl+a');
      type(passphrase);
      press('Return');
      return until(() => windows(this.pid).some(isWide), 'the large window', 6_000).catch(() => false);
    };
    await until(tried, 'the large window', 90_000);
  }

  /** Waits until these words are shown. @param {string[]} words */
  async shows(words) {
    const shown = async () => (await wait(1_000), inMemory(this.pid, words).length === words.length);
    await until(shown, `${words.length} words on the screen`, 60_000);
  }

  /** Locks, and waits for the end of every page that was there. Pressed again until somebody hears it. */
  async lock() {
    const shown = await until(() => this.pages.length > 0 && this.pages, 'a page to lock', 30_000);
    const locked = () => this.pages.every((one) => !shown.includes(one)) && windows(this.pid).some((one) => !isWide(one));
    const pressed = async () => {
      focus(windows(this.pid)[0]);
      press('ctrl+l');
      return until(locked, 'the small window, and the end of the pages that were shown', 5_000).catch(() => false);
    };
    await until(pressed, 'the small window, and the end of the pages that were shown', 60_000);
  }

  stop() {
    this.#process.kill();
  }
}
