import type { Caller } from '../callers.ts';

/** A call whose thing is there, in the state it needs: by whom, on what and with what it succeeds. */
export interface Ready {
  readonly operation: string;
  readonly by: Caller;
  /** The parameters of its path. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** By operation. */
export type Prepared = ReadonlyMap<string, readonly Ready[]>;

export const preparedOf = (all: readonly Ready[]): Prepared => Map.groupBy(all, ({ operation }) => operation);
