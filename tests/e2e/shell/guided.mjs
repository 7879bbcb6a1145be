// The main job in the real window with a picture of each step, for whoever has no screen of their own.

import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unlock } from '../journeys/enter.mjs';
import { allThere, mainJob } from '../journeys/main-job.mjs';
import { t } from '../journeys/words.mjs';
import { App, Home } from './lib/app.mjs';

const folder = process.env.DOORSTEP_ARTIFACTS;
if (!folder) throw new Error('DOORSTEP_ARTIFACTS names no folder; `cargo xtask run --headless` sets it.');

const home = new Home();
let app = await App.start(home, { pictures: folder });
try {
  console.log('Making a vault, bringing in families and shelf, sending a kit, reading the brief, jotting …');
  const done = await mainJob(app);
  console.log('… and once more after a kill.');
  const taken = app.taken;
  await app.kill();
  app = await App.start(home, { pictures: folder, taken });
  await unlock(app, done.passphrase);
  await app.appears('heading', t('today-title'));
  await allThere(app, done);
  for (const name of readdirSync(home.saved)) copyFileSync(join(home.saved, name), join(folder, name));
} finally {
  await app.stop();
  home.remove();
}
