import { describe, expect, it } from 'vitest';
import { call } from './call';
import { AppError, asAppError } from './error';

const refuse = { code: 'step-not-possible', field: 'way', retry: false };

describe('call', () => {
  it('gives the data of an answer', async () => {
    const double = (n: number) => Promise.resolve({ status: 'ok' as const, data: n * 2 });
    expect(await call(double, 21), 'arguments pass through and the envelope is gone').toBe(42);
  });

  it('throws code, field and retry as the command said them', async () => {
    const refusing = () => Promise.resolve({ status: 'error' as const, error: refuse });
    const thrown = await call(refusing).catch((e: unknown) => e);
    expect(thrown, 'forms switch on the class').toBeInstanceOf(AppError);
    expect(thrown, 'nothing of the answer may be lost').toMatchObject(refuse);
  });

  it('turns what the shell itself throws into "unexpected"', async () => {
    const broken = () => Promise.reject(new TypeError('ipc is gone'));
    const thrown = await call(broken).catch((e: unknown) => e);
    expect(thrown, 'a raw message never reaches the screen').toMatchObject({ code: 'unexpected', retry: true });
  });
});

describe('asAppError', () => {
  it('fills what an answer left out', () => {
    expect(asAppError({ code: 'x' })).toMatchObject({ code: 'x', field: null, retry: false });
  });
});
