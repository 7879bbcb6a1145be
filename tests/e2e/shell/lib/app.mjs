// One run of the app in its real window, with a home folder that holds nothing else.

import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Driver, DriverError, until, wait } from './webdriver.mjs';
import { byRole, offers, words } from './find.mjs';

const BINARY = process.env.DOORSTEP_APP;

/** Keys that have no letter, as WebDriver writes them. */
const KEYS = { Control: '\uE009', Shift: '\uE008', Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Space: ' ', ArrowDown: '\uE015' };

/** A home folder, a vault folder and a folder for what is saved: made for one test, removed after it. */
export class Home {
  constructor() {
    this.path = mkdtempSync(join(tmpdir(), 'doorstep-e2e-'));
    this.vault = join(this.path, 'vault');
    this.saved = join(this.path, 'saved');
    for (const folder of [this.saved, join(this.path, 'run')]) mkdirSync(folder, { mode: 0o700 });
  }

  /** The variables the app starts with: nothing of the person who runs the tests. */
  get env() {
    return {
      ...process.env,
      HOME: this.path,
      XDG_DATA_HOME: join(this.path, 'data'),
      XDG_CONFIG_HOME: join(this.path, 'config'),
      XDG_CACHE_HOME: join(this.path, 'cache'),
      XDG_STATE_HOME: join(this.path, 'state'),
      XDG_RUNTIME_DIR: join(this.path, 'run'),
      DOORSTEP_VAULT: this.vault,
      DOORSTEP_SAVE_TO: this.saved,
      TAURI_AUTOMATION: 'true',
      TAURI_WEBVIEW_AUTOMATION: 'true',
      LANG: 'C.UTF-8',
    };
  }

