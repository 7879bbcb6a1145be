// What nobody means to do and somebody does: endless names, emoji, right-to-left names, two clicks where one was meant.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { bringIn } from '../journeys/bring-in.mjs';
import { create } from '../journeys/enter.mjs';
import { ask } from '../journeys/screens.mjs';
import { t } from '../journeys/words.mjs';
import { Browser } from './lib/browser.mjs';

const LONG = 'Abcdefghi '.repeat(1000).trim();
const NAMES = { emoji: '👩🏽‍🍼 Zoë & the 🐢s', rightToLeft: 'نوری، مریم', markup: '<img src=x onerror=alert(1)>' };

describe('names nobody expects', { timeout: 300_000 }, () => {
  /** @type {Browser} */ let app;
  before(async () => {
    app = await Browser.start();
    await create(app);
    const file = join(app.folder, 'names.csv');
    const rows = [LONG, ...Object.values(NAMES)].map((name, n) => `F-${n},"${name}",Ana,English`);
    writeFileSync(file, ['Family #,Family name,Caregiver 1,Language', ...rows].join('\n'));
    await bringIn(app, 'families', file);
  });
  after(() => app.stop());

  for (const [what, name] of Object.entries(NAMES)) {
    it(`are kept as they were written (${what})`, async () => {
      const rows = await ask(app, 'families', { mine: false });
      const row = rows.find((one) => one.name === name);
      assert.ok(row, `the name came in letter by letter; there are: ${rows.map((one) => one.name.slice(0, 40)).join(' | ')}`);
      await app.go(`#/families/${row.id}`);
      await app.appears('heading', name);
      await app.settled();
      assert.equal(await app.overflow(), 0, 'the page holds it');
      assert.deepEqual(await app.violations(), [], 'everybody can use it');
    });
  }

  it('that never end are cut or refused with a sentence, and the list holds them', async () => {
    const rows = await ask(app, 'families', { mine: false });
    const longest = Math.max(...rows.map((row) => row.name.length));
    assert.ok(longest < LONG.length, 'ten thousand letters are no name');
    await app.go('#/families');
    await app.settled();
    assert.equal(await app.overflow(), 0, 'the list holds whatever came in');
  });

  it('are found from either end, accents or not', async () => {
    await app.key('Control', 'k');
    await app.page.getByRole('combobox', { name: t('find-label') }).fill('zoe');
    await app.page.getByRole('option').first().waitFor();
    assert.match(await app.page.getByRole('option').first().innerText(), /Zoë/, 'zoe finds Zoë');
    await app.key('Escape');
  });

  it('run no script', () => {
    assert.deepEqual(app.troubles, [], 'markup in a name is only letters');
  });
});

describe('two clicks where one was meant', { timeout: 300_000 }, () => {
  /** @type {Browser} */ let app;
  before(async () => {
    app = await Browser.start();
    await create(app);
    await app.press('button', t('welcome-demo'), { starts: true });
    await app.appears('heading', t('today-title'));
  });
  after(() => app.stop());

  it('hand a kit over once', async () => {
    const card = await cardWith(app, 'handOver');
    const before = await stockSum(app);
    const state = card.state;
    await app.go('#/kits');
    await app.page.getByRole('button', { name: `${t('kit-step-hand-over')}: ${card.kitName}, ${card.familyName}` }).first().dblclick();
    await app.sees(t('step-done-handOver', { kit: card.kitName }));
    await app.settled();
    const states = (await allCards(app)).filter((one) => one.id === card.id).map((one) => one.state);
    assert.ok(states.length > 0 && states.every((state) => state === 'handedOver'), `it is delivered, and no further: ${states}`);
    assert.ok(!(await app.words()).includes(t('error-step-not-possible')), 'the second click is the first one again, and no error');
    await ask(app, 'undo', { txn: null });
    assert.equal(await stockSum(app), before, 'one undo brings back every piece, so nothing had left twice');
    assert.equal((await allCards(app)).find((one) => one.id === card.id)?.state, state, 'and the kit is where it was');
  });

  it('save a promise once', async () => {
    const [family] = await ask(app, 'families', { mine: false });
    await app.go(`#/families/${family.id}`);
    await app.press('button', t('promise-add'));
    await app.fill(t('promise-words'), 'Bring the blue folder');
    await app.page.locator('dialog:modal').getByRole('button', { name: t('promise-save') }).dblclick();
    await app.settled();
    const { promises } = await ask(app, 'family', { id: family.id });
    assert.equal(promises.filter((one) => one.words === 'Bring the blue folder').length, 1, 'one press or two, one promise');
  });

  it('say nothing in the console that a developer should hear', () => {
    assert.deepEqual(app.troubles, [], 'an error in the console is a fault nobody sees');
  });
});

const allCards = async (app) => (await ask(app, 'kit_board', { mine: false })).columns.flatMap((column) => column.cards);

async function cardWith(app, step) {
  const card = (await allCards(app)).find((one) => one.steps[0] === step);
  if (!card) throw new Error(`no card of the demo programme offers ${step} first`);
  return card;
}

const stockSum = async (app) => (await ask(app, 'shelf')).items.reduce((sum, item) => sum + item.onHand, 0);
