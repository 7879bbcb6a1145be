// Covering, uncovering and leaving in a hurry. `app` is the real window or a browser; both have the same hands.

import assert from 'node:assert/strict';
import { unlock } from './enter.mjs';
import { ask } from './screens.mjs';
import { t } from './words.mjs';

export const PIN = '71934';
const WORDS = 'She laughed when the tower fell, and';

/** A demo programme whose window may be covered. */
export async function allowCover(app) {
  await app.press('button', t('welcome-demo'), { starts: true });
  await app.appears('heading', t('today-title'));
  await ask(app, 'allow_cover', { allowed: true });
  await ask(app, 'choose_pin', { pin: PIN });
  await app.reload();
  await app.appears('heading', t('today-title'));
}

/** How the backend refuses a command, in whatever form it says so; "answered" if it does not. */
export async function refusal(app, command, request) {
  return app.run(
    (name, args) => window.__TAURI_INTERNALS__.invoke(name, args).then(() => 'answered', (why) => JSON.stringify(why?.code ?? why?.message ?? why)),
    command,
    request ? { request } : {},
  );
}

/** Every word that can be read on the page is the cover's own. */
async function onlyTheCover(app, told = '') {
  const own = [t('cover-title'), t('cover-number'), t('cover-lift'), t('lock'), told];
  const lines = (await app.words()).split('\n').map((line) => line.trim()).filter(Boolean);
  assert.deepEqual(lines.filter((line) => !own.includes(line)), [], 'nothing else can be read on a covered window');
}

/** Covers with the keys, looks at what is left, and comes back to the very same page. */
export async function coverAndComeBack(app) {
  const [family] = await ask(app, 'families', { mine: false });
  await app.go(`#/families/${family.id}`);
  await app.appears('heading', family.name);
  await app.key('Control', 'k'); // a dialog is open: the cover must lie on top of it
  await app.appears('combobox', t('find-label'));
  await app.key('Control', 'Shift', 'l');
  await app.appears('heading', t('cover-title'));
  await app.shot('covered');
  await onlyTheCover(app);
  for (const command of ['session', 'today', 'staff', 'settings', 'undo']) {
    assert.equal(await refusal(app, command), '"covered"', `${command} must not answer under a cover`);
  }
  await app.fill(t('cover-number'), '2580');
  await app.press('button', t('cover-lift'));
  await app.sees(t('cover-wrong', { n: 4 }));
  await onlyTheCover(app, t('cover-wrong', { n: 4 }));
  await app.reload(); // a page that is read anew is covered all the same
  await app.appears('heading', t('cover-title'));
  await comeBack(app);
  await app.appears('heading', family.name);
}

/** Takes the cover away. */
export async function comeBack(app) {
  await app.fill(t('cover-number'), PIN);
  await app.press('button', t('cover-lift'));
  await app.appears('link', t('nav-today'), { starts: true });
}

/** Five wrong numbers: locked for real. */
export async function tooManyTries(app, passphrase) {
  await app.key('Control', 'Shift', 'l');
  await app.appears('heading', t('cover-title'));
  for (const left of [4, 3, 2, 1]) {
    await app.fill(t('cover-number'), '2580');
    await app.press('button', t('cover-lift'));
    await app.sees(t('cover-wrong', { n: left }));
  }
  await app.fill(t('cover-number'), '2580');
  await app.press('button', t('cover-lift'));
  await app.changedWindow();
  await app.appears('button', t('unlock'));
  await unlock(app, passphrase);
  await app.appears('heading', t('today-title'));
}

/** The address of a visit that is still to come, and so has a box for a jot. */
export async function visitToCome(app) {
  const [{ visits }, { today }] = [await ask(app, 'today'), await ask(app, 'session')];
  const visit = visits.find((one) => one.on >= today);
  assert.ok(visit, 'the demo programme plans a visit');
  return `#/visits/${visit.id}`;
}

/** Leaves in the middle of a word. What stays is a clock; what was typed is there afterwards. */
export async function leaveInAHurry(app, passphrase) {
  const families = await ask(app, 'families', { mine: false });
  const visit = await visitToCome(app);
  await app.go(visit);
  await app.fill(t('jot-label'), WORDS);
  await tapShift(app);
  await app.changedWindow();
  await app.sees(/^\s*\d\d:\d\d/);
  const words = await app.words();
  const ours = ['Doorstep', t('unlock'), t('jot-label'), ...families.map((family) => family.name)];
  assert.deepEqual(ours.filter((word) => words.includes(word)), [], 'the neutral window names nobody and nothing of ours');
  assert.notEqual(await refusal(app, 'vault_status'), 'answered', 'and may ask for nothing');
  await app.shot('neutral');
  await tapShift(app);
  await app.changedWindow();
  await unlock(app, passphrase);
  await app.go(visit);
  await app.holds(t('jot-label'), WORDS);
}

export async function tapShift(app) {
  for (let tap = 0; tap < 3; tap += 1) await app.key('Shift');
}
