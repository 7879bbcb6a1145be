import { number, t } from '@/i18n';

/** A size in words: `412 KB`, `3 MB`, `1.5 GB`. */
export function size(kb: number): string {
  if (kb < 1024) return t('backups-kb', { n: number(kb) });
  const mb = kb / 1024;
  if (mb < 1024) return t('backups-mb', { n: number(Math.round(mb)) });
  return t('backups-gb', { n: number(Math.round((mb / 1024) * 10) / 10) });
}
