// A picture of every screen, light and dark, 1024×700, from the demo programme, in the real webview.

import { join } from 'node:path';
import { create, lock } from '../journeys/enter.mjs';
import { ask, screens } from '../journeys/screens.mjs';
import { t } from '../journeys/words.mjs';
import { App, Home } from './lib/app.mjs';
import { wait } from './lib/webdriver.mjs';

const folder = process.env.DOORSTEP_ARTIFACTS;
if (!folder) throw new Error('DOORSTEP_ARTIFACTS names no folder; `cargo xtask shots` sets it.');

const home = new Home();
const app = await App.start(home);
try {
  await take('create');
  await create(app);
  await take('welcome');
  await app.press('button', t('welcome-demo'), { starts: true });
  await app.appears('heading', t('today-title'));
  const { language, lockMinutes } = await ask(app, 'settings');
  for (const theme of ['light', 'dark']) {
    await ask(app, 'save_settings', { language, theme, lockMinutes });
    await app.reload();
    for (const screen of await screens(app)) {
      await app.go(screen.hash);
      await take(`${screen.name}-${theme}`);
    }
    await app.key('Control', 'k');
    await take(`search-${theme}`);
    await app.key('Escape');
  }
  await lock(app);
  await take('unlock-dark');
} finally {
  await app.stop();
  home.remove();
}

/** Gives the page a moment to draw what it has read, then keeps it. */
async function take(name) {
  await wait(700);
  await app.picture(join(folder, `${name}.png`));
  console.log(`${name}.png`);
}
