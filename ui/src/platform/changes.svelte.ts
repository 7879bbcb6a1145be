import type { ChangeKind, Changed } from '../bindings/bindings';

type Listener = (changed: Changed) => void;
const listeners = new Set<Listener>();

/** When the last change reached the disk, as the backend said it (RFC 3339), or null before the first. */
export const saved = $state<{ at: string | null }>({ at: null });

/** Tells every open view what changed, so that it reads again what it shows. */
export function publish(changed: Changed): void {
  saved.at = changed.savedAt;
  for (const listener of [...listeners]) listener(changed);
}

/** Calls `listener` when one of `kinds` changed. Returns the way to stop. */
export function onChanged(kinds: readonly ChangeKind[], listener: Listener): () => void {
  const relevant: Listener = (changed) => {
    if (changed.kinds.some((kind) => kinds.includes(kind))) listener(changed);
  };
  listeners.add(relevant);
  return () => listeners.delete(relevant);
}

/** A draft or a jot reached the disk: nothing to read again, only the time to show. */
export function savedNow(at: string): void {
  saved.at = at;
}
