import { commands } from '../bindings/bindings';
import { call } from './call';
import { flushWords, hasUnsavedWords, lock } from './lock';
import { rinse } from './rinse';
import { veil } from './veil.svelte';

/**
 * Covers the window: the page is hidden before anything else, half-typed words are saved, then the backend refuses
 * everything but the number. Where no cover is allowed, it locks instead.
 */
export async function cover(): Promise<void> {
  if (veil.drawn) return;
  veil.draw('cover');
  await flushWords();
  try {
    await call(commands.cover);
  } catch {
    await lock(); // what cannot be covered is not left open
  }
}

/** Tries a number on the cover. */
export async function uncover(pin: string): Promise<{ kind: 'open' | 'locked' } | { kind: 'wrong'; left: number }> {
  const outcome = await call(commands.uncover, { pin });
  if (outcome.kind === 'open') veil.lift();
  return outcome;
}

/** Safe exit: a clock at once, the last words on their way to the disk, and the vault locks behind it. */
export async function safeExit(): Promise<void> {
  if (veil.drawn === 'exit') return;
  const covered = veil.drawn === 'cover'; // then the words are on the disk already
  veil.draw('exit');
  const wordsWaiting = !covered && hasUnsavedWords();
  const gone = call(commands.safeExit, { wordsWaiting });
  if (wordsWaiting) void flushWords();
  rinse();
  await gone;
}
