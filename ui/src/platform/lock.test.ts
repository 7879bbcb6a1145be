import { beforeEach, describe, expect, it, vi } from 'vitest';

const order: string[] = [];
vi.mock('../bindings/bindings', () => ({
  commands: { lock: () => Promise.resolve(order.push('lock')).then(() => ({ status: 'ok', data: null })) },
}));

const { lock, saveBeforeLock } = await import('./lock');

describe('lock', () => {
  beforeEach(() => void order.splice(0));

  it('saves half-typed words first', async () => {
    const stop = saveBeforeLock(() => Promise.resolve(void order.push('words')));
    await lock();
    expect(order, 'a lock must not cost the last words').toEqual(['words', 'lock']);
    stop();
    await lock();
    expect(order, 'what was saved is not saved again').toEqual(['words', 'lock', 'lock']);
  });

  it('locks even if saving fails or hangs', async () => {
    vi.useFakeTimers();
    const stops = [saveBeforeLock(() => Promise.reject(new Error('disk'))), saveBeforeLock(() => new Promise(() => undefined))];
    const locked = lock();
    await vi.advanceTimersByTimeAsync(1500);
    await locked;
    expect(order, 'nobody stays in because a disk does not answer').toEqual(['lock']);
    stops.forEach((stop) => stop());
    vi.useRealTimers();
  });
});
