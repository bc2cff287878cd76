import type { Text } from './text.ts';

/** One wrong place: a JSON pointer into the body (RFC 6901), or the name of a parameter or header. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: Text;
}

export const fieldError = (pointer: string, detail: Text): FieldError => ({ pointer, detail });

/** RFC 6901: `~` and `/` are escaped; the empty path is the whole document. */
export const jsonPointer = (path: readonly PropertyKey[]): string =>
  path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
