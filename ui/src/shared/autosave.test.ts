import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave } from './autosave.svelte';

const at = '2026-03-02T10:42:00Z';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('Autosave', () => {
  it('saves within a second of the last key', async () => {
    const save = vi.fn(async () => ({ savedAt: at }));
    const keep = new Autosave(save);
    keep.typed('Emi');
    keep.typed('Emilia laughed');
    await vi.advanceTimersByTimeAsync(1000);
    expect(save.mock.calls, 'one save, of the newest text').toEqual([['Emilia laughed']]);
    expect(keep.savedAt).toBe(at);
    expect(keep.waiting, 'nothing is left to save').toBe(false);
  });

  it('saves at least every two seconds while somebody goes on typing', async () => {
    const save = vi.fn(async () => ({ savedAt: at }));
    const keep = new Autosave(save);
    for (let i = 0; i < 20; i++) {
      keep.typed('x'.repeat(i + 1));
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(save.mock.calls.length, 'four seconds of keys without a pause').toBeGreaterThanOrEqual(2);
  });

  it('tries again after a failure and says so meanwhile', async () => {
    const save = vi.fn<(text: string) => Promise<{ savedAt: string }>>();
    save.mockRejectedValueOnce({ code: 'disk-full', field: null, retry: true }).mockResolvedValue({ savedAt: at });
    const keep = new Autosave(save);
    keep.typed('kept');
    await vi.advanceTimersByTimeAsync(1000);
    expect(keep.problem?.code).toBe('disk-full');
    expect(keep.waiting, 'what failed is still to be saved').toBe(true);
    await vi.advanceTimersByTimeAsync(3000);
    expect(save.mock.calls.at(-1), 'the same text goes again').toEqual(['kept']);
    expect(keep.problem).toBeNull();
  });

  it('never lets an older save overtake a newer one', async () => {
    const order: string[] = [];
    const save = vi.fn(async (text: string) => {
      await new Promise((done) => setTimeout(done, text === 'first' ? 900 : 10));
      order.push(text);
      return { savedAt: at };
    });
    const keep = new Autosave(save);
    keep.typed('first');
    await vi.advanceTimersByTimeAsync(750);
    keep.typed('second');
    await vi.advanceTimersByTimeAsync(3000);
    expect(order).toEqual(['first', 'second']);
  });
});
