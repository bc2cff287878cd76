import * as z from 'zod';
import { jsonPointer } from '../../../common/field-error.ts';
import { dateOf, type PlainDate } from '../../../law/plain-date.ts';
import type { Instant } from '../../../law/instant.ts';
import { departmentOf } from '../../../platform/http/caller.ts';
import type { Caller } from '../../../platform/http/route.ts';
import { resolve } from '../../../services/partners/names.ts';
import type { Partners } from '../../../services/partners/partners.ts';
import type { Dictionary } from '../../../rule-language/dictionary.ts';
import { leavesOf } from './merge.ts';
import { aheadOf } from './wrong-facts.ts';
import { provenanceOf, type SubjectRecord } from './model.ts';

/** Whose word a caller's is: its registration says so, never a body. An operator's is nobody's own. */
export const sourceOf = (caller: Caller): string | undefined => departmentOf(caller);

/** Who tells, as a run keeps it until its lines are read: an office of a department, or an operator. */
export const Speaker = z.object({ own: z.string().optional(), partner: z.string().optional() });
export type Speaker = z.infer<typeof Speaker>;

export const speakerOf = (caller: Caller): Speaker => ({
  own: sourceOf(caller),
  ...(caller.role === 'partner' && { partner: caller.partner }),
});

/** What is wrong with a record that somebody tells: where, and which rule it breaks. */
export interface Untold {
  readonly pointer: string;
  readonly code: 'source-not-yours' | 'source-not-registered' | 'not-authorised' | 'in-the-future';
}

/** As which sources somebody may speak, and what each may tell. */
export interface Speaking {
  readonly own: string | undefined;
  readonly facts: ReadonlyMap<string, ReadonlySet<string>>;
}

const sourcesOf = ({ source, provenance }: SubjectRecord): string[] => [
  source,
  ...Object.values(provenance ?? {}).map((one) => one.source),
];

/** A department speaks as itself; an operator brings in what registered registers say. Both tell what those may tell. */
export const speakingOf = async (
  partners: Partners,
  { own, partner }: Speaker,
  records: readonly SubjectRecord[],
): Promise<Speaking> => {
  const facts = new Map<string, ReadonlySet<string>>();
  const speaks = async (source: string, id: string): Promise<void> => {
    const registered = await partners.find(id);
    if (registered) facts.set(source, new Set(registered.facts));
  };
  // By its own registration: another office of the same code may be registered for more.
  if (own !== undefined && partner !== undefined) await speaks(own, partner);
  else {
    const claims = await partners.claims();
    for (const source of new Set(records.flatMap(sourcesOf))) {
      const id = resolve(claims, { role: 'department', name: source });
      if (id.ok) await speaks(source, id.value);
    }
  }
  return { own, facts };
};

/** Personal data and the account are told by whoever is authorised by their very name: `*` is facts alone. */
const personal: ReadonlySet<string> = new Set(['account', 'contacts']);

/** An indicator that names its register is told by that one, and by nobody else; a personal one by nobody else by `*`. */
const tells = (
  source: string,
  facts: ReadonlySet<string> | undefined,
  name: string,
  { root, indicators }: Dictionary,
): boolean => {
  if (facts === undefined) return false;
  const indicator = indicators.get(name);
  if (indicator?.register) return indicator.register === source;
  const isPersonal = personal.has(name) || root === 'citizen' || indicator?.personal === true;
  return facts.has(name) || (facts.has('*') && !isPersonal);
};

/** What of a record its teller may not tell; empty when all of it is in order. */
export const untold = (
  record: SubjectRecord,
  speaking: Speaking,
  now: Instant,
  dictionary: Dictionary,
): Untold[] => {
  const today = dateOf(now);
  const { own, facts } = speaking;
  const said = ({ source, asOf }: { source: string; asOf: PlainDate }, ...at: string[]): Untold[] => [
    ...(facts.has(source)
      ? []
      : [
          {
            pointer: jsonPointer([...at, 'source']),
            code: own === undefined ? ('source-not-registered' as const) : ('source-not-yours' as const),
          },
        ]),
    // Whoever speaks of tomorrow would outrank everybody until then.
    ...(asOf > today ? [{ pointer: jsonPointer([...at, 'asOf']), code: 'in-the-future' as const }] : []),
  ];
  const told = (name: string, source: string, ...at: string[]): Untold[] =>
    !facts.has(source) || tells(source, facts.get(source), name, dictionary)
      ? []
      : [{ pointer: jsonPointer(at), code: 'not-authorised' }];
  const of = (name: 'name' | 'contacts' | 'account'): Untold[] =>
    record[name] === undefined || record[name] === null
      ? []
      : told(name, provenanceOf(record, [name]).source, name);
  const fields = new Set(
    [...leavesOf(record)].map(([path, { source }]) => `${path.split('.')[0] ?? ''}\0${source}`),
  );
  return [
    ...said(record),
    ...Object.entries(record.provenance ?? {}).flatMap(([path, one]) => said(one, 'provenance', path)),
    ...aheadOf(record.facts, dictionary, today).map((pointer) => ({
      pointer,
      code: 'in-the-future' as const,
    })),
    ...[...fields].flatMap((field) => {
      const [name = '', source = ''] = field.split('\0');
      return told(name, source, 'facts', name);
    }),
    ...of('name'),
    ...of('contacts'),
    ...of('account'),
  ];
};
