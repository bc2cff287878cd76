import { fieldError } from '../../common/field-error.ts';
import { err, ok, type Result } from '../../common/result.ts';
import { text, type Text } from '../../common/text.ts';
import { called } from '../../common/words/codes.ts';
import { lawAt } from '../../law/legal-data/in-force.ts';
import type { PlanStep } from '../../law/deadline/plan.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import { problem, type Problem } from '../../platform/problem.ts';
import { renewed } from '../../platform/watch/limit.ts';
import { isPlanned, stageOf } from '../../services/orders/changed.ts';
import type { Order } from '../../services/orders/model.ts';
import { hasEnded, type NotAllowed } from '../../services/orders/rules.ts';
import { stages, type InstallationRules, type Until } from '../../services/service-items/installation.ts';
import type { ServiceItemVersion } from '../../services/service-items/model.ts';
import { phaseOrderIdsOf } from './batches/phases.ts';
import { installationRules } from './installation-rules.ts';
import type { Case, CaseStatus, ServiceRequest } from './model.ts';
import { caseLimits, termsOf } from './terms.ts';

/**
 * A case that asks for other services than it did: its plan is that of what is asked now, by the terms it began with, and the
 * promised day is that of the longest path which is left. What stood still or was broken stays on record.
 */
export const asking = (
  one: Case,
  services: ServiceRequest[],
  published: ServiceItemVersion | undefined,
  workingTime: WorkingTime,
): Case => {
  const application = { ...one.application, services };
  const asked = termsOf(application, one.channel, published, lawAt(workingTime, one.submittedAt));
  // What the plan of another service has said of its line stays.
  const as = services.filter((each) => one.application.services.includes(each));
  const isKept = ({ id }: PlanStep) => as.some(({ service }) => id.startsWith(`${service}-`));
  const plan = [...one.plan.filter(isKept), ...asked.plan.filter((step) => !isKept(step))];
  const fresh = caseLimits({ ...one, leavesOut: one.leavesOut ?? [], plan }, one.submittedAt);
  return { ...one, application, plan, limits: renewed(one.limits, fresh) };
};

const within = (stage: string, until: Until | undefined): boolean =>
  until !== undefined && stages.findIndex((one) => one === stage) <= stages.indexOf(until);

/** Whether a phase of a batch was begun for a service. */
const hasPhases = (one: Pick<Case, 'batch'>, service: string): boolean =>
  phaseOrderIdsOf(one, service).length > 0;

const words = {
  change: { zh: '变更', en: 'changed' },
  withdrawal: { zh: '撤回', en: 'withdrawn' },
} as const;

const refusal = (what: keyof typeof words, detail: Text, stage: string, more: object = {}): Problem =>
  problem('move-not-allowed', {
    detail: text(`该项不能${words[what].zh}：${detail.zh}`, `Cannot be ${words[what].en}: ${detail.en}`),
    extensions: { from: stage, ...more },
  });

/** Before its plan a service is changed or withdrawn freely; afterwards as far as the published rule says. */
export const mayStill = (
  what: 'change' | 'withdrawal',
  placed: Order | undefined,
  item: ServiceItemVersion['item'] | undefined,
  one: Pick<Case, 'batch'>,
): Result<undefined, Problem> => {
  if (!placed) return ok(undefined);
  const stage = stageOf(placed);
  const { zh, en } = called(placed.status);
  if (hasEnded(placed)) return err(refusal(what, text(`工单“${zh}”`, `the order is ${en}`), stage));
  if (hasPhases(one, String(placed.request['service'])))
    return err(
      refusal(
        what,
        text('已有分期派发接通，请撤回未接通的各期', 'a phase of it has begun: withdraw phases instead'),
        stage,
      ),
    );
  const rules: InstallationRules = installationRules(item);
  if (!isPlanned(placed) || within(stage, rules.afterPlan[what])) return ok(undefined);
  const past = text(
    `工单“${called(stage).zh}”，已过公布的时点（${rules.basis}）`,
    `the order is ${called(stage).en}, which is past what is published (${rules.basis})`,
  );
  return err(refusal(what, past, stage, { rule: rules.afterPlan, basis: rules.basis }));
};

/** What follows of it once a service is planned, as the rule has it. */
export const noteFor = (
  placed: Order | undefined,
  item: ServiceItemVersion['item'] | undefined,
): { readonly note?: Text } => {
  const { note } = installationRules(item).afterPlan;
  return placed && note && isPlanned(placed) ? { note } : {};
};

/** As its order stands: it was returned, stands still, or was changed too often. */
export const notNow = (what: keyof typeof words, { from, limit }: NotAllowed): Problem =>
  limit === undefined
    ? refusal(what, text(`工单“${called(from).zh}”`, `the order is ${called(from).en}`), from)
    : problem('too-many', {
        detail: text('该工单变更、协商次数已达上限', 'It was changed and disputed as often as it may be'),
        extensions: { from, limit },
      });

/** What an application never asked for. */
export const notAsked = problem('invalid', {
  errors: [fieldError('/service', text('本办件未申请该项服务', 'This case does not ask for it'))],
});

export const caseEnded = (status: CaseStatus): Problem =>
  problem('move-not-allowed', {
    detail: text(`办件“${called(status).zh}”`, `The case is ${called(status).en}`),
    extensions: { from: status },
  });
