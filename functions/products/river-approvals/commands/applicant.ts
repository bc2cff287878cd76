import { startExecution } from '../../../platform/outbox/effects.ts';
import { invalid, problem } from '../../../platform/problem.ts';
import { unasked } from '../../../services/dossiers/asked.ts';
import { notReturnedFor } from '../../../services/orders/correction.ts';
import { noRoom } from '../../projects/change.ts';
import { termsOf } from '../rules/terms.ts';
import { err, ok } from '../../../common/result.ts';
import { endpoint } from '../../../platform/http/index.ts';
import { caseWrites } from '../rewrite.ts';
import { maySupplement, obligationGuards } from '../allowed.ts';
import { obligationKeys } from '../deadlines.ts';
import type { RiverDependencies } from '../dependencies.ts';
import { riverRoutes } from '../routes.ts';
import { followed } from '../make-up.ts';
import { actOnRiver } from '../rules.ts';
import { fileOf } from '../asking.ts';
import { tellObligation } from '../tell.ts';
import { changeCase, notNow } from '../change.ts';

/** What was missing, or what was to follow: the execution looks again, the clock goes on. */
export const supplement = (on: RiverDependencies) =>
  endpoint(riverRoutes.supplement, ({ params, body, caller }) =>
    changeCase(on, params.id, caller, async (file, asOf) => {
      const { case: one } = file;
      const { now } = asOf;
      const { makeUp } = one;
      const terms = termsOf(one);
      if (!terms || !maySupplement(one)) return err(notNow(one.status));
      // Only what the terms of the case ask for is taken.
      const other = unasked(body.materials, terms.materials.required);
      if (other) return err(other);
      const unfit = await on.linked.unfit({ kind: 'river-approval', id: params.id }, body.materials);
      if (unfit) return err(unfit);
      if (one.status === 'incomplete') {
        const given = on.dossiers.give(fileOf(one), body.materials, 'enterprise', now);
        const kinds = body.materials.map(({ kind }) => kind);
        const acted = actOnRiver(one, { by: 'applicant', type: 'supplemented' }, now);
        if (!acted.ok) return err(notNow(one.status));
        return ok([
          ...given,
          ...(await caseWrites(on, file, acted.value, { move: 'supplemented', facts: { kinds } }, asOf)),
        ]);
      }
      return ok(makeUp ? await followed(on, file, makeUp, body.materials, asOf) : []);
    }),
  );

export const correct = (on: RiverDependencies) =>
  endpoint(riverRoutes.correct, ({ params, body, caller }) =>
    changeCase(on, params.id, caller, async (file, asOf) => {
      const stored = await on.orders.find(body.orderId);
      if (stored?.order.subject.id !== params.id)
        return err(invalid('/orderId', '不是本办件的意见', 'Is not a review of this case'));
      const { note, materials } = body;
      const unfit = await on.linked.unfit({ kind: 'river-approval', id: params.id }, materials);
      if (unfit) return err(unfit);
      const other = notReturnedFor(stored.order, materials);
      if (other) return err(other);
      const acted = await on.orders.act(stored, { type: 'corrected', note, materials }, asOf);
      if (!acted.ok) return err(notNow(file.case.status, { order: acted.error.from }));
      const full = await noRoom(on, fileOf(file.case), materials);
      if (full) return err(full);
      return ok([
        ...acted.value.writes,
        ...on.dossiers.give(fileOf(file.case), materials, 'enterprise', asOf.now),
      ]);
    }),
  );

/** What is with departments is withdrawn from each by an execution: they may be more than one transaction takes. */
export const withdraw = (on: RiverDependencies) =>
  endpoint(riverRoutes.withdraw, ({ params, caller }) =>
    changeCase(on, params.id, caller, async (file, asOf) => {
      const { case: one } = file;
      if (one.status === 'withdrawing' || one.status === 'withdrawn') return ok([]);
      const withdrawn = actOnRiver(one, { by: 'applicant', type: 'withdrawn' }, asOf.now);
      if (!withdrawn.ok) return err(notNow(one.status));
      const { status } = withdrawn.value;
      return ok([
        ...(await caseWrites(on, file, withdrawn.value, { move: 'withdrawn', code: status }, asOf)),
        ...(status === 'withdrawing'
          ? startExecution(
              on.table,
              'in-pieces',
              `${one.id}-withdrawing`,
              { of: 'river-approval', id: one.id },
              asOf.now,
            )
          : []),
      ]);
    }),
  );

/** The applicant's word that an obligation is fulfilled; an operator confirms it. */
export const report = (on: RiverDependencies) =>
  endpoint(riverRoutes.report, ({ params, caller }) =>
    changeCase(on, params.id, caller, async (file, asOf) => {
      const { now } = asOf;
      const stored = file.obligations.find(({ obligation }) => obligation.number === params.number);
      if (!stored) return err(problem('not-found'));
      const { obligation, version } = stored;
      if (!obligationGuards.report(obligation)) return ok([]);
      const reported = { ...obligation, status: 'reported', reportedAt: now } as const;
      return ok([
        on.river.putObligation(params.id, {
          version,
          obligation: reported,
          keys: obligationKeys(params.id, reported),
        }),
        on.timeline.entry(params.id, {
          at: now,
          code: 'river.obligation-reported',
          facts: { number: params.number },
        }),
        ...(await tellObligation(on, 'reported', file.case, reported, asOf)),
      ]);
    }),
  );
