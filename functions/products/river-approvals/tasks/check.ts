import { answerTask } from '../../../platform/outbox/effects.ts';
import { DeadlineSpec } from '../../../law/deadline/model.ts';
import type { Instant } from '../../../law/instant.ts';
import { lawAt } from '../../../law/legal-data/in-force.ts';
import { err, ok, unwrap, type Result } from '../../../common/result.ts';
import { asLicence } from '../../../services/orders/licensing.ts';
import { OrderId, type Order } from '../../../services/orders/model.ts';
import { newId } from '../../../platform/ids.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { changeKnown, decided } from '../../../platform/change.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Acceptance } from '../../../law/missing-documents.ts';
import { resolve } from '../../../services/partners/names.ts';
import { departmentIn, nobodyIs, type Unnamed } from '../../../services/partners/waits.ts';
import { replaceCase } from '../rewrite.ts';
import type { RiverFile } from '../store.ts';
import type { RiverDependencies } from '../dependencies.ts';
import type { RiverCase } from '../model.ts';
import { actOnRiver, completenessOf, reviewLimits } from '../rules.ts';
import type { RiverRule } from '../rules/model.ts';
import { riverRules, ruleOf } from '../rules/rules.ts';
import { tellRiver } from '../tell.ts';
import { waitForDepartments } from '../waits.ts';
import type { OnFile } from '../../../services/dossiers/model.ts';
import { own } from '../../../common/own.ts';

/** The file a case is served from: its project's, or its own. */
export const fileOf = ({ id, project }: Pick<RiverCase, 'id' | 'project'>): string => project ?? id;

/** What a department is asked: no personal data; whom to call, it reads in its inbox. */
const reviewOf = (
  one: RiverCase,
  rule: RiverRule,
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
        checklist: own(riverRules().checklists, department) ?? [],
        conditions: rule.conditions,
        dossier: fileOf(one),
        onFile: onFile.map(({ given, givenAt }) => ({ ...given, givenAt })),
      },
      persons: { contact: one.applicant.contact },
      createdAt: now,
      limits: reviewLimits(rule, department, now),
    },
    riverRules().licence,
    lawAt(workingTime, now),
  );
};

/** What may follow, and by when, as the rule of the case has it. */
const makeUpOf = (accepted: Acceptance, now: Instant): RiverCase['makeUp'] =>
  accepted.accepted === 'with-missing-documents'
    ? {
        missing: [...accepted.missing],
        deadline: DeadlineSpec.parse({
          budget: accepted.makeUp.within,
          kind: 'promised',
          basis: accepted.makeUp.basis,
          anchor: now,
          start: { by: 'acceptance' },
        }),
      }
    : undefined;

/** Whom the rule asks, by who each department is there; or who of them is nobody, having left since it was taken. */
const reviewsOf = async (
  on: RiverDependencies,
  { site }: RiverCase,
  rule: RiverRule,
  now: Instant,
): Promise<Result<RiverCase['reviews'], Unnamed[]>> => {
  const claims = await on.partners.claims();
  const names = rule.departments.map(({ department }) => department);
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

/** Every department is asked at once, each with what is on file for it. */
const reviewWrites = async (
  on: RiverDependencies,
  file: RiverFile,
  rule: RiverRule,
  reviews: RiverCase['reviews'],
  accepted: Acceptance,
  entries: readonly OnFile[],
  asOf: AsOf,
): Promise<{ readonly after: RiverCase; readonly writes: Write[] }> => {
  const { case: one } = file;
  const { now } = asOf;
  const makeUp = makeUpOf(accepted, now);
  const complete = { by: 'platform', type: 'complete', reviews, ...(makeUp && { makeUp }) } as const;
  const after = unwrap(actOnRiver(one, complete, now));
  const served = entries.filter(({ kind }) => rule.materials.required.includes(kind));
  const departments = reviews.map(({ department }) => department);
  const facts = { departments, ...(makeUp && { missing: makeUp.missing }) };
  const placed = await Promise.all(
    reviews.map((review) => on.orders.place(reviewOf(after, rule, review, entries, asOf), asOf.workingTime)),
  );
  const writes = [
    ...(await replaceCase(on, file, { case: after, token: undefined }, asOf)),
    on.timeline.entry(one.id, { at: now, code: 'river.in-review', facts }),
    ...(await tellRiver(on, 'complete', after, asOf)),
    ...placed.flat(),
    ...reviews.flatMap((review) => [
      ...on.dossiers.use(fileOf(one), {
        kinds: served.map(({ kind }) => kind),
        orderId: review.orderId,
        partner: review.partner,
        purpose: `river-approval/${one.id}`,
        at: now,
      }),
    ]),
  ];
  return { after, writes };
};

/**
 * Judges the application by the rule of its activity and level. Complete, or complete but for what may follow: every
 * department is asked at once; where one is nobody, the case waits for it, and the execution with it. Not: the applicant
 * is told all that is missing at once, and the execution waits.
 */
export const check =
  (on: RiverDependencies) =>
  async ({ caseId, token }: { caseId: string; token: string }) =>
    changeKnown(on, {
      find: () => on.river.open(caseId),
      decide: async (file, asOf) => {
        const { case: one } = file;
        const { now } = asOf;
        const answer = ({ status, reviews }: RiverCase) => {
          const orderIds = reviews.map(({ orderId }) => orderId);
          return answerTask(on.table, token, { state: status, orderIds }, now);
        };
        if (one.status === 'incomplete') return decided({}, [on.river.touch(file, token)]);
        if (one.status !== 'submitted' || one.level === undefined) return decided({}, answer(one));
        const rule = ruleOf(one.activity, one.level);
        const { entries } = await on.dossiers.of(fileOf(one));
        const judged = completenessOf(rule, new Set(entries.map(({ kind }) => kind)));
        if (!judged.ok) {
          const { missing } = judged.error;
          const after = unwrap(actOnRiver(one, { by: 'platform', type: 'incomplete', missing }, now));
          return decided({}, [
            ...(await replaceCase(on, file, { case: after, token }, asOf)),
            on.timeline.entry(caseId, { at: now, code: 'river.incomplete', facts: { missing } }),
            ...(await tellRiver(on, 'incomplete', after, asOf, { facts: { missing } })),
          ]);
        }
        const reviews = await reviewsOf(on, one, rule, now);
        if (!reviews.ok) return decided({}, await waitForDepartments(on, file, reviews.error, token, asOf));
        const { after, writes } = await reviewWrites(
          on,
          file,
          rule,
          reviews.value,
          judged.value,
          entries,
          asOf,
        );
        return decided({}, [...writes, ...answer(after)]);
      },
    });
