import { tellPartners } from '../../../platform/outbox/effects.ts';
import type { Instant } from '../../../law/instant.ts';
import type { PlainDate } from '../../../law/plain-date.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { EntitlementDependencies } from './dependencies.ts';
import type { Entitlement } from './model.ts';
import { policyTitle } from './texts.ts';

/** From this notice on without a statement, those above the department are told as well. */
const escalatesFrom = 2;

/** The department has given no reason and no plan: it is reminded with every notice, and then it is escalated. */
export const statementWanted = async (
  on: EntitlementDependencies,
  entitlement: Entitlement,
  sequence: number,
  now: Instant,
): Promise<Write[]> => {
  const { id, department } = entitlement;
  // A department that is registered as a partner hears of it by webhook too.
  const partner = await on.partners.ofDepartment(department);
  const title = `请说明政策兑现逾期情况（第 ${sequence} 次提醒）`;
  const body = `${policyTitle(entitlement)}兑现事项 ${id} 已逾期。请立即填报逾期原因、兑现计划（日期和金额）、责任人及联系方式。`;
  const told = { entitlementId: id, sequence };
  return [
    ...(await on.post.toDepartment(
      department,
      { code: 'entitlement.statement-wanted', title, body, entitlementId: id },
      now,
    )),
    ...(partner
      ? tellPartners(on.table, [partner.id], 'overdue.statement-wanted', { ...told, title, body }, now)
      : []),
    ...(sequence < escalatesFrom
      ? []
      : on.post.toOperators(
          {
            code: 'entitlement.escalated',
            title: '部门未说明政策兑现逾期情况',
            body: `${department} 对兑现事项 ${id} 经 ${sequence} 次通报仍未说明原因和兑现计划。`,
            entitlementId: id,
          },
          now,
        )),
  ];
};

/** A day of the department's own plan has passed unpaid: the enterprise, the department and the operators are told. */
export const planBroken = async (
  on: EntitlementDependencies,
  entitlement: Entitlement,
  days: readonly PlainDate[],
  now: Instant,
): Promise<Write[]> => {
  const note = {
    code: 'entitlement.plan-broken',
    title: '兑现计划未按期履行',
    body: `${policyTitle(entitlement)}：${entitlement.department} 承诺于 ${days.join('、')} 支付，届期未付。`,
    entitlementId: entitlement.id,
  } as const;
  const { writes } = await on.post.toEnterprise(entitlement.uscc, note, now);
  return [
    ...writes,
    ...(await on.post.toDepartment(entitlement.department, note, now)),
    ...on.post.toOperators(note, now),
  ];
};
