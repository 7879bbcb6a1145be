/** Counts down the seconds before the next try may be made. */
export class Waiting {
  #left = $state(0);

  get left(): number {
    return this.#left;
  }

  /** Starts at `seconds`; a running count is replaced. */
  set(seconds: number): void {
    this.#left = Math.max(0, Math.ceil(seconds));
  }

  /** Ticks while it is mounted; give it to `$effect`. */
  readonly follow = (): (() => void) | undefined => {
    if (this.#left === 0) return undefined;
    const timer = setTimeout(() => (this.#left -= 1), 1000);
    return () => clearTimeout(timer);
  };
}
