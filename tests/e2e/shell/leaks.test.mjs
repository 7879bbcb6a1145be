// What people typed is found nowhere but on the screen and, encrypted, in the vault: not in any file, not in anything the
// program has open, and after a lock not in its memory. Linux tells of a process through /proc.

import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { create } from '../journeys/enter.mjs';
import { png } from '../journeys/picture.mjs';
import { t } from '../journeys/words.mjs';
import { Alone } from './lib/alone.mjs';
import { App, Home } from './lib/app.mjs';
import { filesWith, inMemory, nameOf, openFilesWith, processesOf } from './lib/traces.mjs';
import { until } from './lib/webdriver.mjs';

const FAMILY = 'Quillfeather-Bramblewick';
const PROMISE = 'Ask the harbourmaster for marmalade';
const JOT = 'Zanzibar lullaby half typed';
/** Stands in the pixels of a photo, which is kept and looked at. */
const PIXELS = 'Periwinkle over the harbour seal ';
const CANARIES = [FAMILY, PROMISE, JOT, PIXELS];

describe('what is left behind', { timeout: 300_000 }, () => {
  /** @type {Home} */ let home;
  /** @type {App | undefined} */ let app;
  /** @type {Alone | undefined} */ let alone;
  let passphrase;
  before(async () => {
    home = new Home();
    app = await App.start(home);
    ({ passphrase } = await create(app));
    await typed();
  });
  after(async () => {
    await app?.stop();
    alone?.stop();
    home.remove();
  });

  /** Types what must not be found, through the real window. */
  async function typed() {
    await app.go('#/families/new');
    await app.fill(t('family-name'), FAMILY);
    await app.press('button', t('continue'));
    await app.press('button', t('enrol-save'));
    await app.appears('heading', FAMILY);
    await app.press('button', t('promise-add'));
    await app.fill(t('promise-words'), PROMISE);
    await app.press('button', t('promise-save'));
    await app.sees(PROMISE);
    await photo();
    await app.press('button', t('note-add'));
    await app.fill(t('note-text'), JOT);
  }

  /** Keeps a photo and looks at it; where it came from it is then gone. */
  async function photo() {
    const chosen = join(home.saved, 'choose');
    mkdirSync(chosen);
    writeFileSync(join(chosen, 'porch.png'), png(64, 48, PIXELS));
    await app.press('button', t('attachment-add'));
    await app.fill(t('attachment-words'), 'Our porch');
    await app.press('button', t('attachment-choose'));
    await app.sees(t('attachment-kept-photo'));
    rmSync(chosen, { recursive: true });
    await app.press('button', `${t('attachment-open')} Our porch`, { starts: true });
    await until(() => app.run(() => [...document.images].some((one) => one.naturalWidth === 64)), 'the photo');
    await app.key('Escape');
  }

  it('writes it in no file and opens none that holds it', () => {
    assert.deepEqual(filesWith(home.path, [...CANARIES, passphrase]), [], 'files');
    assert.deepEqual(openFilesWith(processesOf(app.pid), [...CANARIES, passphrase]), [], 'open files, those without a name too');
  });

  it('leaves nothing in a file after a kill', async () => {
    await app.kill();
    app = undefined;
    assert.deepEqual(filesWith(home.path, [...CANARIES, passphrase]), [], 'files');
  });

  // The hands of the other tests talk to the page through the program, and what they ask would lie in its memory. So
  // here nobody but the keyboard speaks to it; and it is the program as it ships, whose windows keep no storage.
  it('opens, shows Today, and has wiped its memory after a lock', async () => {
    alone = await Alone.start(process.env.DOORSTEP_PLAIN, home.env);
    await alone.signIn(passphrase);
    // The positive control: what is on the screen is found.
    await alone.shows([FAMILY, PROMISE]);
    assert.deepEqual(filesWith(home.path, [...CANARIES, passphrase]), [], 'files, its storage among them');
    assert.ok(alone.pages.length > 0, 'a page has a process of its own');
    await alone.lock();
    const left = processesOf(alone.pid).map((one) => [nameOf(one), inMemory(one, [...CANARIES, passphrase])]);
    assert.deepEqual(left.filter(([, words]) => words.length > 0), [], 'locking wipes all of it');
    assert.deepEqual(filesWith(home.path, [...CANARIES, passphrase]), [], 'files after the lock');
  });

  it('leaves no process behind with each lock', async () => {
    const before = processesOf(alone.pid).map(nameOf).sort();
    await alone.signIn(passphrase);
    await alone.lock();
    assert.deepEqual(processesOf(alone.pid).map(nameOf).sort(), before, 'as many as after the last lock');
  });

  it('takes the folder of a program that was killed away, and keeps one for itself', () => {
    const folders = () => readdirSync(join(home.path, 'run')).filter((name) => name.startsWith('doorstep-webview-'));
    assert.deepEqual(folders(), [`doorstep-webview-${alone.pid}`], 'the driven program was killed');
  });
});
