/** "34w3d", "34+3", "34 weeks 3 days", "34 semanas" → "34w3d"; null when empty; what cannot be read comes back as typed. */
export function readGestation(text: string): string | null {
  const typed = text.trim().toLowerCase();
  if (typed === '') return null;
  const found = /^(\d{1,2})\s*(?:w|wk|weeks?|s|sem|semanas?)?\s*(?:[+,y]?\s*(\d)\s*(?:d|days?|d[ií]as?)?)?$/.exec(typed);
  return found ? `${found[1]}w${found[2] ?? '0'}d` : text;
}

/** 241 days → "34w3d", as it is typed. */
export const showGestation = (days: number | null): string => (days === null ? '' : `${Math.floor(days / 7)}w${days % 7}d`);
