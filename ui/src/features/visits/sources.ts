import { t } from '@/i18n';

/**
 * Where an idea of the brief comes from, as a person knows it: the backend says the place in our reference ("B12"),
 * whose letter is one of four papers. Any other detail stays as it is.
 */
export function sourceOf(detail: string): { text: string; title: string | undefined } {
  const place = /\b([A-D])\d{1,2}\b/.exec(detail);
  const id = ['brief-prompt-source', 'brief-prompt-source-buy'].find((one) => place && t(one, { seed: place[0] }) === detail);
  if (!place || !id) return { text: detail, title: undefined };
  return { text: t(id, { seed: t(`brief-source-${place[1]}`) }), title: `${t(`brief-source-${place[1]}.title`)}, ${place[0]}` };
}
