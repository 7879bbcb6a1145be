import type { AppError as Wire } from '../bindings/bindings';

/**
 * What a command answered instead of its result. `code` names the sentence in the catalogue
 * (`error-<code>`), `field` the box the person must look at, `retry` whether trying again can help.
 * It never carries a person's data.
 */
export class AppError extends Error {
  readonly code: string;
  readonly field: string | null;
  readonly retry: boolean;

  constructor({ code, field, retry }: Wire) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.field = field;
    this.retry = retry;
  }
}

const looksLikeWire = (thing: unknown): thing is Wire =>
  typeof thing === 'object' && thing !== null && typeof (thing as Wire).code === 'string';

/** Any thrown thing as an AppError; what the shell itself refuses becomes `unexpected`. */
export function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (looksLikeWire(thrown)) {
    return new AppError({ code: thrown.code, field: thrown.field ?? null, retry: thrown.retry ?? false });
  }
  return new AppError({ code: 'unexpected', field: null, retry: true });
}
