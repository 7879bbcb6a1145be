import { has, t } from './catalogue.svelte';

const idOf = (code: string): string => (has(`error-${code}`) ? `error-${code}` : 'error-unexpected');

/** What happened and what to do now, for an error code; an unknown code gets the general words. */
export function errorText(error: { code: string }): string {
  const id = idOf(error.code);
  const next = t(`${id}.next`);
  return next === `${id}.next` ? t(id) : `${t(id)} ${next}`;
}
