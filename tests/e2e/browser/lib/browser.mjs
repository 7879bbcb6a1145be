// A browser page on a host of its own: the real backend, an empty vault, nothing shared between tests.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const HOST = process.env.DOORSTEP_HOST;
const CHROMIUM = process.env.DOORSTEP_CHROMIUM ?? '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Plain text as a pattern. @param {string} text */
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The host process; it ends when its standard input does. */
async function startHost(folder) {
  if (!HOST) throw new Error('DOORSTEP_HOST names no program; `cargo xtask test --only browser` sets it.');
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: join(folder, 'data'), DOORSTEP_SAVE_TO: folder };
  const child = spawn(HOST, ['--vault', join(folder, 'vault')], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const address = await new Promise((resolve, reject) => {
    lines.once('line', resolve);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}`)));
  });
  return { child, address };
}

/** One browser, one host, one page. The same words as the real window's hands (`shell/lib/app.mjs`). */
export class Browser {
  #window = '/';

  static async start({ theme = 'light', width = 1024, height = 700 } = {}) {
    const self = new this();
    self.folder = mkdtempSync(join(tmpdir(), 'doorstep-browser-'));
    self.host = await startHost(self.folder);
    // Root needs --no-sandbox; the rest keeps the browser from calling home.
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
    self.browser = await chromium.launch({ executablePath: CHROMIUM, args });
    const context = await self.browser.newContext({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce' });
    self.page = await context.newPage();
    self.page.setDefaultTimeout(15_000);
    self.troubles = [];
    self.page.on('pageerror', (error) => self.troubles.push(`${error.stack ?? error} at ${self.page.url()}`));
    self.page.on('console', (line) => {
      // 400 is a refusal and 410 a window that was closed: both are answers, and the browser logs them as errors.
      if (line.type() === 'error' && !/status of 4(00|10)/.test(line.text())) self.troubles.push(line.text());
    });
    await self.page.goto(self.host.address);
    await self.changedWindow(); // the bare address leads on to the window that is open
    return self;
  }

  /** Another window has taken the place of the last one: here, another page. */
  async changedWindow() {
    await this.page.waitForURL((url) => url.pathname !== this.#window);
    this.#window = new URL(this.page.url()).pathname;
    await this.page.waitForLoadState();
  }

  find(role, name, { starts = false } = {}) {
    const by = starts ? new RegExp(`^\\s*${escaped(name)}`, 'i') : name;
    // An open dialog makes the rest of the page inert.
    const page = this.page.locator('body:not(:has(dialog:modal)), dialog:modal');
    if (role === 'marked') return page.locator('[data-test-here]');
    if (role === 'file') return page.getByLabel(by, { exact: !starts }).and(this.page.locator('input[type=file]'));
    // A passphrase has no role of its own, so fields go by their label.
    if (role === 'textbox') return page.getByLabel(by, { exact: !starts }).and(this.page.locator('input, textarea')).first();
    return page.getByRole(role, { name: by, exact: !starts }).first();
  }

  /** Waits until it is there. */
  async appears(role, name, how) {
    await this.find(role, name, how).waitFor();
  }

  async press(role, name, how) {
    await this.find(role, name, how).click();
  }

  async fill(name, text, how) {
    await this.find('textbox', name, how).fill(text);
  }

  async choose(name, option, how) {
    const list = this.find('combobox', name, how);
    await list.locator('option').filter({ hasText: option }).first().waitFor({ state: 'attached' });
    const value = await list.evaluate((select, wanted) => [...select.options].find((one) => one.text.trim().startsWith(wanted))?.value, option);
    if (value === undefined) throw new Error(`no choice ${option} in ${name}`);
    await list.selectOption(value);
  }

  async attach(name, path, how) {
    await this.find('file', name, how).setInputFiles(path);
  }

  /** Waits until a field holds this text. */
  async holds(name, text, how) {
    const field = this.find('textbox', name, how);
    const end = Date.now() + 15_000;
    while ((await field.inputValue()) !== text) {
      if (Date.now() > end) throw new Error(`waited in vain for "${text}" in ${name}`);
      await this.page.waitForTimeout(60);
    }
  }

  /** Waits until a picture whose description begins so is there and drawn. */
  async pictureShows(alt) {
    const drawn = (start) => [...document.images].some((one) => one.alt.startsWith(start) && one.complete && one.naturalWidth > 0);
    await this.page.waitForFunction(drawn, alt, { timeout: 30_000 });
  }

  /** Waits until these words can be seen. @param {string | RegExp} text */
  async sees(text) {
    const wanted = typeof text === 'string' ? new RegExp(escaped(text)) : text;
    await this.page.getByText(wanted).locator('visible=true').first().waitFor();
  }

  words() {
    return this.page.innerText('body');
  }

  async go(hash) {
    await this.page.evaluate((to) => { location.hash = to; }, hash);
  }

  /** Reads the page anew, as after a change of theme. */
  async reload() {
    await this.page.reload();
  }

  /** Keys pressed together: `key('Control', 'k')`, `key('Escape')`. @param {...string} names */
  key(...names) {
    return this.page.keyboard.press(names.join('+'));
  }

  run(body, ...args) {
    return this.page.evaluate(`(${body})(...${JSON.stringify(args)})`);
  }

  /** Pictures are the real window's business. */
  async shot() {}

  /** Waits until the page has stopped changing: no waiting text, fonts there, two frames drawn. */
  async settled() {
    await this.page.evaluate(async () => {
      await document.fonts.ready;
      let last = '';
      for (let tries = 0; tries < 40; tries += 1) {
        await new Promise((done) => setTimeout(done, 75));
        const now = document.body.innerHTML;
        if (now === last && !document.querySelector('[aria-busy=true]')) return;
        last = now;
      }
    });
  }

  /** What axe finds wrong on the page, one line each. @returns {Promise<string[]>} */
  async violations() {
    if (!(await this.page.evaluate('"axe" in window'))) await this.page.evaluate(AXE);
    const { violations } = await this.page.evaluate((rules) => window.axe.run(document, { runOnly: rules }), RULES);
    return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary?.replace(/\s+/g, ' ')}`));
  }

  /** How many pixels the page is wider than the window. 0 is right. @returns {Promise<number>} */
  overflow() {
    return this.page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
  }

  async stop() {
    await this.browser?.close();
    this.host?.child.stdin.end();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
