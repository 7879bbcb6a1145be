import { t } from '@/i18n';

/** What people do here, the one with the most keys first. */
export const roles = ['programmeLead', 'supervisor', 'visitor', 'kitCoordinator', 'frontDesk'] as const;
export type Role = (typeof roles)[number];

export const roleWord = (code: string): string => (code === '' ? t('team-role-none') : t(`team-role-${code}`));

export const roleChoices = (): { value: Role; label: string; hint: string }[] =>
  roles.map((value) => ({ value, label: roleWord(value), hint: t(`team-role-hint-${value}`) }));

/** Whose role goes to families: the others cannot be given any. */
export const visits = (code: string): boolean => ['programmeLead', 'supervisor', 'visitor'].includes(code);
