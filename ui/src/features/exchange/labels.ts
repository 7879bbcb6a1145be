import { t } from '@/i18n';

/** What a column can hold, in words: `child2-birth` → "Child 2: born on". */
export function targetLabel(code: string): string {
  const [, who, n, part] = /^(adult|child)(\d)(?:-(\w+))?$/.exec(code) ?? [];
  if (!who || !n) return t(`bring-target-${code}`);
  return t(part ? `bring-target-${who}-${part}` : `bring-target-${who}`, { n: Number(n) });
}

/** The header of a column, or its number where the file has none. Columns count from 0 in the file, from 1 on screen. */
export function columnLabel(column: number | null, name: string | null): string {
  if (name !== null && name !== '') return name;
  return column === null ? '' : t('bring-column', { n: column + 1 });
}

/** `aboveHeader` → `above-header`, as message ids are written. */
export const kebab = (code: string): string => code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
