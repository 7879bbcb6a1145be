/** One short message at the bottom of the window; with `undo` it offers the way back. */
export interface Notice {
  readonly key: number;
  readonly text: string;
  readonly tone: 'done' | 'problem';
  readonly undo: string | null;
}

let next = 1;
const state = $state<{ shown: Notice | null }>({ shown: null });

/** The message on screen now; a newer one replaces an older one. */
export const notices = {
  get shown(): Notice | null {
    return state.shown;
  },
  say(text: string, undo: string | null = null): void {
    state.shown = { key: next++, text, tone: 'done', undo };
  },
  trouble(text: string): void {
    state.shown = { key: next++, text, tone: 'problem', undo: null };
  },
  close(): void {
    state.shown = null;
  },
};
