import { commands } from '../bindings/bindings';
import { call } from './call';
import { rinse } from './rinse';

type Flush = () => Promise<void>;
const unsaved = new Set<Flush>();

/** Longest wait for half-typed words: a lock must never hang on a disk that does not answer. */
const PATIENCE_MS = 1000;

/** Words that are not on the disk yet are saved before a lock destroys the window. Returns the way to stop. */
export function saveBeforeLock(flush: Flush): () => void {
  unsaved.add(flush);
  return () => unsaved.delete(flush);
}

/** Whether somebody's words are not on the disk yet. */
export const hasUnsavedWords = (): boolean => unsaved.size > 0;

/** Saves what is being typed; gives up waiting after a second. */
export async function flushWords(): Promise<void> {
  const flushed = Promise.allSettled([...unsaved].map((flush) => flush()));
  await Promise.race([flushed, new Promise((resume) => setTimeout(resume, PATIENCE_MS))]);
}

/** Locks: first the words somebody is typing, then the window goes. */
export async function lock(): Promise<void> {
  await flushWords();
  rinse();
  await call(commands.lock);
}
