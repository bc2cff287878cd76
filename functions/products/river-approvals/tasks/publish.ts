import { effectWrites } from '../../../platform/outbox/effects.ts';
import { unwrap } from '../../../common/result.ts';
import { endOfDay } from '../../../law/plain-date.ts';
import { log } from '../../../platform/log.ts';
import { caseWrites } from '../rewrite.ts';
import type { RiverDependencies } from '../dependencies.ts';
import type { RiverStatus } from '../model.ts';
import { publicDecision } from '../public-decision.ts';
import { actOnRiver } from '../rules.ts';

/**
 * Publishes what a person decided: the public list, the notice to the applicant, word to every department, and the
 * conditions as obligations whose days are watched. Done before: says only how the case stands.
 */
export const publish =
  (on: RiverDependencies) =>
  async ({ caseId }: { caseId: string }): Promise<{ state: RiverStatus }> => {
    for (;;) {
      const file = await on.river.open(caseId);
      if (!file) throw new Error(`No case ${caseId} to publish`);
      const { case: one } = file;
      const { decision } = one;
      if (one.status !== 'decided' || !decision) return { state: one.status };
      const now = on.clock.now();
      const after = unwrap(actOnRiver(one, { by: 'platform', type: 'published' }, now));
      const workingTime = await on.calendars.workingTime();
      const conditions = decision.outcome === 'refused' ? [] : decision.conditions;
      const written = await on.table.transact([
        ...caseWrites(on, file, after, 'published', { now, workingTime }, { outcome: decision.outcome }),
        on.river.publish(publicDecision(one)),
        on.timeline.entry(caseId, {
          at: now,
          code: 'river.applicant-notified',
          facts: { outcome: decision.outcome },
        }),
        ...conditions.map(({ text, dueOn }, index) =>
          on.river.putObligation(caseId, {
            obligation: { number: index + 1, text, status: 'open', ...(dueOn && { dueOn }) },
            version: 0,
            due: dueOn && endOfDay(dueOn),
          }),
        ),
        ...effectWrites(
          on.table,
          one.reviews.map(({ partner }) => ({
            effect: 'tell-partner',
            partner,
            type: 'river.decided',
            data: { caseId, outcome: decision.outcome },
          })),
          now,
        ),
      ]);
      if (!written.ok) continue;
      log.info('river.published', { caseId, outcome: decision.outcome });
      return { state: after.status };
    }
  };
