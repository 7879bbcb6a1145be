// Hands that have no mouse: Tab, Enter, Space, arrows, letters.

import { Browser } from './browser.mjs';

/** More Tab stops than this on the way to something, and nobody gets there. */
const FAR = 150;

/** The same words as `Browser`; everything is reached and done with keys. */
export class Keyboard extends Browser {
  /** Tab stops walked in all, for a report. */
  steps = 0;

  /** Walks with Tab until the focus is on the element. A list may be drawn anew meanwhile, so it is looked up each time. */
  async reach(element) {
    await element.waitFor();
    for (let step = 0; step < FAR; step += 1) {
      if (await this.#isOn(element)) {
        // A page that is still arriving moves the focus to its heading; nobody types that fast.
        await this.page.waitForTimeout(80);
        if (await this.#isOn(element)) return element.elementHandle();
      }
      await this.page.keyboard.press('Tab');
      this.steps += 1;
    }
    const name = await element.evaluate((one) => one.outerHTML.slice(0, 120));
    throw new Error(`${FAR} Tab stops did not lead to ${name}`);
  }

  #isOn(element) {
    return element.evaluate((wanted) => {
      const now = document.activeElement;
      // Radio buttons of one group share one Tab stop.
      return now === wanted || (wanted.type === 'radio' && now?.type === 'radio' && now.name === wanted.name);
    });
  }

  async press(role, name, how) {
    const element = this.find(role, name, how);
    const handle = await this.reach(element);
    await this.visibleFocus();
    const type = await handle.evaluate((one) => one.type);
    if (type === 'radio') return this.#arrowTo(handle);
    await this.page.keyboard.press(type === 'checkbox' ? 'Space' : 'Enter');
  }

  async #arrowTo(radio) {
    await this.page.keyboard.press('Space');
    for (let step = 0; step < 20; step += 1) {
      if (await radio.evaluate((one) => one.checked)) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error('the arrow keys did not choose the radio button');
  }

  async fill(name, text, how) {
    await this.reach(this.find('textbox', name, how));
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
  }

  async choose(name, option, how) {
    const list = this.find('combobox', name, how);
    await list.locator('option').filter({ hasText: option }).first().waitFor({ state: 'attached' });
    const handle = await this.reach(list);
    const shown = () => handle.evaluate((one) => one.selectedOptions[0]?.text.trim() ?? '');
    await this.page.keyboard.press('Home');
    for (let step = 0; !(await shown()).startsWith(option); step += 1) {
      if (step > 200) throw new Error(`the arrow keys did not choose ${option}`);
      await this.page.keyboard.press('ArrowDown');
    }
  }

  async attach(name, path, how) {
    const field = this.find('file', name, how);
    // On a busy machine the browser now and then opens no chooser, though the field has the focus: one presses again.
    for (let tries = 0; tries < 3; tries += 1) {
      await this.reach(field);
      const asked = this.page.waitForEvent('filechooser', { timeout: 5000 }).catch(() => null);
      await this.page.keyboard.press('Space');
      const chooser = await asked;
      if (chooser) return chooser.setFiles(path);
    }
    throw new Error(`no file could be chosen in ${name}`);
  }

  /** The focused element shows that it is focused: an outline or a shadow that is there. */
  async visibleFocus() {
    const seen = await this.page.evaluate(() => {
      const rings = (element) => {
        const style = getComputedStyle(element);
        return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
      };
      // Some boxes show the ring on the card around them.
      for (let one = document.activeElement, up = 0; one && up < 3; one = one.parentElement, up += 1) if (rings(one)) return true;
      return false;
    });
    if (!seen) throw new Error(`focus cannot be seen on ${await this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120))}`);
  }
}
