// Every screen of the main window with a demo programme on it: usable by everybody, and inside the window.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createDemo } from '../journeys/enter.mjs';
import { ask, screens } from '../journeys/screens.mjs';
import { t } from '../journeys/words.mjs';
import { Browser } from './lib/browser.mjs';

/** @type {Browser} */ let app;
before(async () => {
  app = await Browser.start();
  await createDemo(app);
}, { timeout: 180_000 });
after(() => app.stop());

for (const language of ['en', 'es']) {
  describe(`screens (${language})`, { timeout: 300_000 }, () => {
    before(async () => {
      const { theme, lockMinutes } = await ask(app, 'settings');
      await ask(app, 'save_settings', { language, theme, lockMinutes });
      await app.page.reload();
      await app.page.locator('h1').first().waitFor();
    });

    it('have no accessibility violation and no overflow, in light and in dark', async (test) => {
      for (const screen of await screens(app)) {
        for (const theme of ['light', 'dark']) {
          await test.test(`${screen.name}, ${theme}`, async () => {
            await app.page.emulateMedia({ colorScheme: theme });
            await app.go(screen.hash);
            await app.page.locator('h1').first().waitFor(); // after a reload the page is there before its words are
            await app.settled();
            assert.equal(await app.page.locator('h1').count(), 1, 'a page has one heading that says where one is');
            assert.deepEqual(await app.violations(), [], 'everybody can use it');
            assert.equal(await app.overflow(), 0, 'nothing sticks out at 1024 pixels');
          });
        }
      }
    });

    it('say nothing in the console that a developer should hear', () => {
      assert.deepEqual(app.troubles, [], 'an error in the console is a fault nobody sees');
    });
  });
}
