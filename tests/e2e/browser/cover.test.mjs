// Cover and safe exit, with everything around them, in a browser on the real backend.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { allowCover, comeBack, coverAndComeBack, leaveInAHurry, tooManyTries } from '../journeys/cover.mjs';
import { create } from '../journeys/enter.mjs';
import { t } from '../journeys/words.mjs';
import { Browser } from './lib/browser.mjs';

describe('cover and safe exit', { timeout: 180_000 }, () => {
  /** @type {Browser} */ let app;
  let passphrase;
  before(async () => {
    app = await Browser.start();
    ({ passphrase } = await create(app));
    await allowCover(app);
  });
  after(() => app.stop());

  it('hides everything under a cover, and brings it back with the number', () => coverAndComeBack(app));

  it('leaves nothing of the page to a screen reader', async () => {
    await app.key('Control', 'Shift', 'l');
    await app.appears('heading', t('cover-title'));
    const heard = await app.page.locator('body').ariaSnapshot();
    const own = [t('cover-title'), t('cover-number'), t('cover-lift'), t('lock')];
    const others = [...heard.matchAll(/"([^"]+)"/g)].map(([, name]) => name).filter((name) => !own.includes(name));
    assert.deepEqual(others, [], `only the cover is there to be heard: ${heard}`);
    assert.deepEqual(await app.violations(), [], 'and everybody can use it');
    await comeBack(app);
  });

  it('locks after five wrong numbers', () => tooManyTries(app, passphrase));

  it('leaves a clock behind, and keeps half a sentence', () => leaveInAHurry(app, passphrase));

  it('says nothing in the console that a developer should hear', () => {
    assert.deepEqual(app.troubles, [], 'an error in the console is a fault nobody sees');
  });
});
