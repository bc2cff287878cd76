import { own } from '../../common/own.ts';
import { err, ok, unwrap, type Result } from '../../common/result.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { lawAt } from '../../law/legal-data/in-force.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { OnFile } from '../../services/dossiers/model.ts';
import { asLicence } from '../../services/orders/licensing.ts';
import { OrderId, type Order } from '../../services/orders/model.ts';
import { resolve } from '../../services/partners/names.ts';
import { departmentIn, nobodyIs, type Unnamed } from '../../services/partners/waits.ts';
import type { RiverDependencies } from './dependencies.ts';
import type { RiverCase } from './model.ts';
import { reviewLimits, unasked } from './rules.ts';
import { knownTerms, type Terms } from './rules/terms.ts';

/** The file a case is served from: its project's, or its own. */
export const fileOf = ({ id, project }: Pick<RiverCase, 'id' | 'project'>): string => project ?? id;

/** What a department is asked: no personal data; whom to call, it reads in its inbox. */
const reviewOf = (
  one: RiverCase,
  terms: Terms,
  { department, partner, orderId }: RiverCase['reviews'][number],
  onFile: readonly OnFile[],
  { now, workingTime }: AsOf,
): Order => {
  return asLicence(
    {
      id: orderId,
      kind: 'review',
      subject: { kind: 'river-approval', id: one.id },
      partner,
      status: 'pending',
      request: {
        activity: one.activity,
        level: one.level,
        planned: one.planned,
        site: one.site,
        department,
        rulesVersion: one.rulesVersion,
        areasVersion: one.areas.version,
        checklist: own(terms.checklists, department) ?? [],
        conditions: terms.conditions,
        dossier: fileOf(one),
        onFile: onFile.map(({ given, givenAt }) => ({ ...given, givenAt })),
      },
      persons: { contact: one.applicant.contact },
      createdAt: now,
      limits: reviewLimits(terms, department, now),
    },
    terms.licence,
    lawAt(workingTime, now),
  );
};

/**
 * Whom its terms ask next, by who each department is there; or who of them is nobody, having left since it was taken. The
 * body of the scenic area is asked alone, and the others once it has passed it (风景名胜区条例 arts. 28, 29).
 */
export const reviewsOf = async (
  on: RiverDependencies,
  one: RiverCase,
  now: Instant,
): Promise<Result<RiverCase['reviews'], Unnamed[]>> => {
  const { site } = one;
  const claims = await on.partners.claims();
  const left = unasked(one);
  const { scenic } = knownTerms(one);
  const names = left.filter(
    (name) => name === scenic?.department || !left.includes(scenic?.department ?? ''),
  );
  const unnamed = nobodyIs(claims, site.region, names);
  if (unnamed.length > 0) return err(unnamed);
  return ok(
    names.map((department) => ({
      department,
      partner: unwrap(resolve(claims, departmentIn(site.region, department))),
      orderId: OrderId.parse(newId('or', now)),
    })),
  );
};

/** They are asked at once, each with what is on file for it. */
export const askedWrites = async (
  on: RiverDependencies,
  one: RiverCase,
  reviews: RiverCase['reviews'],
  entries: readonly OnFile[],
  asOf: AsOf,
): Promise<Write[]> => {
  const { now, workingTime } = asOf;
  const terms = knownTerms(one);
  const served = entries.filter(({ kind }) => terms.materials.required.includes(kind));
  const placed = await Promise.all(
    reviews.map((review) => on.orders.place(reviewOf(one, terms, review, entries, asOf), workingTime)),
  );
  const uses = reviews.flatMap(({ orderId, partner }) =>
    on.dossiers.use(fileOf(one), {
      kinds: served.map(({ kind }) => kind),
      orderId,
      partner,
      purpose: `river-approval/${one.id}`,
      at: now,
    }),
  );
  return [...placed.flat(), ...uses];
};
