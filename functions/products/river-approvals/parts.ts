import { Fault } from '../../common/fault.ts';
import { isDeepStrictEqual } from 'node:util';
import {
  gatherParts,
  single,
  type HeadRead,
  type Parts,
  type Single,
  type WithParts,
} from '../../platform/table/parts.ts';
import type { Table } from '../../platform/table/table.ts';
import type { RiverCase } from './model.ts';

type Applicant = RiverCase['applicant'];

/** What was applied for, what it was checked against, and by what it is handled: written once, and again when it is restated. */
type Request = Pick<RiverCase, 'planned' | 'areas' | 'rulesVersion' | 'terms'> & {
  readonly name: Applicant['name'];
  readonly address: string;
  readonly geometry: RiverCase['site']['geometry'];
};
/** What runs, what stands still, what is missing. */
type Clock = Pick<RiverCase, 'missing' | 'makeUp' | 'suspensions' | 'restatedAt'>;
/** Who was asked, who is to be registered first, and who let its time run out. */
type Reviews = Pick<RiverCase, 'reviews' | 'dropped' | 'waits' | 'escalations'>;

const request = single<Request>('REQUEST');
/** Whom to call. */
const contact = single<Applicant['contact']>('CONTACT');
const clock = single<Clock>('CLOCK');
const reviews = single<Reviews>('REVIEWS');
/** What persons said: the experts, and who decided. */
const meeting = single<NonNullable<RiverCase['meeting']>>('MEETING');
const verdict = single<NonNullable<RiverCase['decision']>>('VERDICT');

const prohibition = single<NonNullable<RiverCase['prohibited']>>('PROHIBITION');

export const riverParts = [request, contact, clock, reviews, meeting, verdict, prohibition];

/** What moves, and what a list shows: under 1 KB. */
export interface RiverHead extends Omit<
  RiverCase,
  | 'applicant'
  | 'site'
  | 'meeting'
  | 'decision'
  | keyof Clock
  | keyof Reviews
  | 'planned'
  | 'areas'
  | 'rulesVersion'
  | 'terms'
  | 'prohibited'
> {
  readonly uscc: Applicant['uscc'];
  readonly region: RiverCase['site']['region'];
  /** The departments that let their time run out. */
  readonly silent: readonly string[];
}

const requestOf = ({ planned, areas, rulesVersion, terms, applicant, site }: RiverCase): Request => ({
  ...{ planned, areas, rulesVersion },
  ...(terms && { terms }),
  name: applicant.name,
  address: site.address,
  geometry: site.geometry,
});

const clockOf = ({ missing, makeUp, suspensions, restatedAt }: RiverCase): Clock => ({
  missing,
  suspensions,
  ...(makeUp && { makeUp }),
  ...(restatedAt && { restatedAt }),
});

const reviewsOf = ({ reviews, dropped, waits, escalations }: RiverCase): Reviews => ({
  reviews,
  ...(dropped && { dropped }),
  ...(waits && { waits }),
  escalations,
});

export const headOf = (one: RiverCase): RiverHead => ({
  id: one.id,
  status: one.status,
  activity: one.activity,
  submittedAt: one.submittedAt,
  uscc: one.applicant.uscc,
  region: one.site.region,
  silent: one.escalations.map(({ department }) => department),
  ...(one.project && { project: one.project }),
  ...(one.level !== undefined && { level: one.level }),
  ...(one.toBeDecidedAt && { toBeDecidedAt: one.toBeDecidedAt }),
  ...(one.breachedAt && { breachedAt: one.breachedAt }),
  ...(one.endedAt && { endedAt: one.endedAt }),
});

export const together = ({ uscc, region, silent: _, ...head }: RiverHead, parts: Parts): RiverCase => {
  const [said, whom, runs, asked] = [
    parts.one(request),
    parts.one(contact),
    parts.one(clock),
    parts.one(reviews),
  ];
  if (!said || !whom || !runs || !asked) throw new Fault(`Case ${head.id} has lost a part`);
  const { name, address, geometry, ...once } = said;
  const [held, decided, prohibited] = [parts.one(meeting), parts.one(verdict), parts.one(prohibition)];
  return {
    ...head,
    ...once,
    ...runs,
    ...asked,
    applicant: { uscc, name, contact: whom },
    site: { region, address, geometry },
    ...(held && { meeting: held }),
    ...(decided && { decision: decided }),
    ...(prohibited && { prohibited }),
  };
};

/** Of the parts of the next version those that are not what they were, with what its head says of them. */
export const changedParts = (
  table: Table,
  read: HeadRead,
  before: RiverCase | undefined,
  after: RiverCase,
): WithParts => {
  const parts = gatherParts(table, read);
  /** What the next version has no more: its head forgets it. */
  const gone = new Set<string>();
  const put = <T>(part: Single<T>, of: (one: RiverCase) => T | undefined) => {
    const value = of(after);
    if (value === undefined) gone.add(part.name);
    if (value !== undefined && !(before && isDeepStrictEqual(of(before), value))) parts.set(part, value);
  };
  put(request, requestOf);
  put(contact, ({ applicant }) => applicant.contact);
  put(clock, clockOf);
  put(reviews, reviewsOf);
  put(meeting, (one) => one.meeting);
  put(verdict, ({ decision }) => decision);
  put(prohibition, ({ prohibited }) => prohibited);
  const { parts: held, writes } = parts.gathered();
  const kept = Object.entries(held).filter(([name]) => !gone.has(name));
  return { parts: Object.fromEntries(kept), writes };
};
