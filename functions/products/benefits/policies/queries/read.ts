import { answer, endpoint } from '../../../../platform/http/index.ts';
import { pageOfOwn } from '../../../../platform/lists/page-of-own.ts';
import { BadCursor } from '../../../../platform/table/table.ts';
import { problem } from '../../../../platform/problem.ts';
import { err } from '../../../../common/result.ts';
import type { PolicyDependencies } from '../dependencies.ts';
import { isInForce } from '../model.ts';
import { PolicyCode } from '../code.ts';
import { policyRoutes } from '../routes.ts';
import { isSought } from '../search.ts';
import { maySee, mayWrite } from '../access.ts';

const read = (cursor: string): string => {
  const code = PolicyCode.safeParse(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!code.success) throw new BadCursor();
  return code.data;
};

/** A catalogue is hundreds of policies, kept in memory from edition to edition: searching it reads no table. */
export const list = ({ policies }: PolicyDependencies) =>
  endpoint(policyRoutes.list, async ({ query: { limit, cursor, inForceOn, ...sought } }) => {
    const { policies: all } = await policies.catalogue();
    const after = cursor === undefined ? '' : read(cursor);
    const found = all
      .map(({ policy }) => policy)
      .filter(
        (policy) =>
          policy.code > after &&
          (inForceOn === undefined || isInForce(policy, inForceOn)) &&
          isSought(policy, sought),
      );
    const items = found.slice(0, limit);
    const last = items.at(-1)?.code ?? '';
    return answer(200, {
      items,
      ...(found.length > limit && { cursor: Buffer.from(last).toString('base64url') }),
    });
  });

export const drafts = ({ policies }: PolicyDependencies) =>
  endpoint(policyRoutes.drafts, async ({ query, caller }) =>
    answer(
      200,
      await pageOfOwn(
        (page) => policies.drafts(page),
        (one) => mayWrite(caller, one),
        query,
      ),
    ),
  );

export const show = ({ policies }: PolicyDependencies) =>
  endpoint(policyRoutes.show, async ({ params }) => {
    const published = await policies.published(params.code);
    return published ? answer(200, published.policy) : err(problem('not-found'));
  });

export const versions = ({ policies }: PolicyDependencies) =>
  endpoint(policyRoutes.versions, async ({ params, caller }) => {
    const all = (await policies.versions(params.code)).map(({ policy }) => policy);
    const seen = all.filter((policy) => maySee(caller, policy));
    return seen.length > 0 ? answer(200, { items: seen }) : err(problem('not-found'));
  });
