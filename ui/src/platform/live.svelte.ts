import type { ChangeKind } from '../bindings/bindings';
import { onChanged } from './changes.svelte';
import { asAppError, type AppError } from './error';

/** What a view holds while it shows something that the backend may change. */
export interface Live<T> {
  readonly data: T | undefined;
  readonly error: AppError | undefined;
  /** True only until the first answer: a re-read never blanks the screen. */
  readonly waiting: boolean;
  reload(): Promise<void>;
}

/**
 * Reads now, again when `read` depends on something that changed, and again when one of `kinds` is published.
 * Call it while a component is being set up. An answer that arrives after a newer question is dropped.
 */
export function live<T>(kinds: readonly ChangeKind[], read: () => Promise<T>): Live<T> {
  let data = $state.raw<T | undefined>();
  let error = $state.raw<AppError | undefined>();
  let question = 0;

  async function reload(): Promise<void> {
    const mine = ++question;
    try {
      const answer = await read();
      if (mine !== question) return;
      data = answer;
      error = undefined;
    } catch (thrown) {
      if (mine === question) error = asAppError(thrown);
    }
  }

  $effect(() => {
    void reload();
  });
  $effect(() => onChanged(kinds, () => void reload()));

  return {
    get data() {
      return data;
    },
    get error() {
      return error;
    },
    get waiting() {
      return data === undefined && error === undefined;
    },
    reload,
  };
}
