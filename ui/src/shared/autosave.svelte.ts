import { asAppError, savedNow, saveBeforeLock, type AppError } from '@/platform';

interface Timing {
  /** Quiet time after the last key before it saves, in ms. */
  pause: number;
  /** While keys go on coming, it saves at least this often, in ms. */
  most: number;
}

/**
 * Keeps what is typed: after a short pause, and every two seconds while somebody goes on typing (ui pattern 17).
 * One save runs at a time, and the newest text always wins. A failed save is tried again until it works.
 */
export class Autosave {
  /** When the newest text reached the disk (RFC 3339), or null before the first save. */
  savedAt = $state<string | null>(null);
  /** Why the last try failed; it is being tried again. */
  problem = $state.raw<AppError | null>(null);
  /** Whether something typed is not yet on the disk. */
  waiting = $state(false);

  #save: (text: string) => Promise<{ savedAt: string }>;
  #timing: Timing;
  #text: string | null = null;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  /** Ends the promise to save before a lock; set while something waits. */
  #settled: (() => void) | null = null;

  constructor(save: (text: string) => Promise<{ savedAt: string }>, timing: Timing = { pause: 700, most: 1800 }) {
    this.#save = save;
    this.#timing = timing;
  }

  /** A key was pressed: `text` is what stands in the box now. */
  typed(text: string): void {
    const now = Date.now();
    if (this.#text === null) this.#since = now;
    this.#text = text;
    this.waiting = true;
    this.#settled ??= saveBeforeLock(() => this.flush());
    const left = Math.max(0, this.#since + this.#timing.most - now);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), Math.min(this.#timing.pause, left));
  }

  /** Saves now what waits; resolves when everything typed so far was tried. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
    if (this.#text === null) return;
    this.#running = this.#put(this.#text);
    await this.#running;
    this.#running = null;
  }

  /** Forgets what waits: the form was sent, or thrown away on purpose. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#text = null;
    this.#settle(false);
  }

  #settle(waiting: boolean): void {
    this.waiting = waiting;
    if (waiting) return;
    this.#settled?.();
    this.#settled = null;
  }

  async #put(text: string): Promise<void> {
    this.#text = null;
    try {
      const { savedAt } = await this.#save(text);
      this.savedAt = savedAt;
      this.problem = null;
      savedNow(savedAt);
      this.#settle(this.#text !== null);
    } catch (thrown) {
      this.problem = asAppError(thrown);
      this.#text ??= text; // still to be saved, unless something newer was typed meanwhile
      this.#since = Date.now();
      this.#timer = setTimeout(() => void this.flush(), this.#timing.most);
    }
  }
}
