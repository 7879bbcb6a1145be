import { invoke } from '@tauri-apps/api/core';

/** Shorter than what the pipe takes in one piece, longer than any secret with what is sent around it. */
const BLANK = ' '.repeat(2400);

/**
 * Sends a long blank message. The pipe between a page and the program keeps what it read last in a buffer that is never
 * wiped, not even when the page is gone; after this, what it read last is blank.
 */
export function rinse(): void {
  try {
    invoke('still_here', { blank: BLANK }).catch(() => undefined); // the window may be gone before there is an answer
  } catch {
    // there is no pipe: the page is not in a window of ours
  }
}

/** Whether arguments carry what nobody may find later: a passphrase, words, a number. */
export const carriesSecret = (args: readonly unknown[]): boolean =>
  args.some((arg) => typeof arg === 'object' && arg !== null && Object.keys(arg).some((key) => /passphrase|words|pin$|^key$|^old$|^new$/i.test(key)));
