// What somebody meets who is new here: nothing jumps, nothing is hidden behind a message, and what keeps a family safe is
// found where one looks for it.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ROSTER, lookOver } from '../journeys/bring-in.mjs';
import { createDemo } from '../journeys/enter.mjs';
import { ask } from '../journeys/screens.mjs';
import { speaker, t } from '../journeys/words.mjs';
import { Browser } from './lib/browser.mjs';

describe('a first look', { timeout: 300_000 }, () => {
  /** @type {Browser} */ let app;
  let plain;
  let safe;
  before(async () => {
    app = await Browser.start();
    await createDemo(app);
    const families = await ask(app, 'families', { mine: false });
    safe = families.find((row) => row.safeContact);
    plain = families.find((row) => !row.safeContact && row.languages.includes('English'));
  });
  after(() => app.stop());

  const open = async (hash) => {
    await app.go(hash);
    await app.page.locator('h1').first().waitFor();
    await app.settled();
  };
  const box = (locator) => locator.boundingBox();
  const dialog = () => app.page.locator('dialog:modal');

  it('lets nothing move when a day is chosen', async () => {
    await open(`#/families/${plain.id}`);
    await app.press('button', t('more'));
    await app.press('button', t('visit-plan'));
    const time = app.find('textbox', t('plan-time'));
    const was = [await box(dialog()), await box(time)];
    await app.page.locator('dialog:modal fieldset button[aria-pressed]').first().click();
    await app.settled();
    assert.deepEqual([await box(dialog()), await box(time)], was, 'the dialog and the box below the days stand where they stood');
    await app.press('button', t('chip-other-day'));
    const opened = await box(time);
    await dialog().getByRole('group', { name: t('plan-day') }).last().locator('[aria-pressed]').last().click();
    await app.settled();
    assert.deepEqual(await box(time), opened, 'and a day of the month moves nothing either');
    assert.equal(await app.page.locator(':focus').getAttribute('aria-pressed'), 'true', 'the keyboard stays on the day');
    await app.press('button', t('chip-other-day'));
  });

  it('keeps the buttons of a long form in sight', async () => {
    const buttons = [await box(app.find('button', t('visit-plan'))), await box(app.find('button', t('close')))];
    for (const button of buttons) assert.ok(button.y >= 0 && button.y + button.height <= 700, 'saving and leaving need no scrolling');
    await app.key('Escape');
  });

  it('hides nothing behind a message', async () => {
    await app.press('button', t('promise-add'));
    await app.fill(t('promise-words'), 'Bring the blue folder');
    await app.press('button', t('promise-save'));
    await app.appears('button', t('undo'), { starts: true });
    const [page, message] = [await box(app.page.locator('main')), await box(app.find('button', t('undo'), { starts: true }))];
    assert.ok(page.y + page.height <= message.y, 'the page ends where the message begins');
  });

  it('offers a safe-contact rule beside the ways to reach them', async () => {
    await open(`#/families/${plain.id}`);
    await app.page.getByRole('region', { name: t('ways-title') }).getByRole('button', { name: t('safe-add') }).click();
    await app.appears('heading', t('safe-set'));
    assert.deepEqual(await app.violations(), [], 'everybody can use it');
    await app.key('Escape');
    await open(`#/families/${safe.id}`);
    assert.equal(await app.page.getByRole('button', { name: t('safe-add') }).count(), 0, 'who has a rule is offered no second one');
  });

  it('assumes nothing about what is safe', async () => {
    await open(`#/families/${plain.id}`);
    await app.page.getByRole('region', { name: t('ways-title') }).getByRole('button', { name: t('safe-add') }).click();
    await app.press('button', t('safe-way-add'));
    const kind = dialog().getByRole('combobox', { name: t('way-kind') });
    assert.equal(await kind.inputValue(), '', 'a new way is no way yet');
    await dialog().getByRole('textbox', { name: t('way-hours') }).fill('mornings');
    await app.press('button', t('safe-save'));
    await app.appears('link', t('safe-way-needs-kind'));
    await kind.selectOption('text');
    await app.press('button', t('safe-save'));
    await app.appears('link', t('safe-way-needs-words'));
    await app.press('link', t('safe-way-needs-words'));
    assert.ok(await dialog().getByRole('textbox', { name: t('way-value') }).evaluate((box) => box === document.activeElement), 'the number is asked for at its field');
    await app.key('Escape');
    for (const [family, usual] of [[plain, 'home'], [safe, '']]) {
      await open(`#/families/${family.id}`);
      await app.press('button', t('more'));
      await app.press('button', t('visit-plan'));
      await app.appears('combobox', t('plan-mode'));
      assert.equal(await app.find('combobox', t('plan-mode')).inputValue(), usual, 'whoever has a rule is not visited by a default');
      await app.key('Escape');
    }
  });

  it('folds the notice only where the family sees the screen', async () => {
    const { nextVisit } = await ask(app, 'family', { id: safe.id });
    assert.ok(nextVisit, 'the demo programme plans a visit to them');
    await open(`#/visits/${nextVisit.id}`);
    await app.appears('textbox', t('jot-label'));
    assert.equal(await app.page.getByRole('region', { name: t('safe-contact') }).count(), 0, 'no number lies open on the kitchen table');
    await app.press('button', `${t('safe-unfold')} ${t('safe-contact')}`);
    await app.appears('region', t('safe-contact'));
    assert.deepEqual(await app.violations(), [], 'everybody can open it');
    await app.press('button', `${t('safe-fold')} ${t('safe-contact')}`);
  });

  it('opens a note with the jots in it', async () => {
    const { nextVisit } = await ask(app, 'family', { id: plain.id });
    assert.ok(nextVisit, 'the demo programme plans a visit to them');
    await open(`#/visits/${nextVisit.id}`);
    await app.fill(t('jot-label'), 'spoon, new job');
    await app.press('button', t('visit-finish'));
    await app.holds(t('finish-text'), 'spoon, new job');
    await app.sees(t('finish-jots-in'));
  });

  it('asks once before a family is removed', async () => {
    await open(`#/families/${plain.id}`);
    await app.press('button', t('more'));
    await app.press('button', t('family-remove'));
    await app.appears('heading', t('family-remove-title', { family: plain.name }));
    assert.deepEqual(await app.violations(), [], 'everybody can read it');
    await app.press('button', t('family-remove-do'));
    await app.sees(t('family-removed', { family: plain.name }));
    await app.press('button', t('undo'), { starts: true });
    await app.sees(t('undone'));
    assert.ok((await ask(app, 'families', { mine: false })).some((row) => row.id === plain.id), 'and Undo brings them back');
  });

  it('says on a kit card what must not be, and not much more', async () => {
    const { lines } = await ask(app, 'safe_contact', { family: safe.id });
    await open('#/kits');
    const card = app.page.getByRole('article').filter({ hasText: safe.name }).first();
    const notice = card.getByRole('region', { name: t('safe-contact') });
    const told = await notice.innerText();
    const never = lines.filter((line) => line.startsWith(t('safe-never', { words: '' }).trim()) || line === t('safe-no-address'));
    assert.ok(never.length > 0, 'the rule of the demo programme forbids something');
    assert.deepEqual(never.filter((line) => !told.includes(line)), [], 'nothing forbidden is left out');
    const [whole, part] = [await box(card), await box(notice)];
    assert.ok(part.height < whole.height / 2, 'the kit is still what the card is about');
  });

  it('names the paper an idea comes from', async () => {
    const { visits } = await ask(app, 'today');
    await open(`#/families/${visits[0].familyId}/brief/${visits[0].id}`);
    const words = await app.words();
    assert.doesNotMatch(words, /: [A-D]\d+\b/, 'a number of our own tells nobody anything');
    assert.ok(['A', 'B', 'C', 'D'].some((letter) => words.includes(t(`brief-source-${letter}`))), 'a name does');
  });

  it('locks without a cover, and says so beforehand', async () => {
    await open('#/settings');
    await app.sees(t('cover-locks'));
    await app.key('Control', 'k');
    await app.page.getByRole('option', { name: t('lock') }).waitFor();
    assert.equal(await app.page.getByRole('option', { name: t('cover-now') }).count(), 0, 'no cover is offered that would lock');
    await app.key('Escape');
  });

  it('says languages in the language on screen', async () => {
    const { theme, lockMinutes } = await ask(app, 'settings');
    await ask(app, 'save_settings', { language: 'es', theme, lockMinutes });
    await app.reload();
    await open(`#/families/${plain.id}`);
    await app.sees('Inglés');
    const kept = await ask(app, 'family', { id: plain.id });
    assert.ok(kept.languages.includes('English'), 'and keeps them as they were written');
    await app.press('button', speaker('es')('more'));
    await app.press('button', speaker('es')('family-edit'));
    await app.appears('button', speaker('es')('chip-remove', { what: 'Inglés' }));
    await app.key('Escape');
    await ask(app, 'save_settings', { language: 'en', theme, lockMinutes });
    await app.reload();
  });

  it('tells the names of the columns from what is left out', async () => {
    await open('#/import');
    await lookOver(app, ROSTER);
    await app.sees(t('bring-header-row', { n: 3 }));
    await app.sees(t('bring-left-out-title', { n: 4 }));
    assert.deepEqual(await app.violations(), [], 'everybody can use it');
  });

  it('says nothing in the console that a developer should hear', () => {
    assert.deepEqual(app.troubles, [], 'an error in the console is a fault nobody sees');
  });
});
