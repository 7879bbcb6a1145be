// How long a cover, a lock and a safe exit take in the real window. Prints figures; asserts nothing, since a time is
// the machine's as much as ours.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { allowCover, comeBack, tapShift, visitToCome } from '../journeys/cover.mjs';
import { create, unlock } from '../journeys/enter.mjs';
import { t } from '../journeys/words.mjs';
import { App, Home } from './lib/app.mjs';
import { wait } from './lib/webdriver.mjs';

const ROUNDS = 8;
const home = new Home();
const app = await App.start(home);
const taken = { 'cover, until it is drawn': [], 'lock, until the vault is closed': [], 'safe exit, until the clock is drawn': [], 'safe exit, until the vault is closed': [] };

try {
  const { passphrase } = await create(app);
  await allowCover(app);
  const visit = await visitToCome(app);
  for (let round = 0; round < ROUNDS; round += 1) {
    await app.go(visit);
    await app.fill(t('jot-label'), `half a word ${round}`);
    taken['cover, until it is drawn'].push(await app.run(untilDrawn, [{ key: 'l', ctrlKey: true, shiftKey: true }]));
    await comeBack(app);
    await app.fill(t('jot-label'), `half a word ${round} more`);

    let start = performance.now();
    await app.key('Control', 'l');
    taken['lock, until the vault is closed'].push(await untilClosed(start));
    await app.changedWindow();
    await unlock(app, passphrase);

    await app.go(visit);
    await app.fill(t('jot-label'), `half a word ${round} again`);
    start = performance.now();
    const drawn = app.run(untilDrawn, Array(3).fill({ key: 'Shift' }));
    taken['safe exit, until the vault is closed'].push(await untilClosed(start));
    taken['safe exit, until the clock is drawn'].push(await drawn);
    await app.changedWindow();
    await tapShift(app);
    await app.changedWindow();
    await unlock(app, passphrase);
    await app.appears('heading', t('today-title'));
  }
} finally {
  await app.stop();
  home.remove();
}

console.log(`\nMilliseconds, ${ROUNDS} rounds, with half-typed words on the screen:`);
for (const [what, times] of Object.entries(taken)) {
  const sorted = [...times].sort((a, b) => a - b);
  console.log(`${what.padEnd(40)} median ${Math.round(sorted[sorted.length >> 1])}, longest ${Math.round(sorted.at(-1))}`);
}

/** In the page: from the keys to two frames after the veil is over everything. */
function untilDrawn(keys) {
  return new Promise((done) => {
    const start = performance.now();
    for (const key of keys) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...key }));
    const look = () => {
      if (!document.querySelector('dialog[open]')) return requestAnimationFrame(look);
      requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
    };
    look();
  });
}

/** Until another process could take the vault's lock, which is let go last. */
async function untilClosed(start) {
  while (spawnSync('flock', ['--nonblock', join(home.vault, 'vault.lock'), 'true']).status !== 0) await wait(2);
  return performance.now() - start;
}
