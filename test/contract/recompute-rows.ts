import { keyOfBeneficiary } from '../../functions/products/benefits/beneficiaries/model.ts';
import { unwrap } from '../../functions/common/result.ts';
import { USUAL_OFFICE_HOURS } from '../../functions/law/calendar/office-hours.ts';
import { workingCalendar } from '../../functions/law/calendar/working-calendar.ts';
import { DeadlineSpec } from '../../functions/law/deadline/model.ts';
import type { WorkingTime } from '../../functions/law/deadline/working-time.ts';
import { instant } from '../../functions/law/instant.ts';
import type { Key, Write } from '../../functions/platform/table/writes.ts';
import { caseDependencies } from '../../functions/products/joint-installations/dependencies.ts';
import type { Case } from '../../functions/products/joint-installations/model.ts';
import { newStageKeys, obstacleKeys } from '../../functions/products/projects/deadlines.ts';
import { projectDependencies } from '../../functions/products/projects/dependencies.ts';
import type { Project } from '../../functions/products/projects/model.ts';
import { actOnObstacle } from '../../functions/products/projects/obstacle.ts';
import { newObstacle } from '../../functions/products/projects/obstacle-writes.ts';
import { shippedPlans } from '../../functions/products/projects/plans/shipped.ts';
import { beginStage } from '../../functions/products/projects/stage-transitions.ts';
import { riverKeys } from '../../functions/products/river-approvals/deadlines.ts';
import { RiverId } from '../../functions/products/river-approvals/model.ts';
import { termKeys } from '../../functions/products/projects/terms/deadlines.ts';
import { Term } from '../../functions/products/projects/terms/model.ts';
import { riverDependencies } from '../../functions/products/river-approvals/dependencies.ts';
import { sampleLaw } from '../../functions/law/legal-data/sample.ts';
import { confirmationLimit } from '../../functions/products/benefits/entitlements/limits.ts';
import { entitlementTaskDependencies } from '../../functions/products/benefits/entitlements/dependencies.ts';
import { entitlement } from '../unit/products/benefits/entitlements/fixture.ts';
import { round } from '../unit/products/benefits/scoring/fixture.ts';
import { letterOrder } from '../unit/products/consultations/letters.ts';
import { partner } from '../unit/products/projects/samples.ts';
import { riverCase } from '../unit/products/river-approvals/samples.ts';
import { MadeCommitments } from '../../functions/services/commitments/made-commitments.ts';
import type { Made } from '../../functions/services/commitments/model.ts';
import type { RuntimeContext } from '../../functions/platform/runtime-context.ts';

export const begun = instant('2026-03-02T01:00:00.000Z');
export const before: WorkingTime = { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS };

export const spec = (budget: number) =>
  DeadlineSpec.parse({ budget, kind: 'promised', basis: '第九条', anchor: begun });
const fail = (): never => {
  throw new Error('Nothing is shipped');
};
const ulid = (number: number) => String(number).padStart(26, '0');

const project = {
  id: `pj_${ulid(1)}`,
  code: '2603-450305-04-01-123456',
  region: '450305',
  registeredAt: begun,
  status: 'active',
  owner: { uscc: '91450300MA5L00071X', name: '样例', contact: { name: '李四', phone: '13812345678' } },
  formerOwners: [],
  site: { address: '七星区样例路 1 号' },
} as unknown as Project;

export const installation = (number: number, change: object): Case =>
  ({
    id: `ji_${ulid(number)}`,
    status: 'in-progress',
    channel: 'ordinary',
    application: {
      applicant: project.owner,
      site: { region: '450305', address: '七星区样例路 1 号' },
      materials: [],
      services: [],
    },
    assignments: [],
    limits: {},
    submittedAt: begun,
    ...change,
  }) as unknown as Case;

