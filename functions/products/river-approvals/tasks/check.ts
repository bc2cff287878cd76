import { effectWrites } from '../../../platform/outbox/effects.ts';
import { DeadlineSpec } from '../../../law/deadline/model.ts';
import type { Instant } from '../../../law/instant.ts';
import { unwrap } from '../../../common/result.ts';
import { OrderId, type Order } from '../../../services/orders/model.ts';
import { newId } from '../../../platform/ids.ts';
import { log } from '../../../platform/log.ts';
import { departmentsIn } from '../../../services/partners/departments.ts';
import { dueOf } from '../rewrite.ts';
import type { RiverDependencies } from '../dependencies.ts';
import type { RiverCase } from '../model.ts';
import { actOnRiver, completenessOf, reviewLimits } from '../rules.ts';
import type { RiverRule } from '../rules/model.ts';
import { riverRules, ruleOf } from '../rules/rules.ts';
import type { OnFile } from '../../../services/dossiers/model.ts';

/** The file a case is served from: its project's, or its own. */
export const fileOf = ({ id, project }: Pick<RiverCase, 'id' | 'project'>): string => project ?? id;

/** What a department is asked: no personal data; whom to call, it reads in its inbox. */
const reviewOf = (
  one: RiverCase,
  rule: RiverRule,
  { department, partner, orderId }: RiverCase['reviews'][number],
  onFile: readonly OnFile[],
  now: Instant,
): Order => {
  const limits = rule.departments.find((asked) => asked.department === department);
  if (!limits) throw new Error(`The rule of ${one.activity} asks no ${department}`);
  return {
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
      checklist: riverRules().checklists[department] ?? [],
      conditions: rule.conditions,
      dossier: fileOf(one),
      onFile: onFile.map(({ given, givenAt }) => ({ ...given, givenAt })),
    },
    contact: one.applicant.contact,
    createdAt: now,
    limits: reviewLimits(limits, now),
  };
};

/**
 * Judges the application by the rule of its activity and level. Complete, or complete but for what may follow: every
 * department is asked at once. Not: the applicant is told all that is missing at once, and the execution waits.
 */
export const check =
  (on: RiverDependencies) =>
  async ({ caseId, token }: { caseId: string; token: string }) => {
    for (;;) {
      const file = await on.river.open(caseId);
      if (!file) throw new Error(`No case ${caseId} to check`);
      const { case: one } = file;
      const now = on.clock.now();
      const workingTime = await on.calendars.workingTime();
      const answer = ({ status, reviews }: RiverCase) =>
        effectWrites(
          on.table,
          [
            {
              effect: 'answer-task',
              token,
              output: { state: status, orderIds: reviews.map(({ orderId }) => orderId) },
            },
          ],
          now,
        );
      if (one.status === 'incomplete') {
        if ((await on.table.transact([on.river.replace({ ...file, token })])).ok) return {};
        continue;
      }
      if (one.status !== 'submitted' || one.level === undefined) {
        await on.table.transact(answer(one));
        return {};
      }
      const rule = ruleOf(one.activity, one.level);
      const [{ entries }, departments] = await Promise.all([
        on.dossiers.of(fileOf(one)),
        departmentsIn(on.partners, one.site.region),
      ]);
      const judged = completenessOf(rule, new Set(entries.map(({ kind }) => kind)));
      if (!judged.ok) {
        const { missing } = judged.error;
        const after = unwrap(actOnRiver(one, { by: 'platform', type: 'incomplete', missing }, now));
        const written = await on.table.transact([
          on.river.replace({ ...file, case: after, token, due: dueOf(after, workingTime) }),
          on.timeline.entry(caseId, { at: now, code: 'river.incomplete', facts: { missing } }),
        ]);
        if (written.ok) return {};
        continue;
      }
      const served = entries.filter(({ kind }) => rule.materials.required.includes(kind));
      const reviews = rule.departments.map(({ department }) => {
        const partner = departments.get(department);
        if (!partner) throw new Error(`Nobody is ${department} in ${one.site.region}`);
        return { department, partner, orderId: OrderId.parse(newId('or', now)) };
      });
      const makeUp =
        judged.value.accepted === 'with-missing-documents'
          ? {
              missing: [...judged.value.missing],
              deadline: DeadlineSpec.parse({
                budget: judged.value.makeUp.within,
                kind: 'promised',
                basis: judged.value.makeUp.basis,
                anchor: now,
              }),
            }
          : undefined;
      const complete = { by: 'platform', type: 'complete', reviews, ...(makeUp && { makeUp }) } as const;
      const after = unwrap(actOnRiver(one, complete, now));
      const written = await on.table.transact([
        on.river.replace({ ...file, case: after, token: undefined, due: dueOf(after, workingTime) }),
        on.timeline.entry(caseId, {
          at: now,
          code: 'river.in-review',
          facts: {
            departments: reviews.map(({ department }) => department),
            ...(makeUp && { missing: makeUp.missing }),
          },
        }),
        ...reviews.flatMap((review) => [
          ...on.orders.place(reviewOf(after, rule, review, entries, now), workingTime),
          ...served.map(({ kind }) =>
            on.dossiers.use(fileOf(one), {
              kind,
              orderId: review.orderId,
              partner: review.partner,
              purpose: `river-approval/${caseId}`,
              at: now,
            }),
          ),
        ]),
        ...answer(after),
      ]);
      if (!written.ok) continue;
      log.info('river.in-review', { caseId, departments: reviews.length });
      return {};
    }
  };
