import { err, ok } from '../../common/result.ts';
import { fieldError } from '../../common/field-error.ts';
import { text } from '../../common/text.ts';
import { dateOf } from '../../law/plain-date.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import { change, decided } from '../../platform/change.ts';
import { answer, endpoint } from '../../platform/http/index.ts';
import { log } from '../../platform/log.ts';
import { erased } from '../../platform/persons/persons.ts';
import { shownName } from '../../platform/persons/shown.ts';
import { problem } from '../../platform/problem.ts';
import { publishNext } from '../published/publish.ts';
import { askForCheck } from './check.ts';
import type { CommitmentDependencies } from './dependencies.ts';
import { cityList, listInForce, type ListInForce } from './list.ts';
import type { Made } from './model.ts';
import { commitmentRoutes } from './routes.ts';
import { viewMade } from './view.ts';

const viewList = ({ version, effectiveFrom, list, published }: ListInForce) => {
  const { publishedAt, publishedBy, why } = published ?? {};
  return {
    ...list,
    ...{ version, effectiveFrom },
    ...(publishedAt !== undefined && { publishedAt, publishedBy, why }),
  };
};

const notNamed = problem('invalid', {
  errors: [fieldError('/uscc', text('请填写统一社会信用代码', 'Name the enterprise by its USCC'))],
});
const notBroken = problem('move-not-allowed', {
  detail: text('该承诺没有待改正的内容', 'Nothing of this commitment is to be mended'),
});
const tooLate = problem('lapsed', {
  detail: text('改正期限已届满', 'The time to mend it is over'),
});

export const commitmentEndpoints = (on: CommitmentDependencies) => {
  /** Who signed is masked: who made them knows. */
  const shown = async (all: readonly Made[]) => {
    const [signatories, workingTime] = await Promise.all([
      on.persons.read<'signatory'>(all.map(({ madeBy }) => madeBy)),
      on.calendars.workingTime(),
    ]);
    const asOf = { now: on.clock.now(), workingTime };
    return all.map((made) => viewMade(made, shownName(signatories.get(made.madeBy) ?? erased, false), asOf));
  };
  return {
    commitmentList: endpoint(commitmentRoutes.commitmentList, async () =>
      answer(200, viewList(await listInForce(on.lists, dateOf(on.clock.now())))),
    ),
    publishCommitmentList: endpoint(
      commitmentRoutes.publishCommitmentList,
      async ({ body: { effectiveFrom, why, replaces, ...content }, caller }) => {
        const next = { name: cityList, content, effectiveFrom, why, replaces };
        const published = await publishNext(on, on.lists, next, caller);
        if (!published.ok) return published;
        const { version } = published.value;
        log.info('commitment-list.published', { version });
        return answer(200, viewList({ version, effectiveFrom, list: content, published: published.value }));
      },
    ),
    commitments: endpoint(commitmentRoutes.commitments, async ({ query, caller }) => {
      const page =
        caller.role === 'enterprise'
          ? await on.made.list(caller.uscc, query)
          : await on.made.listOf(caller.partner, query);
      return ok({ status: 200, body: { ...page, items: await shown(page.items) } });
    }),
    commitmentBars: endpoint(commitmentRoutes.commitmentBars, async ({ query, caller }) => {
      const now = on.clock.now();
      const uscc = caller.role === 'enterprise' ? caller.uscc : query.uscc;
      if (uscc === undefined) return err(notNamed);
      const bars = await on.made.bars(uscc);
      return answer(200, { items: bars.filter(({ until }) => until > now) });
    }),
    mendCommitment: endpoint(commitmentRoutes.mendCommitment, async ({ params, body, caller }) => {
      const mended = await change(on, {
        find: () => on.made.find(params.id),
        may: ({ made }) => made.uscc === caller.uscc,
        decide: async (stored, asOf) => {
          const { made } = stored;
          const limit = made.limits['mend'];
          if (made.status !== 'broken' || !limit) return err(notBroken);
          const { due } = reckon(limit.deadline, asOf.workingTime);
          // The sweep may not have come by yet.
          if (due !== null && due <= asOf.now) return err(tooLate);
          const mending: Made = { ...made, status: 'mending', mending: body.how };
          return decided(mending, await askForCheck(on, { ...stored, made: mending }, asOf));
        },
      });
      if (!mended.ok) return mended;
      log.info('commitment.mending', { commitmentId: params.id });
      const [view] = await shown([mended.value]);
      return view ? answer(200, view) : err(problem('not-found'));
    }),
  };
};
