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

/**
 * `overflow`: outside of int64. `invalid-date`: a text that is no date was given to a date function. `base-is-zero`: a rate
 * of growth or a share of nothing. `bands`: limits that do not ascend, or values that are not as many.
 */
export type FaultCode = 'overflow' | 'division-by-zero' | 'invalid-date' | 'base-is-zero' | 'bands';

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

/** What is waited for: a day, or so much of which there is only some: two paid months of three. */
export type Awaited = { readonly until: string } | { readonly have: number; readonly need: number };

/** So many reasons are told: a thousand hires may each be a month short. */
const reasonsTold = 5;

/** Not yet (WAIT): no yes now, and no no either, since time alone will make it a yes. */
export class Wait {
  readonly kind = 'wait';
  readonly awaited: readonly Awaited[];
  constructor(awaited: readonly Awaited[]) {
    this.awaited = awaited;
  }
  plus(other: Wait): Wait {
    return this.awaited.length >= reasonsTold
      ? this
      : new Wait([...this.awaited, ...other.awaited].slice(0, reasonsTold));
  }
}

export type Undetermined = Unknown | Fault | Wait;

export const isUndetermined = (value: unknown): value is Undetermined =>
  value instanceof Unknown || value instanceof Fault || value instanceof Wait;

/**
 * Two doubts at once: a missing datum outranks a fault (CEL specification, "Partial state"), missing data add up. Whoever
 * waits only waits: what is missing or wrong comes first.
 */
export function join(a: Undetermined, b: Undetermined): Undetermined {
  if (a.kind === 'wait') return b.kind === 'wait' ? a.plus(b) : b;
  if (b.kind === 'wait') return a;
  if (a.kind === 'fault') return b.kind === 'fault' ? a : b;
  if (b.kind === 'fault' || a === b) return a;
  return a.plus(b);
}
