import type { Session } from './types';

let acts = $state.raw<ReadonlyMap<string, boolean>>(new Map());

/** Takes over what the backend says this person may do. There is no second rule here. */
export function allow(session: Session): void {
  acts = new Map(session.acts.map(({ act, everywhere }) => [act, everywhere]));
}

/** Whether this person may do something, for some family or all: what they may not is not offered. */
export const may = (act: string): boolean => acts.has(act);

/** Whether they may do it for every family. */
export const mayEverywhere = (act: string): boolean => acts.get(act) === true;
