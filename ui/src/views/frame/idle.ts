/** From how many seconds before the lock the warning is shown. */
export const warnFrom = 30;

/**
 * Seconds until the backend locks, as far as this window can know: it counts from the last sign of life that was sent,
 * which is never later than the one the backend has seen.
 */
export function secondsLeft(lockMinutes: number, lastSign: number, now: number): number {
  return Math.max(0, Math.ceil((lockMinutes * 60_000 - (now - lastSign)) / 1000));
}

/** A window that may be covered is, after a minute in which nobody was here. */
export const coverAfterMs = 60_000;

/** Whether it is time to cover the window. */
export const coverDue = (lastSign: number, now: number): boolean => now - lastSign >= coverAfterMs;