  remove() {
    rmSync(this.path, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The app, driven as a person would: by the names of things. The same words as the browser's hands. */
export class App {
  #driver;
  #pictures;

  /** @param {Driver} driver @param {Home} home @param {string | undefined} pictures @param {number} taken */
  constructor(driver, home, pictures, taken) {
    this.#driver = driver;
    this.home = home;
    this.#pictures = pictures;
    this.taken = taken;
  }

  /**
   * @param {Home} home
   * @param {{ pictures?: string, taken?: number, width?: number, height?: number }} [options] `taken` pictures are there already
   */
  static async start(home, { pictures, taken = 0, width = 1024, height = 700 } = {}) {
    if (!BINARY) throw new Error('DOORSTEP_APP names no program; `cargo xtask test --only shell` sets it.');
    const app = new App(await Driver.start(BINARY, home.env), home, pictures, taken);
    app.size = { width, height };
    await app.changedWindow();
    return app;
  }

  /** Another window has taken the place of the last one: go there. */
  async changedWindow() {
    await this.#driver.nextWindow();
    await until(() => this.#driver.run(() => document.readyState === 'complete'), 'the page to load');
    await this.#driver.post('/window/rect', this.size);
  }

  /** @param {string} role @param {string} name @param {{ starts?: boolean }} [how] */
  async find(role, name, { starts = false } = {}) {
    try {
      return await until(() => this.#driver.run(byRole, role, name, starts), `${role} "${name}"`);
    } catch (error) {
      throw new Error(`${error.message}; the page offers\n${await this.#driver.run(offers)}`, { cause: error });
    }
  }

  /** Waits until it is there. */
  async appears(role, name, how) {
    await this.find(role, name, how);
  }

  /** Presses a button, a link, a box. */
  async press(role, name, how) {
    await steady(async () => this.#driver.click(await this.find(role, name, how)));
  }

  /** Types into a field, in place of what is there. */
  async fill(name, text, how) {
    await steady(async () => {
      const field = await this.find('textbox', name, how);
      await this.#driver.clear(field);
      await this.#driver.type(field, text);
    });
  }

  /** Chooses from a list by how the words begin. */
  async choose(name, option, how) {
    const list = await this.find('combobox', name, how);
    await this.#driver.run((select, wanted) => {
      const found = [...select.options].find((one) => one.text.trim().startsWith(wanted));
      if (!found) throw new Error(`no choice ${wanted} in: ${[...select.options].map((one) => one.text).join(', ')}`);
      select.value = found.value;
      select.dispatchEvent(new Event('input', { bubbles: true }));
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, list, option);
  }

  /** Gives a file to the field that asks for one. */
  async attach(name, path, how) {
    await this.#driver.type(await this.find('file', name, how), path);
  }

  /** Waits until these words can be seen. @param {string | RegExp} text */
  async sees(text) {
    const holds = (page) => (typeof text === 'string' ? page.includes(text) : text.test(page));
    try {
      await until(async () => holds(await this.words()), `the words ${text}`);
    } catch (error) {
      throw new Error(`${error.message}; the page says\n${await this.words()}`, { cause: error });
    }
  }

  /** Waits until a field holds this text. */
  async holds(name, text, how) {
    const field = await this.find('textbox', name, how);
    await until(async () => (await this.#driver.run((one) => one.value, field)) === text, `"${text}" in ${name}`);
  }

  /** Waits until a picture whose description begins so is there and drawn. */
  async pictureShows(alt) {
    const drawn = (start) => [...document.images].some((one) => one.alt.startsWith(start) && one.complete && one.naturalWidth > 0);
    await until(() => this.#driver.run(drawn, alt), `the picture "${alt}"`, 30_000);
  }

  /** Everything that can be read on the page. @returns {Promise<string>} */
  words() {
    return this.#driver.run(words);
  }

  /** Goes to a screen by its address, as a link would. */
  async go(hash) {
    await this.#driver.run((to) => { location.hash = to; }, hash);
  }

  /** Reads the page anew, as after a change of theme. */
  async reload() {
    await this.#driver.post('/refresh');
    await until(() => this.#driver.run(() => document.readyState === 'complete'), 'the page to load');
  }

  /** Keys pressed together: `key('Control', 'k')`, `key('Escape')`. @param {...string} names */
  key(...names) {
    return this.#driver.keys(names.map((name) => KEYS[name] ?? name));
  }

  /** Runs a function in the page. */
  run(body, ...args) {
    return this.#driver.run(body, ...args);
  }

  /** Leaves a picture, numbered in the order they are taken, where pictures are wanted. */
  async shot(name) {
    if (!this.#pictures) return;
    await wait(500); // a picture of the page at rest
    this.taken += 1;
    const number = String(this.taken).padStart(2, '0');
    writeFileSync(join(this.#pictures, `${number}-${name}.png`), await this.#driver.picture());
  }

  /** A picture under exactly this name. */
  async picture(path) {
    writeFileSync(path, await this.#driver.picture());
  }

  /** The program's own process. */
  get pid() {
    const [pid] = childrenOf(this.#driver.pid);
    if (!pid) throw new Error('the app is not running');
    return Number(pid);
  }

  /** Ends the app with no warning, as a power cut would: SIGKILL to the driver's child. */
  async kill() {
    const children = childrenOf(this.#driver.pid);
    if (children.length === 0) throw new Error('the app was not running, so it could not be killed');
    for (const pid of children) process.kill(pid, 'SIGKILL');
    await this.#driver.stop();
  }

  async stop() {
    await this.#driver.stop();
  }
}

/**
 * Does it again if the page was drawn anew between finding a thing and using it; three times at most.
 * @param {() => Promise<void>} use
 */
async function steady(use, tries = 3) {
  try {
    await use();
  } catch (error) {
    if (tries === 1 || !(error instanceof DriverError && error.code === 'stale element reference')) throw error;
    await steady(use, tries - 1);
  }
}

/** @param {number} parent @returns {number[]} */
function childrenOf(parent) {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  return pids.filter((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
    } catch {
      return false; // It ended while we looked.
    }
  });
}
