/** A policy that one enterprise would get: what is needed to choose among policies that exclude each other. */
export interface Candidate {
  readonly code: string;
  /** Fen; a right or a qualification counts as 0. */
  readonly fen: number;
  readonly excludes: readonly string[];
}

export interface Choice<C extends Candidate> {
  readonly granted: readonly C[];
  readonly excluded: readonly { readonly candidate: C; readonly by: string }[];
}

/**
 * Applies 不得重复享受: what the enterprise already holds stays; of the rest the larger amount goes first, equal
 * amounts by code, so that the choice never depends on the order of matching. One side naming the other is enough.
 */
export function chooseAmong<C extends Candidate>(
  candidates: readonly C[],
  held: readonly Pick<Candidate, 'code' | 'excludes'>[],
): Choice<C> {
  const granted: C[] = [];
  const excluded: { candidate: C; by: string }[] = [];
  const order = candidates.toSorted((a, b) => b.fen - a.fen || (a.code < b.code ? -1 : 1));
  for (const candidate of order) {
    const rival = [...held, ...granted].find(
      ({ code, excludes }) => candidate.excludes.includes(code) || excludes.includes(candidate.code),
    );
    if (rival) excluded.push({ candidate, by: rival.code });
    else granted.push(candidate);
  }
  return { granted, excluded };
}