const plan = shippedPlans()[0] ?? fail();
const planned = plan.stages[0] ?? fail();
const obstacle = unwrap(
  actOnObstacle(
    newObstacle({ raisedBy: 'enterprise', what: '道路开挖' }, begun),
    { type: 'assigned', to: [partner] },
    { now: begun, workingTime: before },
  ),
);
/** What may follow an acceptance, until a day. */
const term = Term.parse({
  ...{ id: 'follows-permit', kind: 'follows', status: 'running', title: { zh: '施工许可', en: 'Permit' } },
  ...{ stage: planned.id, step: 'site-selection', since: begun, deadline: spec(10) },
});
const broken = {
  id: `cm_${ulid(1)}`,
  status: 'broken',
  subject: { kind: 'joint-installation', id: `ji_${ulid(9)}` },
  called: { zh: '试验路占用、挖掘城市道路', en: 'road excavation at 试验路' },
  uscc: project.owner.uscc,
  region: '450305',
  department: '城市管理委员会',
  about: `ea_${ulid(1)}`,
  terms: { code: 'road-excavation' },
  limits: { mend: { deadline: spec(5) } },
  brokenAt: begun,
} as unknown as Made;
const river = riverCase({ id: RiverId.parse(`ra_${ulid(1)}`), status: 'in-review' });
const lacking = riverCase({
  id: RiverId.parse(`ra_${ulid(2)}`),
  status: 'in-review',
  makeUp: { missing: ['environment-report'], deadline: spec(5) },
});
export const benefit = (() => {
  const one = entitlement(10_000);
  return {
    ...one,
    status: 'awaiting-confirmation' as const,
    limits: { ...confirmationLimit(one, begun, sampleLaw()) },
  };
})();
/** Of which nothing is left to be scored: it is published when its day is over. */
const scoring = round({ limits: { scoring: { deadline: spec(5) } } });
const letterKey = `ORDER#${letterOrder(78).id}`;

interface Row {
  readonly kind: string;
  readonly key: Key;
  /** Whose record it stands in. */
  readonly subject: string;
  readonly limit: string;
  readonly place: () => readonly Write[] | Promise<readonly Write[]>;
  readonly moved: string;
  /** Who applied for it, where they are told. */
  readonly applicant?: string;
  /** What happens when its limit is over; not by the sweep where an execution waits for the moment. */
  readonly over?: string;
}

