// Bringing in a spreadsheet, with the questions it raises answered.

import { fileURLToPath } from 'node:url';
import { t } from './words.mjs';

/** A file of the checkout, for the field that asks for one. @param {string} path from the root */
const file = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Families as a programme exported them, with everything that is ugly about that. */
export const ROSTER = file('src-tauri/crates/doorstep-exchange/tests/fixtures/roster-as-exported.csv');

/** Three things on one shelf. */
export const SHELF = file('tests/fixtures/shelf.csv');

/**
 * From the file to its result.
 * @param {'families' | 'items' | 'stock'} kind @param {string} file
 */
export async function bringIn(app, kind, file) {
  await app.press('link', t('nav-import'), { starts: true });
  await app.appears('heading', t('bring-title'));
  if (kind !== 'families') await app.press('radio', t(`bring-kind-${kind}`), { starts: true });
  await lookOver(app, file, kind);
  await app.press('button', t('bring-commit', { n: 2 }).split(' 2 ')[0], { starts: true });
  await app.appears('button', t('bring-again'));
  await app.shot(`import-${kind}-done`);
}

/**
 * From the choice of the file to the page that says what will happen.
 * @param {string} file @param {string} [kind]
 */
export async function lookOver(app, file, kind = 'families') {
  await app.attach(t('bring-file'), file, { starts: true });
  await app.appears('heading', t('bring-columns-title'));
  await app.shot(`import-${kind}-columns`);
  await app.press('button', t('continue'));
  if (await asksQuestions(app)) {
    await answerAll(app);
    await app.shot(`import-${kind}-questions`);
    await app.press('button', t('continue'));
  }
  await app.appears('heading', t('bring-check-title'));
  await app.shot(`import-${kind}-check`);
}

async function asksQuestions(app) {
  await app.sees(t('bring-step-check'));
  const steps = await app.run(() => document.querySelector('[aria-current=step]').innerText);
  return steps.includes(t('bring-step-questions'));
}

/** Takes the first answer to each question that has none: the tests know what that means for their files. */
async function answerAll(app) {
  for (let bound = 0; bound < 30; bound += 1) {
    if (!(await app.run(markUnanswered))) return;
    await app.press('marked', '');
  }
  throw new Error('thirty answers were not enough');
}

/** In the page: marks the first answer of the first question without one. */
function markUnanswered() {
  document.querySelector('[data-test-here]')?.removeAttribute('data-test-here');
  const open = [...document.querySelectorAll('main fieldset')].find((set) => set.querySelector('input[type=radio]') && !set.querySelector('input:checked'));
  open?.querySelector('input[type=radio]').setAttribute('data-test-here', '');
  return open !== undefined;
}
