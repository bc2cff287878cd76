import { newId } from '../../../platform/ids.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Crossing, Line } from '../../../services/orders/kinds/line.ts';
import { resolve, type Claims } from '../../../services/partners/names.ts';
import { departmentIn, waitsFor, type Unnamed } from '../../../services/partners/waits.ts';
import type { Case, ServiceRequest } from '../model.ts';
import { covers } from './covers.ts';
import { ApprovalId, mostApprovals, type Approval, type ApprovalStatus } from './model.ts';
import { presumedDays } from './replan.ts';
import type { MatterTerms, Way } from './rules-model.ts';
import { shippedRules, type RulesInForce } from './rules.ts';
import { wayOf, type DecidedWay } from './way.ts';

/** What a plan makes of the approvals of its case. */
export interface Opening {
  readonly approvals: readonly Approval[];
  /** Those that are new. */
  readonly opened: readonly Approval[];
  /** Those that nobody's line needs any more. */
  readonly dropped: readonly Approval[];
  /** Departments that nobody is registered as. */
  readonly unnamed: readonly Unnamed[];
}

interface Asked {
  readonly request: ServiceRequest;
  readonly line: Line;
  readonly inForce: RulesInForce;
  readonly claims: Claims;
  /** Whether this enterprise may commit to a matter now (Art. 5). */
  readonly mayCommit: (matter: string) => boolean;
}

const begins = {
  exempt: 'exempt',
  commitment: 'committed',
  filing: 'filed',
  review: 'asked',
} as const satisfies Record<Way, ApprovalStatus>;

/** Whom a matter is for: as the place has it, else as it is shipped, which names every matter. */
const termsFor = ({ rules }: RulesInForce, matter: Crossing['matter']): readonly MatterTerms[] => {
  const found = [...rules.matters, ...shippedRules().matters].find((one) => one.matter === matter);
  return found ? [found] : [];
};

/** Key projects commit with their application (Art. 13); all others are asked whether they want to (Art. 5). */
const offeredOr = (
  { channel, application }: Case,
  decided: DecidedWay,
  mayCommit: boolean,
): DecidedWay & { offered?: true } => {
  const { way, always, basis, ...rest } = decided;
  if (always) return { way, basis, ...rest };
  if (!mayCommit) return { way: way === 'commitment' ? 'review' : way, basis };
  if (channel === 'green' && application.commitments.length > 0)
    return { way: way === 'review' ? 'commitment' : way, basis };
  return way === 'commitment' ? { way: 'review', basis, offered: true } : { way, basis };
};

const opened = (
  one: Case,
  { request: { service }, inForce, claims }: Asked,
  { crossing, terms, department, decided }: Wanted,
  { now }: AsOf,
): { approval: Approval; unnamed: Unnamed[] } => {
  const { way, basis, offered, government } = decided;
  const wanted = departmentIn(one.application.site.region, department);
  const found = resolve(claims, wanted);
  const unnamed = found.ok || way === 'exempt' ? [] : [{ wanted, why: found.error }];
  const [waits] = unnamed;
  const approval: Approval = {
    id: ApprovalId.parse(newId('ea', now)),
    ...{ matter: crossing.matter, place: crossing.place, department, way, basis },
    status: waits && way === 'review' ? 'waiting' : begins[way],
    uses: [{ service, crossing }],
    limit: way === 'review' ? (terms.limit ?? presumedDays(one)) : inForce.rules.filingDays,
    ...(offered && { offered }),
    ...(government && { government }),
    ...(waits && { waits: waitsFor(waits, now) }),
    openedAt: now,
    ...(way === 'exempt' && { endedAt: now }),
  };
  return { approval, unnamed };
};

interface Wanted {
  readonly crossing: Crossing;
  readonly terms: MatterTerms;
  readonly department: string;
  readonly decided: DecidedWay & { readonly offered?: true };
}

const usedBy = ({ uses }: Approval, service: string): boolean => uses.some((use) => use.service === service);

/** Without a service's line; what no line needs any more is withdrawn. */
export const without = (approval: Approval, service: string, { now }: Pick<AsOf, 'now'>): Approval => {
  const uses = approval.uses.filter((use) => use.service !== service);
  if (uses.length > 0 || approval.status === 'withdrawn') return { ...approval, uses };
  // Whose line it was stays on record.
  return { ...approval, status: 'withdrawn', endedAt: approval.endedAt ?? now };
};

/** The newest so many; what was withdrawn goes first. */
const kept = (all: readonly Approval[]): readonly Approval[] => {
  const over = all.length - mostApprovals;
  if (over <= 0) return all;
  const gone = new Set(all.filter(({ status }) => status === 'withdrawn').slice(0, over));
  return all.filter((one) => !gone.has(one)).slice(-mostApprovals);
};

/**
 * The approvals of a case by a plan of one of its utilities: what an approval covers is not asked again, what has grown
 * or moved is asked anew, and what is not needed any more is withdrawn.
 */
export const openingBy = (one: Case, asked: Asked, asOf: AsOf): Opening => {
  const { request, line, inForce, mayCommit } = asked;
  const { service } = request;
  const before = one.external?.approvals ?? [];
  const wanted = line.crossings.flatMap((crossing): Wanted[] => {
    const decided = offeredOr(
      one,
      wayOf(inForce.rules, { line, crossing, request }, asOf),
      mayCommit(crossing.matter),
    );
    return termsFor(inForce, crossing.matter).flatMap((terms) =>
      terms.departments.map((department) => ({ crossing, terms, department, decided })),
    );
  });
  const coveredBy = ({ crossing, department, decided: { way } }: Wanted) =>
    before.find((approval) => covers(approval, crossing, { department, way }));
  const fresh = wanted.filter((each) => !coveredBy(each)).map((each) => opened(one, asked, each, asOf));
  const after = before.map((approval): Approval => {
    const by = wanted.find((each) => coveredBy(each) === approval);
    if (!by) return usedBy(approval, service) ? without(approval, service, asOf) : approval;
    if (usedBy(approval, service)) return approval;
    return { ...approval, uses: [...approval.uses, { service, crossing: by.crossing }] };
  });
  return {
    approvals: kept([...after, ...fresh.map(({ approval }) => approval)]),
    opened: fresh.map(({ approval }) => approval),
    dropped: after.filter(({ status }, n) => status === 'withdrawn' && before[n]?.status !== 'withdrawn'),
    unnamed: fresh.flatMap(({ unnamed }) => unnamed),
  };
};
