import { Fault } from './fault.ts';

/** A success that carries its value. */
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

/** An expected failure that carries its reason. Bugs are thrown instead. */
export interface Err<E> {
  readonly ok: false;
  readonly error: E;
}

export type Result<T, E> = Ok<T> | Err<E>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const err = <E>(error: E): Err<E> => ({ ok: false, error });

export const map = <T, U, E>(result: Result<T, E>, change: (value: T) => U): Result<U, E> =>
  result.ok ? ok(change(result.value)) : result;

export const mapErr = <T, E, F>(result: Result<T, E>, change: (error: E) => F): Result<T, F> =>
  result.ok ? result : err(change(result.error));

export const andThen = <T, U, E, F>(
  result: Result<T, E>,
  next: (value: T) => Result<U, F>,
): Result<U, E | F> => (result.ok ? next(result.value) : result);

/** Every value, or the first failure. */
export function all<T, E>(results: readonly Result<T, E>[]): Result<T[], E> {
  const values: T[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values);
}

/**
 * The value of a result that cannot have failed.
 * @throws Error when it did: a bug of the caller, never an answer to a user.
 */
export function unwrap<T, E>(result: Result<T, E>): T {
  if (result.ok) return result.value;
  throw new Fault('A result that could not fail has failed', { cause: result.error });
}
