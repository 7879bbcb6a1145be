import { beforeEach, describe, expect, it, vi } from 'vitest';

const order: string[] = [];
const said = (name: string, data: unknown) => () => Promise.resolve(order.push(name)).then(() => ({ status: 'ok', data }));
const answers = { cover: said('cover', 'covered') };
vi.mock('../bindings/bindings', () => ({
  commands: {
    cover: () => answers.cover(),
    lock: said('lock', null),
    uncover: ({ pin }: { pin: string }) => said(`uncover ${pin}`, pin === '7193' ? { kind: 'open' } : { kind: 'wrong', left: 4 })(),
    safeExit: ({ wordsWaiting }: { wordsWaiting: boolean }) => said(`exit ${wordsWaiting}`, null)(),
  },
}));

const { cover, safeExit, uncover } = await import('./cover');
const { call } = await import('./call');
const { saveBeforeLock } = await import('./lock');
const { veil } = await import('./veil.svelte');

describe('cover', () => {
  beforeEach(() => {
    order.splice(0);
    veil.lift();
    veil.draw('cover');
    veil.lift();
    answers.cover = said('cover', 'covered');
  });

  it('hides the page before it saves and before it asks', async () => {
    const stop = saveBeforeLock(() => Promise.resolve(void order.push(`words under ${veil.drawn}`)));
    await cover();
    expect(order, 'a covered backend takes no more words, so they go first').toEqual(['words under cover', 'cover']);
    stop();
  });

  it('locks what cannot be covered', async () => {
    answers.cover = () => Promise.reject(new Error('ipc is gone'));
    await cover();
    expect(order, 'nobody who asked for a cover is left open').toEqual(['lock']);
  });

  it('goes away with the number and not without it', async () => {
    await cover();
    expect(await uncover('1234')).toEqual({ kind: 'wrong', left: 4 });
    expect(veil.drawn, 'a wrong number changes nothing').toBe('cover');
    await uncover('7193');
    expect(veil.drawn, 'the right one brings the page back').toBeNull();
  });

  it('is drawn when the backend says that it is covered', async () => {
    const refusing = () => Promise.resolve({ status: 'error' as const, error: { code: 'covered', field: null, retry: false } });
    await call(refusing).catch(() => undefined);
    expect(veil.drawn, 'the page may not have noticed by itself').toBe('cover');
  });
});

describe('safe exit', () => {
  beforeEach(() => {
    order.splice(0);
    veil.lift();
  });

  it('shows the clock before anything is asked, and waits for words only if there are any', async () => {
    const stop = saveBeforeLock(() => Promise.resolve(void order.push('words')));
    const gone = safeExit();
    expect(veil.drawn, 'at once, in the same turn').toBe('exit');
    await gone;
    expect(order).toContain('exit true');
    expect(order, 'half a sentence is not lost').toContain('words');
    stop();
  });

  it('is not undone by a cover', () => {
    veil.draw('exit');
    veil.draw('cover');
    expect(veil.drawn, 'a number field would say what this window is').toBe('exit');
  });
});
