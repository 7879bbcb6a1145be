// The main job through the real window, on a real encrypted file; then a kill, and everything is still there.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unlock } from '../journeys/enter.mjs';
import { allThere, mainJob } from '../journeys/main-job.mjs';
import { t } from '../journeys/words.mjs';
import { App, Home } from './lib/app.mjs';
import { filesWith } from './lib/traces.mjs';

describe('the main job', { timeout: 600_000 }, () => {
  /** @type {Home} */ let home;
  /** @type {App} */ let app;
  let done;
  before(async () => {
    home = new Home();
    app = await App.start(home);
  });
  after(async () => {
    await app.stop();
    home.remove();
  });

  it('goes from an empty folder to a jotted visit, and through a lock', async () => {
    done = await mainJob(app);
  });

  it('leaves a PDF of the brief', () => {
    const [name] = readdirSync(home.saved);
    assert.ok(name?.endsWith('.pdf'), 'one file was saved, and it is the brief');
    assert.equal(readFileSync(join(home.saved, name)).subarray(0, 5).toString(), '%PDF-', 'it is a PDF by its first bytes');
  });

  it('is all there after a kill', async () => {
    await app.kill();
    app = await App.start(home);
    await unlock(app, done.passphrase);
    await app.appears('heading', t('today-title'));
    await allThere(app, done);
  });

  it('left nothing outside the vault that can be read', () => {
    assert.deepEqual(filesWith(home.path, ['Wren', 'Hollis', 'Jordan sang'], home.saved), [], 'names and notes live in the encrypted file alone');
  });
});
