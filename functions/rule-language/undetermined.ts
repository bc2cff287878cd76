/**
 * What an expression yields when it has no value. CEL calls both "absorbed": `false && x` is false and
 * `true || x` is true whatever x is, and everything else passes the doubt on.
 */

/** Data are missing: neither a yes nor a no. `missing` names exactly the paths that would decide the matter. */
export class Unknown {
  readonly kind = 'unknown';
  readonly missing: readonly string[];
  readonly #sums = new Map<Unknown, Unknown>();

  constructor(missing: readonly string[]) {
    this.missing = missing;
  }

  /** Registers miss the same data over and over: sums with a single datum are kept, so few that it stays bounded. */
  plus(other: Unknown): Unknown {
    const known = this.#sums.get(other);
    if (known) return known;
    const sum = new Unknown([...new Set([...this.missing, ...other.missing])]);
    if (this.missing.length === 1 && this.#sums.size < 32) this.#sums.set(other, sum);
    return sum;
  }
}

/** `overflow`: outside of int64. `invalid-date`: a text that is no date was given to a date function. */
export type FaultCode = 'overflow' | 'division-by-zero' | 'invalid-date';

/** The data are there and the arithmetic cannot be done with them. `at` is the offset in the expression. */
export class Fault {
  readonly kind = 'fault';
  readonly code: FaultCode;
  readonly at: number;
  constructor(code: FaultCode, at: number) {
    this.code = code;
    this.at = at;
  }
}

export type Undetermined = Unknown | Fault;

export const isUndetermined = (value: unknown): value is Undetermined =>
  value instanceof Unknown || value instanceof Fault;

/** Two doubts at once: a missing datum outranks a fault (CEL specification, "Partial state"), missing data add up. */
export function join(a: Undetermined, b: Undetermined): Undetermined {
  if (a.kind === 'fault') return b.kind === 'fault' ? a : b;
  if (b.kind === 'fault' || a === b) return a;
  return a.plus(b);
}
