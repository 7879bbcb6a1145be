// Coming in: making a vault, unlocking it, locking it. `app` is the real window or a browser; both have the same hands.

import { t } from './words.mjs';

export const PROGRAMME = 'Willow Street Families';
export const LEAD = 'Ruth Adeyemi';

/** Makes a vault as its programme lead. Gives back the passphrase that the machine offered and the recovery words. */
export async function create(app) {
  await app.press('button', t('create-begin'));
  await app.fill(t('create-programme-label'), PROGRAMME);
  await app.press('button', t('continue'));
  await app.fill(t('create-you-label'), LEAD);
  await app.shot('who-you-are');
  await app.press('button', t('continue'));
  await app.appears('button', t('passphrase-another'));
  const passphrase = await app.run(() => document.querySelector('[aria-live=polite]').textContent.trim());
  await app.shot('passphrase');
  await app.press('button', t('continue'));
  await app.appears('button', t('words-written'));
  const words = await app.run((label) => [...document.querySelectorAll(`ol[aria-label="${label}"] strong`)].map((word) => word.textContent.trim()), t('words-label'));
  await app.shot('recovery-words');
  await app.press('button', t('words-written'));
  await typeBack(app, words);
  await app.shot('words-typed-back');
  await app.press('button', t('words-check'));
  await app.changedWindow();
  await app.appears('heading', t('welcome-in', { name: LEAD }));
  return { passphrase, words };
}

/** As `create`, in a browser, with the demonstration in it: forty invented families, a team, kits on their way. */
export async function createDemo(app) {
  const made = await create(app);
  await app.press('button', t('welcome-demo'), { starts: true });
  await app.find('heading', t('welcome-in', { name: LEAD })).waitFor({ state: 'detached', timeout: 120_000 });
  return made;
}

/** Types each word into its box. */
export async function typeBack(app, words, say = t) {
  for (const [at, word] of words.entries()) await app.fill(say('words-box', { n: at + 1 }), word);
}

/** Unlocks, and waits for the main window. */
export async function unlock(app, passphrase) {
  await app.sees(t('unlock'));
  const label = await app.run(() => document.querySelector('input[autocomplete=current-password]')?.labels[0]?.innerText ?? '');
  await app.fill(label, passphrase);
  await app.shot('unlock');
  await app.press('button', t('unlock'));
  await app.changedWindow();
}

/** Locks, and waits for the unlock window. */
export async function lock(app) {
  await app.press('button', t('lock'), { starts: true });
  await app.changedWindow();
  await app.appears('button', t('unlock'));
}
