import { factsOf, type Description, type Fact, type Kind, type Side } from './facts.ts';

export interface Change {
  readonly breaking: boolean;
  /** In one line, by which it is also accepted. */
  readonly text: string;
}

type Breaks = readonly Side[];
const both: Breaks = ['asked', 'answered'];

/** What of a description breaks a client when it comes, or goes, by whether a caller says it or is told it. */
const breaks: Readonly<Record<Kind, { readonly added: Breaks; readonly removed: Breaks }>> = {
  operation: { added: [], removed: both },
  webhook: { added: [], removed: both },
  schema: { added: [], removed: both },
  answer: { added: [], removed: both },
  member: { added: [], removed: both },
  required: { added: ['asked'], removed: ['answered'] },
  // Who is told a value must expect ones it does not know (docs/api-versioning.md).
  value: { added: [], removed: ['asked'] },
  // Another type is one that came and one that went.
  type: { added: ['answered'], removed: ['asked'] },
};

const words: Readonly<Record<Kind, { readonly added: string; readonly removed: string }>> = {
  operation: { added: 'operation added', removed: 'operation removed' },
  webhook: { added: 'webhook added', removed: 'webhook removed' },
  schema: { added: 'schema added', removed: 'schema removed' },
  answer: { added: 'answer added', removed: 'answer removed' },
  member: { added: 'member added', removed: 'member removed' },
  required: { added: 'made required', removed: 'made optional' },
  value: { added: 'value added', removed: 'value removed' },
  type: { added: 'type added', removed: 'type removed' },
};

/** How one document differs from the one before; what is inside something new, or gone, is not told again. */
export const differences = (before: Description, after: Description): readonly Change[] => {
  const namesOf = ({ components }: Description) => new Set(Object.keys(components.schemas));
  const names = namesOf(after);
  const shared = new Set([...namesOf(before)].filter((name) => names.has(name)));
  const [old, now] = [factsOf(before, shared), factsOf(after, shared)];
  const places = (facts: ReadonlyMap<string, Fact>): ReadonlySet<string> =>
    new Set([...facts.values()].filter(({ kind }) => kind !== 'required').map(({ at }) => at));
  const [oldPlaces, nowPlaces] = [places(old), places(now)];
  const stands = ({ within }: Fact): boolean =>
    within === undefined || (oldPlaces.has(within) && nowPlaces.has(within));
  const told = (way: 'added' | 'removed', from: typeof old, than: typeof old): Change[] =>
    [...from]
      .filter(([key, fact]) => !than.has(key) && stands(fact))
      // A member that is gone is not "made optional" as well.
      .filter(([, { kind, at }]) => way === 'added' || kind !== 'required' || nowPlaces.has(at))
      // A status of a range that the operation had already is only said more exactly.
      .filter(([, { kind, at }]) => kind !== 'answer' || !than.has(`answer ${at.replace(/4\d\d$/, '4XX')} `))
      .map(([, { kind, at, what, sides }]) => ({
        breaking: breaks[kind][way].some((side) => sides.has(side)),
        text: `${words[kind][way]}: \`${at}\`${what === '' ? '' : ` ${what}`}`,
      }));
  return [...told('removed', old, now), ...told('added', now, old)].toSorted((a, b) =>
    a.text < b.text ? -1 : 1,
  );
};
