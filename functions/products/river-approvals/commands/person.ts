import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Caller } from '../../../platform/http/route.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { takeFirst } from '../../../services/first-responders/take.ts';
import { problem } from '../../../platform/problem.ts';
import { err, ok } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { claimedDay } from '../../../platform/claims.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { endpoint } from '../../../platform/http/index.ts';
import { caseWrites } from '../rewrite.ts';
import { obligationKeys } from '../deadlines.ts';
import type { RiverDependencies } from '../dependencies.ts';
import type { Obligation, RiverCase } from '../model.ts';
import { lettersAbout, openOf } from '../letters.ts';
import { ordersOf } from '../load-orders.ts';
import { obligationGuards } from '../allowed.ts';
import { riverRoutes } from '../routes.ts';
import { actOnRiver, mayDecide, type NotDecidable } from '../rules.ts';
import { lookedAt } from '../prohibition.ts';
import { citedIn } from '../rules/cite.ts';
import { changeCase, notNow } from '../change.ts';
import { tellObligation } from '../tell.ts';

const whyNot: Readonly<Record<NotDecidable['reason'], [zh: string, en: string]>> = {
  prohibited: ['该活动在此处属于禁止事项，只能作出不予准许的决定', 'Prohibited here: it can only be refused'],
  'scenic-body-refused': [
    '风景名胜区管理机构审核未通过，不得批准',
    'The body of the scenic area has not passed it: it cannot be approved',
  ],
  'departments-silent': ['尚有部门未提出意见；沉默不是同意', 'A department is silent; silence is no consent'],
  'letters-open': ['尚有函告未答复', 'A letter about the case is open'],
  'documents-missing': ['容缺材料尚未补齐', 'Documents that were to follow are missing'],
  'against-opinions': [
    '与部门“不符合”意见相反的决定须逐项说明理由',
    'A decision against an opinion gives its reasons for each',
  ],
};

const whyNotWords = (why: NotDecidable) => {
  const [zh, en] = whyNot[why.reason];
  if (why.reason !== 'prohibited') return text(zh, en);
  const cited = citedIn(why.citations);
  return text(`${zh}。依据：${cited.zh}`, `${en}. ${cited.en}`);
};

/** The first person to act upon a case has it until it ends (Art. 5). */
const taken = (on: RiverDependencies, { id }: RiverCase, caller: Caller, { now }: AsOf): Promise<Write[]> =>
  takeFirst(on, { kind: 'river-approval', id }, caller, now);

/** What the experts concluded: the suspension ends. */
export const meet = (on: RiverDependencies) =>
  endpoint(riverRoutes.meet, ({ params, body, caller }) =>
    changeCase(on, params.id, caller, async (file, asOf) => {
      const since = dateOf(file.case.submittedAt);
      const untrue = claimedDay('/heldOn', body.heldOn, dateOf(asOf.now), since);
      if (untrue) return err(untrue);
      const orders = await ordersOf(on, file.case);
      const acted = actOnRiver(file.case, { by: 'person', type: 'meeting-held', meeting: body }, asOf.now);
      return acted.ok
        ? ok([
            ...(await caseWrites(
              on,
              file,
              acted.value,
              { move: 'meeting-held', facts: { experts: body.experts }, orders },
              asOf,
            )),
            ...(await taken(on, file.case, caller, asOf)),
          ])
        : err(notNow(file.case.status));
    }),
  );

/** The decision of a named person: never before every department has spoken and every letter is answered. */
export const decide = (on: RiverDependencies) =>
  endpoint(riverRoutes.decide, ({ params, body, caller }) =>
    changeCase(on, params.id, caller, async (file, asOf) => {
      const { case: one } = file;
      const [orders, letters] = await Promise.all([ordersOf(on, one), lettersAbout(on, one)]);
      const { citations, unchanged } = await lookedAt(on, one, orders, asOf.now);
      const grounds = mayDecide(one, body, orders, openOf(letters).length, citations);
      if (!grounds.ok)
        return err(
          problem('move-not-allowed', {
            detail: whyNotWords(grounds.error),
            extensions: { from: one.status, ...grounds.error },
          }),
        );
      const { name, post } = body.decidedBy;
      const signed = on.persons.keep(
        'signatory',
        { name },
        {
          subject: { kind: 'river-approval', id: one.id },
          owner: { kind: 'staff', id: caller.subject },
        },
        asOf.now,
      );
      const decision = {
        ...body,
        decidedBy: { name: signed.ref, post },
        at: asOf.now,
        subject: caller.subject,
      };
      const acted = actOnRiver(
        one,
        { by: 'person', type: 'decided', decision, grounds: grounds.value },
        asOf.now,
      );
      if (!acted.ok) return err(notNow(one.status));
      return ok([
        ...unchanged,
        ...signed.writes,
        ...(await caseWrites(
          on,
          file,
          acted.value,
          { move: 'decided', facts: { outcome: body.outcome } },
          asOf,
        )),
        ...(await taken(on, one, caller, asOf)),
      ]);
    }),
  );

/** Whether an obligation is fulfilled, a person says; not fulfilled, it is open and watched again. */
export const confirm = (on: RiverDependencies) =>
  endpoint(riverRoutes.confirm, ({ params, body, caller }) =>
    changeCase(on, params.id, caller, async (file, asOf) => {
      const { now } = asOf;
      const stored = file.obligations.find(({ obligation }) => obligation.number === params.number);
      if (!stored) return err(problem('not-found'));
      const { version } = stored;
      const { reportedAt: _, ...open } = stored.obligation;
      if (!obligationGuards.confirmation(stored.obligation)) return ok([]);
      const obligation: Obligation = body.fulfilled
        ? { ...stored.obligation, status: 'fulfilled', fulfilledAt: now }
        : { ...open, status: 'open' };
      const code = body.fulfilled ? 'river.obligation-fulfilled' : 'river.obligation-open';
      return ok([
        on.river.putObligation(params.id, {
          version,
          obligation,
          keys: obligationKeys(params.id, obligation),
        }),
        on.timeline.entry(params.id, { at: now, code, facts: { number: params.number } }),
        ...(await tellObligation(on, obligation.status, file.case, obligation, asOf)),
      ]);
    }),
  );
