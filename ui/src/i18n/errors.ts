import { has, t } from './catalogue.svelte';

// A refused import names its own sentence; every other code stands behind `error-`.
const idOf = (code: string): string => [`error-${code}`, code].find(has) ?? 'error-unexpected';

/** What happened and what to do now, for an error code; an unknown code gets the general words. */
export function errorText(error: { code: string }): string {
  const id = idOf(error.code);
  const next = t(`${id}.next`);
  return next === `${id}.next` ? t(id) : `${t(id)} ${next}`;
}
