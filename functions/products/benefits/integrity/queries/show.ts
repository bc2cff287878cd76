import type * as z from 'zod';
import { addMillis, SECOND } from '../../../../law/instant.ts';
import { dateOf } from '../../../../law/plain-date.ts';
import { problem } from '../../../../platform/problem.ts';
import { err } from '../../../../common/result.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { pageOfOwn } from '../../../../platform/lists/page-of-own.ts';
import { maySee } from '../access.ts';
import type { IntegrityDependencies } from '../dependencies.ts';
import type { IntegrityCase, PublicRecord } from '../model.ts';
import { integrityRoutes } from '../routes.ts';

export const list = ({ store }: IntegrityDependencies) =>
  endpoint(integrityRoutes.list, async ({ query, caller }) =>
    answer(
      200,
      await pageOfOwn(
        (page) => store.list(page),
        (one) => maySee(caller, one),
        query,
      ),
    ),
  );

export const show = ({ store }: IntegrityDependencies) =>
  endpoint(integrityRoutes.show, async ({ params, caller }) => {
    const found = await store.find(params.id);
    return found && maySee(caller, found.case) ? answer(200, found.case) : err(problem('not-found'));
  });

const publicRecord = (one: IntegrityCase): z.infer<typeof PublicRecord>[] => {
  const { id, department, act, field, policy, fen, overdueSince, determination, consequences } = one;
  if (!determination || !consequences) return [];
  return [
    {
      id,
      department,
      act,
      field,
      ...(policy && { policy }),
      ...(fen !== undefined && { fen }),
      overdueSince: dateOf(overdueSince),
      determinedOn: dateOf(determination.at),
      grounds: determination.grounds,
      // The end is 24:00 of its last day.
      until: dateOf(addMillis(consequences.until, -SECOND)),
    },
  ];
};

export const published = ({ store, clock }: IntegrityDependencies) =>
  endpoint(integrityRoutes.published, async ({ query }) => {
    const page = await store.inForce(clock.now(), query);
    return answer(200, { ...page, items: page.items.flatMap(publicRecord) });
  });
