// Making a vault and coming in, in both languages and both themes.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { create, lock, typeBack, unlock } from '../journeys/enter.mjs';
import { speaker, t } from '../journeys/words.mjs';
import { Browser } from './lib/browser.mjs';

/** Looks at the page as it stands, in light and in dark. */
async function fits(app, where) {
  for (const theme of ['light', 'dark']) {
    await app.page.emulateMedia({ colorScheme: theme });
    await app.settled();
    assert.deepEqual(await app.violations(), [], `${where}, ${theme}: everybody can use it`);
    assert.equal(await app.overflow(), 0, `${where}, ${theme}: nothing sticks out at 1024 pixels`);
  }
}

for (const language of ['en', 'es']) {
  const say = speaker(language);
  describe(`making a vault (${language})`, { timeout: 180_000 }, () => {
    /** @type {Browser} */ let app;
    before(async () => {
      app = await Browser.start();
      await app.press('button', say(`language-${language}`));
    });
    after(() => app.stop());

    it('has pages that everybody can use', async () => {
      await fits(app, 'welcome');
      await app.press('button', say('create-begin'));
      await fits(app, 'programme');
      assert.equal(await app.page.locator(':focus').getAttribute('type'), 'text', 'whoever is asked for a name can type it');
      await app.press('button', say('continue'));
      await app.sees(say('create-programme-missing'));
      await fits(app, 'programme with a problem');
      await app.fill(say('create-programme-label'), 'Casa Abierta');
      await app.press('button', say('continue'));
      await app.fill(say('create-you-label'), 'Inés');
      await app.press('button', say('continue'));
      await app.appears('button', say('passphrase-another'));
      await fits(app, 'passphrase');
      await app.press('button', say('continue'));
      await app.appears('button', say('words-written'));
      await fits(app, 'recovery words');
      await app.press('button', say('words-written'));
      await fits(app, 'typing back');
    });

    it('does not finish with a word that was not written down', async () => {
      await typeBack(app, Array.from({ length: 24 }, () => 'zebra'), say);
      await app.press('button', say('words-check'));
      await app.sees(say('problem-title'));
      await fits(app, 'words that differ');
    });

    it('says nothing in the console that a developer should hear', () => {
      assert.deepEqual(app.troubles, [], 'an error in the console is a fault nobody sees');
    });
  });
}

describe('coming in', { timeout: 180_000 }, () => {
  /** @type {Browser} */ let app;
  let passphrase = '';
  before(async () => {
    app = await Browser.start();
    ({ passphrase } = await create(app));
    await lock(app);
  });
  after(() => app.stop());

  it('says who, and nothing about families', async () => {
    await fits(app, 'unlock');
    await unlock(app, passphrase);
    await lock(app);
  });

  it('answers a wrong passphrase with a sentence, and then lets the right one in', async () => {
    const field = app.page.locator('input[autocomplete=current-password]');
    await field.fill('five words that are wrong');
    await app.press('button', t('unlock'));
    await app.sees(t('unlock-wrong'));
    await fits(app, 'wrong passphrase');
    await unlock(app, passphrase);
  });

  it('says nothing in the console that a developer should hear', () => {
    assert.deepEqual(app.troubles, [], 'an error in the console is a fault nobody sees');
  });
});
