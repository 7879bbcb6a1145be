import type { AppError as Wire, Changed } from '../bindings/bindings';
import { commands } from '../bindings/bindings';
import { call } from './call';
import { publish } from './changes.svelte';
import { notices } from './notices.svelte';

type Answer<T> = { status: 'ok'; data: T } | { status: 'error'; error: Wire };

/**
 * Runs a command that changes something: tells the views, and offers Undo in a toast that says `done`.
 * Throws an AppError when the command refuses; the form that called shows it.
 */
export async function act<R>(command: (request: R) => Promise<Answer<Changed>>, request: R, done: string): Promise<Changed> {
  const changed = await call(command, request);
  announce(changed, done);
  return changed;
}

/** The second half of `act`, for commands whose outcome only sometimes holds a change. */
export function announce(changed: Changed, done: string): void {
  publish(changed);
  notices.say(done, changed.undoable ? changed.txn : null);
}

/** Takes back one action (`null`: my last one). The caller says what to show: `kept` lists what stayed as it is. */
export async function undo(txn: string | null): Promise<{ restored: number; kept: string[] }> {
  const { changed, restored, kept } = await call(commands.undo, { txn });
  publish(changed);
  return { restored, kept };
}
