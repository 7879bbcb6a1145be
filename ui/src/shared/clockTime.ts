/** "9", "9:30", "9.30", "930", "4 pm", "16h" → "HH:MM"; null when empty; what cannot be read comes back as typed. */
export function readTime(text: string): string | null {
  const typed = text.trim().toLowerCase();
  if (typed === '') return null;
  const found = /^(\d{1,2})(?:[:.h]?([0-5]\d))?\s*(?:h|hrs?|([ap])\.?\s?m\.?)?$/.exec(typed);
  if (!found) return text;
  const minute = found[2] ?? '00';
  let hour = Number(found[1]);
  const half = found[3];
  if (half && (hour < 1 || hour > 12)) return text;
  if (half) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  return hour < 24 ? `${String(hour).padStart(2, '0')}:${minute}` : text;
}
