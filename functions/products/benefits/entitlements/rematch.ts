import { keyOfBeneficiary, namedBy } from '../beneficiaries/model.ts';
import { startExecution } from '../../../platform/outbox/effects.ts';
import type { Instant } from '../../../law/instant.ts';
import { newId } from '../../../platform/ids.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Post } from '../../../services/messages/post.ts';
import { UsesStore, type WaitsForUse } from '../uses/uses.ts';
import { timesOf } from '../policies/period.ts';
import type { Policy } from '../policies/model.ts';
import { excludeEachOther } from '../policies/rules/exclusions.ts';
import type { Table } from '../../../platform/table/table.ts';
import type { PolicyStore } from '../policies/policies.ts';
import type { Entitlement } from './model.ts';

type Known = readonly { readonly policy: Policy }[];

/** Whether a policy bars others, or draws on a cap that may bound them: whichever of the two says so (不得重复享受). */
const hasRival = (all: Known, code: string): boolean => {
  const own = all.find(({ policy }) => policy.code === code)?.policy;
  // One time more is left of it.
  if (own && timesOf(own) !== undefined) return true;
  const groups = new Set(own?.caps?.map(({ group }) => group));
  return all.some(
    ({ policy }) =>
      policy.caps?.some(({ group }) => groups.has(group)) === true ||
      (policy.code !== code && excludeEachOther(policy, own ?? { code, excludes: [] })),
  );
};

/** Of what is applied for nothing is granted by itself: who was refused is told that it may be had now. */
const tellFreed = async (
  post: Post,
  { of, policy: code }: WaitsForUse,
  all: Known,
  now: Instant,
): Promise<Write[]> => {
  const policy = all.find((one) => one.policy.code === code)?.policy;
  const { uscc } = namedBy(of);
  if (policy?.mode !== 'simple-application' || uscc === undefined) return [];
  const { name, documentNumber, department, phone } = policy;
  const { writes } = await post.toEnterprise(
    uscc,
    {
      code: 'benefit.freed',
      title: '此前因重复享受未能申报的政策可以申报',
      body: `《${name}》（${documentNumber}）：此前因相关人员、贷款或者集团成员已在其他事项中享受，贵单位未能享受。该事项已终止，符合条件的，现可在平台上申报。`,
      en: {
        title: 'What was had elsewhere is free: you may apply',
        body: `"${name}" (${documentNumber}): you could not have it, since persons, a loan or a member of your group were counted elsewhere. That has come to nothing: apply on the platform now if you meet it.`,
      },
      contact: { name: department, phone },
    },
    now,
  );
  return writes;
};

/** So many are told in the transaction of the move itself; more than that are matched all the same. */
const told = 10;

/** So many are matched by one execution, and by so many executions: its input and the transaction of the move are bounded. */
const together = 500;
const mostExecutions = 10;

/**
 * What came to nothing bars nothing any more: whoever had it is matched again, where it barred other policies, and at once
 * with it all who wait for a person, a loan or a group that it had.
 */
export const rematch = async (
  { policies, table, post }: { readonly policies: PolicyStore; readonly table: Table; readonly post: Post },
  entitlement: Entitlement,
  now: Instant,
): Promise<Write[]> => {
  const [{ policies: all }, waiting] = await Promise.all([
    policies.catalogue(),
    new UsesStore(table).waitingFor(entitlement.id),
  ]);
  const own = hasRival(all, entitlement.policy.code) ? [keyOfBeneficiary(entitlement)] : [];
  const records = [...new Set([...own, ...waiting.map(({ of }) => of)])].slice(0, together * mostExecutions);
  if (records.length === 0) return [];
  const messages = await Promise.all(waiting.slice(0, told).map((one) => tellFreed(post, one, all, now)));
  const parts = Array.from({ length: Math.ceil(records.length / together) }, (_, part) =>
    records.slice(part * together, (part + 1) * together),
  );
  return [
    ...parts.flatMap((part) =>
      startExecution(table, 'policy-matching', newId('ma', now), { records: part }, now),
    ),
    ...messages.flat(),
  ];
};
