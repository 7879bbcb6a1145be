/** Deals pasted words over the boxes from `at` on; null when it is a single word, which any box takes by itself. */
export function dealWords(boxes: readonly string[], at: number, pasted: string): string[] | null {
  const words = pasted.split(/[\s,;.\d]+/).filter(Boolean);
  if (words.length < 2) return null;
  return boxes.map((box, i) => (i >= at ? (words[i - at] ?? box) : box));
}
