// Sealed records, what is kept with a family, and the history: opened in a browser on the real backend.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { createDemo } from '../journeys/enter.mjs';
import { png } from '../journeys/picture.mjs';
import { ask } from '../journeys/screens.mjs';
import { t } from '../journeys/words.mjs';
import { Browser } from './lib/browser.mjs';

/** @type {Browser} */ let app;
let family;
before(async () => {
  app = await Browser.start();
  await createDemo(app);
  const families = await ask(app, 'families', { mine: false });
  family = families.find((row) => row.safeContact);
  await app.go(`#/families/${family.id}`);
  await app.appears('heading', family.name);
}, { timeout: 180_000 });
after(() => app.stop());

it('keeps a photo, shows it from memory, and saves a copy only with a reason', async () => {
  mkdirSync(join(app.folder, 'choose'));
  writeFileSync(join(app.folder, 'choose', 'porch.png'), png(64, 48));
  await app.press('button', t('attachment-add'));
  await app.fill(t('attachment-words'), 'Our porch');
  await app.press('button', t('attachment-choose'));
  await app.sees(t('attachment-kept-photo'));
  await app.press('button', `${t('attachment-open')} Our porch`, { starts: true });
  assert.deepEqual(await app.violations(), [], 'everybody can use it');
  await app.pictureShows('Our porch');
  await app.press('button', t('attachment-save'));
  await app.press('button', t('attachment-save'));
  await app.appears('heading', t('problem-title')); // no reason, no copy
  await app.fill(t('attachment-save-why'), 'for the clinic');
  await app.press('button', t('attachment-save'));
  await app.sees(t('attachment-saved'));
  assert.deepEqual(readFileSync(join(app.folder, 'photo.png')), png(64, 48), 'the copy is the picture');
  await app.key('Escape');
}, { timeout: 120_000 });

it('serves nothing to a window that is not open', async () => {
  const kept = await ask(app, 'attachments', { id: family.id });
  const answer = await app.run(async (id) => {
    const got = await fetch(`/vault/${id}`, { headers: { range: 'bytes=0-3' } });
    return [got.status, got.headers.get('cache-control'), got.headers.get('content-range')?.slice(0, 9)];
  }, kept[0].id);
  assert.deepEqual(answer, [206, 'no-store', 'bytes 0-3'], 'a part is a part, and nobody keeps it');
  const missing = await app.run(async () => (await fetch('/vault/00000000-0000-4000-8000-000000000000')).status);
  assert.equal(missing, 404, 'what is not there is not there');
});

it('opens sealed records only when asked, and writes it down', async () => {
  await app.press('button', t('more'));
  await app.press('button', t('sealed-title'));
  await app.press('button', t('restricted-add'));
  await app.fill(t('restricted-facts'), 'What was seen, in plain words.');
  await app.fill(t('restricted-told'), 'The duty worker');
  await app.press('button', t('restricted-save'));
  await app.press('button', t('more'));
  await app.press('button', t('sealed-title'));
  await app.fill(t('sealed-why'), 'before the court date');
  await app.press('button', t('sealed-open'));
  await app.sees('What was seen, in plain words.');
  await app.key('Escape');
  await app.go('#/programme/access');
  await app.sees('before the court date');
}, { timeout: 120_000 });

it('tells the history, with what is sealed as sealed, and takes an action back with a reason', async () => {
  await app.go(`#/families/${family.id}/history`);
  await app.sees(t('deed-attachment-add'));
  const words = await app.words();
  assert.ok(words.includes(t('history-sealed')), 'that something is sealed is told');
  assert.ok(!words.includes('in plain words'), 'and what it says is not');
  await app.press('button', t('history-undo'));
  await app.fill(t('history-undo-because'), 'a test');
  await app.press('button', t('history-undo'));
  await app.sees(t('history-why', { why: 'a test' }));
}, { timeout: 120_000 });
