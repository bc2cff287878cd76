import { answerTask } from '../../../platform/outbox/effects.ts';
import { DeadlineSpec } from '../../../law/deadline/model.ts';
import type { Instant } from '../../../law/instant.ts';
import { unwrap } from '../../../common/result.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { changeKnown, decided } from '../../../platform/change.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Acceptance } from '../../../law/missing-documents.ts';
import { replaceCase } from '../rewrite.ts';
import type { RiverFile } from '../store.ts';
import type { RiverDependencies } from '../dependencies.ts';
import type { RiverCase } from '../model.ts';
import { ordersOf } from '../load-orders.ts';
import { askedWrites, fileOf, reviewsOf } from '../asking.ts';
import { actOnRiver, completenessOf, scenicNo, spokenOpinion, unasked } from '../rules.ts';
import { lookedAt } from '../prohibition.ts';
import { prohibitedWrites } from '../prohibited.ts';
import { termsOf } from '../rules/terms.ts';
import { tellRiver } from '../tell.ts';
import { waitForDepartments } from '../waits.ts';
import type { OnFile } from '../../../services/dossiers/model.ts';

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

/** Complete: who comes first is asked. */
const reviewWrites = async (
  on: RiverDependencies,
  file: RiverFile,
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
  const departments = reviews.map(({ department }) => department);
  const facts = { departments, ...(makeUp && { missing: makeUp.missing }) };
  const writes = [
    ...(await replaceCase(on, file, { case: after, token: undefined }, asOf)),
    on.timeline.entry(one.id, { at: now, code: 'river.in-review', facts }),
    ...(await tellRiver(on, 'complete', after, asOf)),
    ...(await askedWrites(on, after, reviews, entries, asOf)),
  ];
  return { after, writes };
};

/** How a case stands, and whom its execution waits for. */
const answered = (on: RiverDependencies, { status, reviews }: RiverCase, token: string, now: Instant) =>
  answerTask(on.table, token, { state: status, orderIds: reviews.map(({ orderId }) => orderId) }, now);

/** The body of the scenic area has passed it: all others are asked. Until then, and once they were, it is waited for who was. */
const askOthers = async (on: RiverDependencies, file: RiverFile, token: string, asOf: AsOf) => {
  const { case: one } = file;
  const { now } = asOf;
  const spoken = (await ordersOf(on, one)).flatMap((order) => spokenOpinion(order) ?? []);
  const passed = spoken.length === one.reviews.length && scenicNo(one, spoken) === undefined;
  if (!passed || unasked(one).length === 0) return decided({}, answered(on, one, token, now));
  const reviews = await reviewsOf(on, one, now);
  if (!reviews.ok) return decided({}, await waitForDepartments(on, file, reviews.error, token, asOf));
  const after = unwrap(actOnRiver(one, { by: 'platform', type: 'more-asked', reviews: reviews.value }, now));
  const { entries } = await on.dossiers.of(fileOf(one));
  const facts = { departments: reviews.value.map(({ department }) => department) };
  return decided({}, [
    ...(await replaceCase(on, file, { case: after, token: undefined }, asOf)),
    on.timeline.entry(one.id, { at: now, code: 'river.in-review', facts }),
    ...(await askedWrites(on, after, reviews.value, entries, asOf)),
    ...answered(on, after, token, now),
  ]);
};

/**
 * Judges the application by its terms; what has become prohibited since it was submitted goes to a person. Complete, or complete but for what may follow: every
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
        const answer = (about: RiverCase) => answered(on, about, token, now);
        if (one.status === 'incomplete') return decided({}, [on.river.touch(file, token)]);
        const terms = termsOf(one);
        if (one.status === 'in-review') return askOthers(on, file, token, asOf);
        if (one.status !== 'submitted' || !terms) return decided({}, answer(one));
        const { citations, unchanged } = await lookedAt(on, one, [], now);
        if (citations.length > 0) {
          const { after, writes } = await prohibitedWrites(
            on,
            { ...file, token: undefined },
            citations,
            asOf,
          );
          return decided({}, [...writes, ...answer(after)]);
        }
        const { entries } = await on.dossiers.of(fileOf(one));
        const judged = completenessOf(terms, new Set(entries.map(({ kind }) => kind)));
        if (!judged.ok) {
          const { missing } = judged.error;
          const after = unwrap(actOnRiver(one, { by: 'platform', type: 'incomplete', missing }, now));
          return decided({}, [
            ...(await replaceCase(on, file, { case: after, token }, asOf)),
            on.timeline.entry(caseId, { at: now, code: 'river.incomplete', facts: { missing } }),
            ...(await tellRiver(on, 'incomplete', after, asOf, { facts: { missing } })),
          ]);
        }
        const reviews = await reviewsOf(on, one, now);
        if (!reviews.ok) return decided({}, await waitForDepartments(on, file, reviews.error, token, asOf));
        const { after, writes } = await reviewWrites(on, file, reviews.value, judged.value, entries, asOf);
        return decided({}, [...unchanged, ...writes, ...answer(after)]);
      },
    });