/** What is placed, of every kind, in the world of that moment. */
export const rowsOf = (context: () => RuntimeContext): readonly Row[] => [
  {
    kind: 'an order',
    key: { pk: `ORDER#or_${ulid(77)}`, sk: 'ORDER' },
    subject: 'ji_77',
    limit: 'completion',
    place: () =>
      entitlementTaskDependencies(context()).orders.place(
        {
          ...letterOrder(77),
          kind: 'work-order',
          status: 'pending',
          subject: { kind: 'joint-installation', id: 'ji_77' },
          createdAt: begun,
          limits: { completion: { deadline: spec(5) } },
        },
        before,
      ),
    moved: 'order.deadline-moved',
    over: 'order.overdue',
  },
  {
    kind: 'a letter',
    key: { pk: letterKey, sk: 'ORDER' },
    subject: letterOrder(78).subject.id,
    limit: 'reply',
    place: () => entitlementTaskDependencies(context()).orders.place(letterOrder(78), before),
    moved: 'order.deadline-moved',
  },
  {
    kind: 'a joint installation',
    key: { pk: `CASE#ji_${ulid(1)}`, sk: 'CASE' },
    subject: `ji_${ulid(1)}`,
    limit: 'completion',
    place: () =>
      caseDependencies(context()).cases.create(
        installation(1, { limits: { completion: { deadline: spec(10) } } }),
        before,
      ),
    moved: 'case.deadline-moved',
    applicant: project.owner.uscc,
    over: 'case.overdue',
  },
  {
    kind: 'the day until which documents may follow',
    key: { pk: `CASE#ji_${ulid(2)}`, sk: 'CASE' },
    subject: `ji_${ulid(2)}`,
    limit: 'make-up',
    place: () =>
      caseDependencies(context()).cases.create(
        installation(2, { makeUp: { missing: ['site-plan'], otherwise: 'ended', deadline: spec(10) } }),
        before,
      ),
    moved: 'case.deadline-moved',
    applicant: project.owner.uscc,
  },
  {
    kind: 'a stage of a project',
    key: { pk: `PROJECT#${project.id}`, sk: `STAGE#${planned.id}` },
    subject: project.id,
    limit: 'promised',
    place: () => {
      const { projects } = projectDependencies(context());
      const stage = beginStage(planned, { id: plan.id, version: plan.version }, begun);
      return [
        ...projects.create(project),
        projects.createStage(project.id, stage, newStageKeys(project.id, stage, begun)),
      ];
    },
    moved: 'stage.deadline-moved',
    applicant: project.owner.uscc,
    over: 'stage.overdue',
  },
  {
    kind: 'an obstacle',
    key: { pk: `PROJECT#${project.id}`, sk: `OBSTACLE#${obstacle.id}` },
    subject: project.id,
    limit: 'answer',
    place: () => [
      projectDependencies(context()).projects.putObstacle(project.id, {
        part: obstacle,
        version: 0,
        keys: obstacleKeys(project.id, obstacle, { now: begun, workingTime: before }),
      }),
    ],
    moved: 'obstacle.deadline-moved',
    over: 'obstacle.escalated',
  },
  {
    kind: 'a term of a project',
    key: { pk: `PROJECT#${project.id}`, sk: `TERM#${term.id}` },
    subject: project.id,
    limit: 'term',
    place: () => [
      projectDependencies(context()).projects.putTerm(project.id, {
        part: term,
        version: 0,
        keys: termKeys(project.id, term, { now: begun, workingTime: before }),
      }),
    ],
    moved: 'term.deadline-moved',
    applicant: project.owner.uscc,
    over: 'term.lapsed',
  },
  {
    kind: 'a broken commitment for a line',
    key: { pk: `COMMITMENT#${broken.id}`, sk: 'COMMITMENT' },
    subject: broken.subject.id,
    limit: 'mend',
    place: () => [
      new MadeCommitments(context().table).put(
        { made: broken, version: 0 },
        { now: begun, workingTime: before },
      ),
    ],
    moved: 'commitment.deadline-moved',
    applicant: broken.uscc,
    over: 'commitment.revoked',
  },
  {
    kind: 'a round of scoring',
    key: { pk: `SCORING#${scoring.id}`, sk: 'SCORING' },
    subject: scoring.id,
    limit: 'scoring',
    place: () =>
      entitlementTaskDependencies(context()).scoring.put({}, scoring, { now: begun, workingTime: before }),
    moved: 'scoring-round.deadline-moved',
    over: 'scoring.published',
  },
  {
    kind: 'a case at the river',
    key: { pk: `RIVER#${river.id}`, sk: 'CASE' },
    subject: river.id,
    limit: 'promised',
    place: () => [
      ...riverDependencies(context()).river.create(
        river,
        riverKeys(river, {}, { now: begun, workingTime: before }),
      ),
    ],
    moved: 'river.deadline-moved',
    applicant: river.applicant.uscc,
    over: 'river.overdue',
  },
  {
    kind: 'what a case at the river was accepted without',
    key: { pk: `RIVER#${lacking.id}`, sk: 'CASE' },
    subject: lacking.id,
    limit: 'make-up',
    place: () => [
      ...riverDependencies(context()).river.create(
        lacking,
        riverKeys(lacking, {}, { now: begun, workingTime: before }),
      ),
    ],
    moved: 'river.deadline-moved',
    applicant: river.applicant.uscc,
    over: 'river.make-up-overdue',
  },
  {
    kind: 'a benefit that waits for its click',
    key: { pk: `ENTITLEMENT#${benefit.id}`, sk: 'ENTITLEMENT' },
    subject: benefit.id,
    limit: 'confirmation',
    place: () =>
      entitlementTaskDependencies(context()).store.create(benefit, {} as never, {
        now: begun,
        workingTime: before,
      }),
    moved: 'entitlement.deadline-moved',
    applicant: keyOfBeneficiary(benefit),
    over: 'entitlement.lapsed',
  },
];
