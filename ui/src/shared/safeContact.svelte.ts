import { t } from '@/i18n';
import { call, commands, live, type Live } from '@/platform';
import type { SafeContactView } from './wire';

/** What is safe for a family: the banner and what may be picked. Every screen about a family asks here. */
export const safeContactOf = (family: () => string): Live<SafeContactView> =>
  live(['families'], () => call(commands.safeContact, { family: family() }));

interface Option<V extends string> {
  value: V;
  label: string;
  disabled?: boolean;
}

/** Greys what the family's rule forbids and says why in its label. Until the rule is read nothing is forbidden: the backend refuses in any case. */
export function onlySafe<V extends string>(options: readonly Option<V>[], choices: SafeContactView['modes'] | undefined): Option<V>[] {
  return options.map((option) => {
    const why = choices?.find(({ code }) => code === option.value)?.forbidden;
    return why ? { ...option, label: `${option.label}. ${t('safe-not-now', { why })}`, disabled: true } : option;
  });
}
