/** `cover`: a number takes it away. `exit`: a clock, for the moment until the window is gone. */
export type Veil = 'cover' | 'exit';

let drawn = $state<Veil | null>(null);
let waiting: (() => void)[] = [];

/** What hides the page, if anything does. */
export const veil = {
  get drawn(): Veil | null {
    return drawn;
  },
  /** Hides the page at once. Who leaves in a hurry is never brought back under a mere cover. */
  draw(kind: Veil): void {
    if (drawn !== 'exit') drawn = kind;
  },
  lift(): void {
    drawn = null;
    waiting.forEach((go) => go());
    waiting = [];
  },
  /** Resolves when the page may be seen again. */
  lifted(): Promise<void> {
    return drawn === null ? Promise.resolve() : new Promise((go) => waiting.push(go));
  },
};
