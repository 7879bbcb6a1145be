// Cover, safe exit and the machine's own word, through the real window.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { allowCover, coverAndComeBack, leaveInAHurry } from '../journeys/cover.mjs';
import { create, unlock } from '../journeys/enter.mjs';
import { t } from '../journeys/words.mjs';
import { App, Home } from './lib/app.mjs';
import { wait } from './lib/webdriver.mjs';

describe('cover and lock', { timeout: 300_000 }, () => {
  /** @type {Home} */ let home;
  /** @type {App} */ let app;
  let passphrase;
  before(async () => {
    home = new Home();
    app = await App.start(home);
    ({ passphrase } = await create(app));
    await allowCover(app);
  });
  after(async () => {
    await app.stop();
    home.remove();
  });

  it('hides everything under a cover, and brings it back with the number', () => coverAndComeBack(app));

  it('leaves a clock behind, and keeps half a sentence', () => leaveInAHurry(app, passphrase));

  it('locks when the screen of the machine is locked', async () => {
    const signal = ['--session', '--type=signal', '/org/freedesktop/ScreenSaver', 'org.freedesktop.ScreenSaver.ActiveChanged'];
    execFileSync('dbus-send', [...signal, 'boolean:false']);
    await wait(1000);
    assert.ok((await app.words()).includes(t('nav-today')), 'a screen that is unlocked locks nothing');
    execFileSync('dbus-send', [...signal, 'boolean:true']);
    await app.changedWindow();
    await app.appears('button', t('unlock'));
    await unlock(app, passphrase);
    await app.appears('heading', t('today-title'));
  });
});
