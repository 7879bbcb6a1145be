import type { AppError as Wire } from '../bindings/bindings';
import { asAppError } from './error';
import { carriesSecret, rinse } from './rinse';
import { veil } from './veil.svelte';

type Answer<T> = { status: 'ok'; data: T } | { status: 'error'; error: Wire };

/**
 * Runs one command and gives its data, or throws an AppError.
 * `call(commands.family, { id })`; a command without arguments is `call(commands.today)`.
 */
export async function call<A extends unknown[], T>(command: (...args: A) => Promise<Answer<T>>, ...args: A): Promise<T> {
  let answer: Answer<T>;
  try {
    const sent = command(...args);
    if (carriesSecret(args)) rinse();
    answer = await sent;
  } catch (thrown) {
    throw asAppError(thrown);
  }
  if (answer.status === 'error') {
    if (answer.error.code === 'covered') veil.draw('cover'); // the backend covers by itself if this page hangs
    throw asAppError(answer.error);
  }
  return answer.data;
}

/** Identity of one intended action: made once per form, so that a double click is one action. */
export const newOpId = (): string => crypto.randomUUID();
