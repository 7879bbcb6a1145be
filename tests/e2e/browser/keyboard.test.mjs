// The whole main job with no mouse: everything can be reached, is seen to have the focus, and does what it says.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { mainJob } from '../journeys/main-job.mjs';
import { Keyboard } from './lib/keyboard.mjs';

describe('the main job by keyboard', { timeout: 600_000 }, () => {
  /** @type {Keyboard} */ let app;
  before(async () => {
    app = await Keyboard.start();
  });
  after(() => app.stop());

  it('can be done', async () => {
    await mainJob(app);
    console.log(`${app.steps} Tab stops in all`);
  });

  it('says nothing in the console that a developer should hear', () => {
    assert.deepEqual(app.troubles, [], 'an error in the console is a fault nobody sees');
  });
});
