/** First names where they are enough to tell people apart, whole names where they are not. */
export function shortNames(names: readonly string[]): string[] {
  const first = (name: string): string => name.trim().split(/\s+/)[0] ?? name;
  const firsts = names.map(first);
  return names.map((name, i) => {
    const short = firsts[i] ?? name;
    return firsts.filter((other) => other === short).length > 1 ? name : short;
  });
}
