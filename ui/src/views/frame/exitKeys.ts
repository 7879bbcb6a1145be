/** How many times Shift is tapped, and within how many milliseconds, from the first to the last. */
const TAPS = 3;
const WITHIN_MS = 1500;

/**
 * Safe exit from the keyboard: Shift, tapped three times, with nothing else in between.
 *
 * Shift alone writes nothing and means nothing in any program, so it can be pressed with any box or dialog open. Nobody
 * taps it three times by accident, since a capital letter comes between two taps of a typist; and should somebody do,
 * nothing is lost but the typing of a passphrase. It can be found in the dark, on every keyboard, with either hand. Not
 * Escape, which closes things and is pressed in haste; not Ctrl Alt and a letter, which is how many keyboards write @.
 * (Windows offers its sticky keys at the fifth tap: three stay below that.)
 */
export class ExitKeys {
  #taps: number[] = [];

  /** A key went down. True if somebody wants to leave now. */
  pressed(event: Pick<KeyboardEvent, 'key' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey'>, now: number): boolean {
    if (event.repeat) return false; // held down, not tapped
    if (event.key !== 'Shift' || event.ctrlKey || event.altKey || event.metaKey) {
      this.forget();
      return false;
    }
    this.#taps = [...this.#taps, now].filter((tap) => now - tap <= WITHIN_MS);
    if (this.#taps.length < TAPS) return false;
    this.forget();
    return true;
  }

  /** Something else happened, such as a click. */
  forget(): void {
    this.#taps = [];
  }
}
