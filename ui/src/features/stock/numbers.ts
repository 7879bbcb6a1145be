import type { Lot } from '@/shared/wire';

/** Whole pieces from a box; null when it is no whole number. */
export function readPieces(text: string, least: 0 | 1): number | null {
  const typed = text.trim();
  if (!/^\d{1,7}$/.test(typed)) return null;
  const pieces = Number(typed);
  return pieces >= least ? pieces : null;
}

/** One line of an item's stock: a lot at a place. Things without a lot have one line per place. */
export const lotKey = (lot: Lot): string => `${lot.placeId}/${lot.lotId ?? '-'}`;
