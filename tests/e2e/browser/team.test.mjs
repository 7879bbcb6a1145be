// Somebody joins, signs in with the words from the paper, takes over families, and leaves again.

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { createDemo, lock } from '../journeys/enter.mjs';
import { ask } from '../journeys/screens.mjs';
import { t } from '../journeys/words.mjs';
import { Browser } from './lib/browser.mjs';

const NAME = 'Teresa Okwu';
/** @type {Browser} */ let app;
/** @type {string} */ let leads;
before(async () => {
  app = await Browser.start();
  ({ passphrase: leads } = await createDemo(app));
}, { timeout: 180_000 });
after(() => app.stop());

/** Signs in as one of several. @param {string} first the name as the door shows it */
async function signIn(first, passphrase) {
  await app.page.getByText(first, { exact: true }).click();
  await app.fill(t('passphrase'), passphrase);
  await app.press('button', t('unlock'));
}

/** Opens the menu of somebody's line and presses one of its words. */
async function inMenu(name, label) {
  await app.press('button', `${t('team-actions')}: ${name}`);
  await app.press('button', label);
}

it('a colleague joins, and the words on the paper work once', { timeout: 120_000 }, async () => {
  await app.go('#/programme/team');
  await app.press('button', t('team-add'));
  await app.fill(t('team-name'), NAME);
  await app.press('button', t('team-add'));
  await app.appears('heading', t('team-slip-title', { name: NAME }));
  const slip = await app.page.locator('dialog strong').innerText();
  assert.equal(slip.split(' ').length, 5, 'five words fit on a slip of paper');
  assert.deepEqual(await app.violations(), [], 'everybody can read it');
  await app.shot('team-slip');
  await app.key('Escape');
  await app.key('Escape'); // browsers close a dialog at the second one, whatever it says
  await app.sees(slip); // words that are shown once do not go by a slip of the finger
  await app.press('button', t('team-slip-done'));
  await app.sees(t('team-not-in-yet'));

  await app.go('#/programme/team/' + (await ask(app, 'team')).members.find((one) => one.name === 'Noor Halabi').id + '/families');
  await app.press('button', t('team-pick-all')); // nothing is ticked beforehand
  await app.choose(t('team-to'), NAME);
  await app.fill(t('team-told'), 'Teresa comes along next time.');
  await app.page.locator('form button[type=submit]').click();
  await app.appears('heading', t('team-passing'));

  await lock(app);
  await app.key('ArrowDown'); // the names have the keyboard at once, and going through them leads nowhere else
  assert.equal(await app.page.locator(':focus').getAttribute('type'), 'radio', 'one says first who is there');
  await signIn('Teresa', slip);
  await app.appears('heading', t('first-title'));
  assert.deepEqual(await app.violations(), [], 'everybody can use it');
  await app.press('button', t('continue'));
  await app.changedWindow();
  await app.appears('heading', t('today-handoffs'));
  await app.press('button', t('handoff-met-who', { family: (await ask(app, 'today')).handoffs[0].familyName }));
  await app.sees(t('undo'));

  await lock(app);
  await signIn('Teresa', slip);
  await app.sees(t('unlock-wrong'));
});

it('somebody who leaves takes no key along', { timeout: 120_000 }, async () => {
  await signIn('Ruth', leads);
  await app.changedWindow();
  await app.appears('heading', t('today-title'));
  await app.go('#/programme/team');
  await inMenu(NAME, t('team-remove'));
  await app.appears('heading', t('team-remove-who', { name: NAME }));
  await app.press('button', t('team-remove-do', { name: NAME }));
  await app.sees(t('team-hand-over-first'));
  await app.press('checkbox', t('team-unassigned-ok'));
  await app.press('button', t('team-remove-do', { name: NAME }));
  await app.sees(t('team-removed', { name: NAME })); // a backup under the new keys was made at once: nothing is left to do
  assert.deepEqual(await app.violations(), [], 'everybody can read it');
  await app.sees(t('team-find-visitor'));
  await lock(app);
  assert.ok(!(await app.words()).includes('Teresa'), 'the door does not know her');
  assert.deepEqual(app.troubles, [], 'nothing in the console that a developer should hear');
});
