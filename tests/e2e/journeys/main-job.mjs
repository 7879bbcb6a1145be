// The main job, once through: bring in families and shelf, send a kit, read the brief, jot. Written once, done by the
// real window, by a browser, and by a browser without a mouse.

import { ROSTER, SHELF, bringIn } from './bring-in.mjs';
import { create, lock, unlock } from './enter.mjs';
import { ask } from './screens.mjs';
import { t } from './words.mjs';

const KIT = 'Bath time';
const WITH = 'Time in the bath, with a song';
const ASKED = 'He splashes and laughs. Something for the tub?';
const JOT = 'Wren stacked three cups. Jordan sang along.';

/** The child by whom the family of the journey is known: no safe-contact rule, kits welcome, a visitor of their own. */
const CHILD = 'Wren';

/**
 * Does the job. Gives back what `allThere` looks for.
 * @returns {Promise<{ passphrase: string, family: { id: string, name: string }, visit: string }>}
 */
export async function mainJob(app) {
  const { passphrase } = await create(app);
  await app.shot('welcome');
  await bringIn(app, 'families', ROSTER);
  await app.press('button', t('bring-again'));
  await bringIn(app, 'stock', SHELF);
  const family = await familyOf(app, CHILD);
  await defineKit(app);
  await askForKit(app, family);
  await planVisit(app);
  await handOver(app, family);
  const visit = await readBrief(app, family);
  await jot(app);
  await lock(app);
  await app.shot('locked');
  await unlock(app, passphrase);
  await app.appears('heading', t('today-title'));
  await allThere(app, { family, visit });
  return { passphrase, family, visit };
}

/** Everything that was done can be found again. */
export async function allThere(app, { family, visit }) {
  await app.press('link', t('nav-today'), { starts: true });
  await app.sees(family.name);
  await app.press('link', t('nav-families'), { starts: true });
  await app.press('link', family.name, { starts: true });
  await app.sees(t('family-kits'));
  await app.sees(KIT);
  await app.shot('family-again');
  await app.go(`#/visits/${visit}`);
  await app.holds(t('jot-label'), JOT);
  await app.shot('jot-again');
}

async function familyOf(app, child) {
  const rows = await ask(app, 'families', { mine: false });
  const row = rows.find((one) => one.people.includes(child));
  if (!row) throw new Error(`no family with ${child} came in; there are ${rows.length}`);
  return { id: row.id, name: row.name };
}

async function defineKit(app) {
  await app.press('link', t('nav-kits'), { starts: true });
  await app.press('button', t('kit-new'));
  await app.fill(t('kit-with'), WITH);
  await app.fill(t('kit-name'), KIT);
  await app.press('button', t('kit-line-add'));
  await app.choose(t('kit-line-what'), 'Bath cups');
  await app.shot('kit-new');
  await app.press('button', t('kit-save'));
  await app.appears('heading', t('kits-title'));
}

async function askForKit(app, family) {
  await app.press('link', t('nav-families'), { starts: true });
  await app.shot('families');
  await app.press('link', family.name, { starts: true });
  await app.sees(t('family-kits'));
  await app.shot('family');
  await app.press('button', t('kit-ask'));
  await app.fill(t('kit-ask-words'), ASKED);
  await app.choose(t('kit-ask-kit'), KIT);
  await app.press('button', t('kit-ask-save'));
  await app.sees(t('kit-asked'));
}

async function planVisit(app) {
  await app.press('button', t('visit-plan'));
  await app.press('button', today());
  await app.fill(t('plan-time'), '23:30');
  await app.press('button', t('visit-plan'));
  await app.sees(t('visit-planned'));
}

/** From asked to handed over, on the board. */
async function handOver(app, family) {
  const about = `${KIT}, ${family.name}`;
  await app.press('link', t('nav-kits'), { starts: true });
  await app.press('button', `${t('kit-step-plan')}: ${about}`);
  await app.press('button', today());
  await app.press('button', t('kit-plan-save'));
  await app.sees(t('kit-planned'));
  await app.press('button', `${t('kit-step-pack')}: ${about}`);
  await app.press('button', t('kit-pack-save'));
  await app.sees(t('kit-packed', { kit: KIT }));
  await app.press('button', `${t('kit-step-send-out')}: ${about}`);
  await app.sees(t('step-done-sendOut', { kit: KIT }));
  await app.shot('kit-board');
  await app.press('button', `${t('kit-step-hand-over')}: ${about}`);
  await app.sees(t('step-done-handOver', { kit: KIT }));
}

/** Reads it on screen and on paper, and saves it. Gives back the visit it is for. */
async function readBrief(app, family) {
  await app.press('link', t('nav-today'), { starts: true });
  await app.appears('heading', t('today-title'));
  await app.shot('today');
  await app.press('link', t('brief-open'), { starts: true });
  await app.sees(t('brief-section-ending'));
  await app.sees(KIT);
  await app.shot('brief');
  await app.press('button', t('brief-pages'));
  await app.pictureShows(t('brief-page', { n: 1, of: 1 }).split(' 1 ')[0]);
  await app.shot('brief-pages');
  await app.press('button', t('brief-pdf'));
  await app.sees(t('brief-pdf-saved'));
  const { visits } = await ask(app, 'today');
  return visits.find((one) => one.familyId === family.id).id;
}

async function jot(app) {
  await app.press('button', t('visit-start'));
  await app.fill(t('jot-label'), JOT);
  await app.sees(new RegExp(t('saved-at', { time: '\\d' })));
  await app.shot('jot');
}

const today = () => {
  const word = t('when-today');
  return word.charAt(0).toUpperCase() + word.slice(1);
};
