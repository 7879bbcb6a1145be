// A WebDriver client of our own: the few calls these tests make, over fetch, to WebKitWebDriver on loopback.
// https://www.w3.org/TR/webdriver2/

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** What the driver answered when it could not do as asked. `code` is WebDriver's own word, such as "no such window". */
export class DriverError extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/** A port nobody listens on, on loopback. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param {number} ms */
export const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks again and again until `ask` gives something true, up to a bound.
 * @template T
 * @param {() => Promise<T | null | undefined | false>} ask
 * @param {string} what completes "waited in vain for …"
 * @param {number} [ms]
 * @returns {Promise<T>}
 */
export async function until(ask, what, ms = 15_000) {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await wait(60);
  }
}

/**
 * What is pressed may close its own window (unlock, lock) before the driver has answered: that is no failure.
 * @param {Promise<unknown>} pressing
 */
function mayClose(pressing) {
  return pressing.catch((error) => {
    if (!(error instanceof DriverError && error.code === 'no such window')) throw error;
  });
}

/** One WebKitWebDriver process with one session: one run of the app. */
export class Driver {
  #process;
  #base;
  #session = '';
  #window = '';

  /** @param {import('node:child_process').ChildProcess} process @param {number} port */
  constructor(process, port) {
    this.#process = process;
    this.#base = `http://127.0.0.1:${port}`;
  }

  /**
   * Starts the driver, and through it the app.
   * @param {string} binary @param {NodeJS.ProcessEnv} env
   */
  static async start(binary, env) {
    const port = await freePort();
    const child = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    const driver = new Driver(child, port);
    try {
      await until(() => driver.#ready(), 'WebKitWebDriver to take connections');
      // Never a browserName: the driver would look for MiniBrowser.
      const wanted = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: [] } } };
      const session = await driver.#send('POST', '/session', { capabilities: wanted });
      driver.#session = `/session/${session.sessionId}`;
      return driver;
    } catch (error) {
      child.kill();
      throw error;
    }
  }

  /** The driver's process id: the app is its child. */
  get pid() {
    return this.#process.pid ?? 0;
  }

  async #ready() {
    return fetch(`${this.#base}/status`).then((answer) => answer.ok, () => false);
  }

  /** @param {string} method @param {string} path @param {object} [body] */
  async #send(method, path, body) {
    // A page that hangs must not hang the test.
    const answer = await fetch(this.#base + path, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(60_000) });
    const { value } = await answer.json();
    if (answer.ok) return value;
    throw new DriverError(value?.error ?? 'unknown', value?.message ?? '');
  }

  /** @param {string} path @param {object} [body] */
  post(path, body = {}) {
    return this.#send('POST', this.#session + path, body);
  }

  /** @param {string} path */
  get(path) {
    return this.#send('GET', this.#session + path);
  }

  /** @returns {Promise<string[]>} */
  handles() {
    return this.get('/window/handles');
  }

  /** Goes to the window that has taken the last one's place: two are there for a moment, while one replaces the other. */
  async nextWindow() {
    const handle = await until(async () => {
      const handles = await this.handles();
      return handles.length === 1 && handles[0] !== this.#window && handles[0];
    }, 'another window to take the place of the last one');
    await this.post('/window', { handle });
    this.#window = handle;
  }

  /**
   * Runs a function in the page. Elements go in and out as they are.
   * @param {Function} body @param {...unknown} args
   */
  run(body, ...args) {
    return this.post('/execute/sync', { script: `return (${body})(...arguments)`, args });
  }

  /** @param {object} element */
  click(element) {
    return mayClose(this.post(`/element/${element[ELEMENT]}/click`));
  }

  /** @param {object} element @param {string} text */
  type(element, text) {
    return this.post(`/element/${element[ELEMENT]}/value`, { text });
  }

  /** @param {object} element */
  clear(element) {
    return this.post(`/element/${element[ELEMENT]}/clear`);
  }

  /**
   * Keys pressed together, as on a keyboard: the last is tapped while the others are held.
   * @param {string[]} keys
   */
  async keys(keys) {
    const down = keys.map((value) => ({ type: 'keyDown', value }));
    const up = [...keys].reverse().map((value) => ({ type: 'keyUp', value }));
    await mayClose(this.post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }] }));
  }

  /** A PNG of the page. @returns {Promise<Buffer>} */
  async picture() {
    // WebKitGTK takes its picture of the next frame, and a page at rest draws none: a dot nobody sees makes it draw.
    await this.run(() => {
      const dot = document.createElement('i');
      dot.setAttribute('aria-hidden', 'true');
      Object.assign(dot.style, { position: 'fixed', insetInlineEnd: '0', insetBlockEnd: '0', inlineSize: '1px', blockSize: '1px', opacity: '0.02' });
      document.body.append(dot);
      let drawn = 0;
      const timer = setInterval(() => {
        dot.style.background = drawn % 2 ? 'black' : 'white';
        drawn += 1;
        if (drawn < 200) return;
        clearInterval(timer);
        dot.remove();
      }, 30);
    });
    return Buffer.from(await this.get('/screenshot'), 'base64');
  }

  /** Ends the driver, and with it the app if it still runs. */
  async stop() {
    await this.#send('DELETE', this.#session).catch(() => {});
    this.#process.kill();
  }
}
