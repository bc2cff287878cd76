import { it } from 'vitest';
import { DeadlineSpec } from '../../../functions/law/deadline/model.ts';
import type { Rung } from '../../../functions/law/deadline/rung.ts';
import { instant } from '../../../functions/law/instant.ts';
import { plainDate } from '../../../functions/law/plain-date.ts';
import { caseTold } from '../../../functions/products/joint-installations/told.ts';
import type { AboutCase } from '../../../functions/products/joint-installations/told-words.ts';
import type { Case } from '../../../functions/products/joint-installations/model.ts';
import type { Project } from '../../../functions/products/projects/model.ts';
import type { Obstacle } from '../../../functions/products/projects/obstacle.ts';
import { reportTold } from '../../../functions/products/joint-installations/report-told.ts';
import type { Made } from '../../../functions/services/commitments/model.ts';
import { madeTold, type AboutMade } from '../../../functions/services/commitments/told.ts';
import { obstacleTold, type AboutObstacle } from '../../../functions/products/projects/obstacle-told.ts';
import {
  installationTold,
  type AboutInstallation,
} from '../../../functions/products/projects/installation-told.ts';
import { shippedPlans } from '../../../functions/products/projects/plans/shipped.ts';
import { beginStage } from '../../../functions/products/projects/stage-transitions.ts';
import { stageTold, stepTold } from '../../../functions/products/projects/stage-told.ts';
import { stepTitle } from '../../../functions/products/projects/told-words.ts';
import { projectTold } from '../../../functions/products/projects/told.ts';
import type { Decision, Obligation } from '../../../functions/products/river-approvals/model.ts';
import { obligationTold } from '../../../functions/products/river-approvals/obligation-told.ts';
import { riverTold } from '../../../functions/products/river-approvals/told.ts';
import type { Acted } from '../../../functions/platform/watch/climb-limits.ts';
import type { Order } from '../../../functions/services/orders/model.ts';
import { asOf } from './benefits/entitlements/fixture.ts';
import { cellsOf, expectClean } from './clean-words.ts';
import { riverCase, start } from './river-approvals/samples.ts';

const at = { ...asOf(), now: start };
const deadline = (budget = 5) =>
  DeadlineSpec.parse({ budget, kind: 'promised', basis: '第五条', anchor: start });
const rung = (of: Rung): { readonly rung: Acted } => ({
  rung: {
    name: 'promised',
    due: instant('2026-03-09T16:00:00Z'),
    over: 1,
    provisional: true,
    turn: { key: of.id, rung: of, at: start },
  },
});
const moved = {
  moved: [
    {
      name: 'promised',
      from: instant('2026-03-09T16:00:00Z'),
      to: instant('2026-03-10T16:00:00Z'),
      provisional: true,
    },
  ],
};
/** What time and a calendar do to anything with a limit. */
const byTime = <T extends object>(about: T) => ({
  'due-soon': { ...about, ...rung({ id: 'soon', when: 'before', workingDays: 1 }) },
  'last-day': { ...about, ...rung({ id: 'last', when: 'last-day' }) },
  overdue: { ...about, ...rung({ id: 'breach', when: 'due' }) },
  escalated: { ...about, ...rung({ id: 'up', when: 'after', workingDays: 1 }) },
  'deadline-moved': { ...about, ...moved },
});
/** An example for each row of a table: one for all but those named. */
const examples = <K extends string, T>(
  table: Readonly<Record<K, unknown>>,
  usual: T,
  special: Partial<Record<K, T>> = {},
) =>
  Object.fromEntries(
    (Object.keys(table) as K[]).map((move) => [move, special[move] ?? usual]),
  ) as unknown as Record<K, T>;

const order = (service: string, status: string) => ({ status, request: { service } }) as unknown as Order;
const joint = (otherwise: 'ended' | 'suspended'): AboutCase => ({
  ...at,
  case: {
    application: {
      site: { address: '七星区样例路 1 号' },
      services: [{ service: 'water' }, { service: 'gas' }],
      materials: [],
    },
    limits: { completion: { deadline: deadline() } },
    makeUp: { missing: ['site-plan', 'land-certificate'], otherwise, deadline: deadline() },
    surveyOn: plainDate('2026-03-05'),
    external: {
      approvals: [
        {
          matter: 'road-excavation',
          place: '试验路',
          department: '城市管理委员会',
          status: 'asked',
          offered: true,
        },
        { matter: 'green-space', place: '试验绿地', department: '园林局', status: 'denied' },
      ],
    },
  } as unknown as Case,
  orders: [order('water', 'connected'), order('gas', 'rejected')],
  phase: { name: '一期', buildings: ['1 栋', '2 栋'] } as unknown as NonNullable<AboutCase['phase']>,
});

const project = {
  name: '桂林精密部件项目',
  owner: { name: '桂林试验有限公司' },
  paused: { since: start, reason: '等待征地。' },
} as unknown as Project;
const [plan] = shippedPlans();
const [planned, next] = plan?.stages ?? [];
const [step] = planned?.steps ?? [];
if (!plan || !planned || !next || !step) throw new Error('No plan');
const ofStage = { ...at, project, plan, stage: beginStage(planned, plan, start) };
const title = stepTitle(plan, planned, step.id);

const ofObstacle = (change: Partial<Obstacle> = {}): AboutObstacle => ({
  ...at,
  project,
  obstacle: {
    raisedBy: 'platform',
    what: '红线内有管线。',
    answer: { at: start, text: '已安排迁改。' },
    deadline: deadline(),
    ...change,
  } as unknown as Obstacle,
  owner: { name: '自然资源局' },
});
const barred: AboutMade['bar'] = {
  commitment: `cm_${'0'.repeat(26)}`,
  since: start,
  until: instant('2026-09-02T16:00:00Z'),
  basis: '第五条',
};
const ofMade = (follows: AboutMade['follows'], bar?: AboutMade['bar']): AboutMade & typeof moved => ({
  ...at,
  ...moved,
  ...{ bar, follows },
  made: {
    called: { zh: '试验路占用、挖掘城市道路', en: 'road excavation at 试验路' },
    department: '城市管理委员会',
    grounds: '未设警示。',
    limits: { mend: { deadline: deadline() } },
  } as unknown as Made,
});

const notSent = (why: AboutInstallation['why']): AboutInstallation => ({
  ...at,
  project,
  installation: {
    request: { services: [{ service: 'water' }, { service: 'heat' }] },
  } as unknown as AboutInstallation['installation'],
  why,
});

const decision = {
  reasons: ['遮挡象鼻山视线。', '距岸线不足。'],
  conditions: [{ text: '保留绿地。', dueOn: plainDate('2026-05-01') }, { text: '夜间不施工' }],
} as unknown as Decision;
const ofRiver = (status: 'in-review' | 'to-be-decided' | 'expert-meeting') => ({
  ...at,
  case: riverCase({
    status,
    decision,
    missing: ['site-plan'],
    makeUp: { missing: ['site-plan'], deadline: deadline() },
    escalations: [{ department: '水利局' }] as never,
    prohibited: {
      since: at.now,
      citations: [
        {
          instrument: { zh: '《风景名胜区条例》', en: 'Regulations on Scenic Areas' },
          article: '27',
          says: { zh: '禁止在核心景区内建设宾馆', en: 'No hotel in the core scenic area' },
          seen: 'text',
        },
      ],
    },
  }),
  orders: [],
});
const obligation = (dueOn?: string) => ({
  ...ofRiver('in-review'),
  obligation: {
    number: 1,
    text: '保留绿地。',
    ...(dueOn && { dueOn: plainDate(dueOn) }),
  } as unknown as Obligation,
});

const told = {
  'a joint installation that may end': cellsOf(
    caseTold,
    examples(caseTold, joint('ended'), byTime(joint('ended'))),
  ),
  'a joint installation that may stand still': cellsOf(
    caseTold,
    examples(caseTold, joint('suspended'), byTime(joint('suspended'))),
  ),
  'what an applicant reports': cellsOf(reportTold, {
    reported: {
      ...joint('ended'),
      report: { kind: 'named-supplier', service: 'water', what: '要求从指定单位购买水表。' },
    },
  }),
  'a commitment for a line': cellsOf(
    madeTold,
    examples(madeTold, ofMade({ zh: '', en: '' }), {
      revoked: ofMade({ zh: '须另行取得批准。', en: 'It needs an approval.' }, barred),
    }),
  ),
  'a project': cellsOf(projectTold, examples(projectTold, { ...at, project })),
  'a stage': cellsOf(
    stageTold,
    examples(stageTold, ofStage, {
      ...byTime(ofStage),
      phased: { ...ofStage, stage: { ...ofStage.stage, phases: [{ id: 'p1', title: '一期：1号楼' }] } },
    }),
  ),
  'a stage after which others may begin': cellsOf(
    { closed: stageTold.closed },
    { closed: { ...ofStage, mayBegin: [next] } },
  ),
  'a step': cellsOf(
    stepTold,
    examples(stepTold, {
      ...ofStage,
      steps: [
        { title, missing: ['site-plan', 'energy-report'] },
        {
          title,
          missing: ['site-plan', 'environment-report', 'environment-form'],
          alternatives: ['environment-report', 'environment-form'],
        },
        { title },
      ],
    }),
  ),
  'an obstacle': cellsOf(obstacleTold, examples(obstacleTold, ofObstacle())),
  'an installation that is under way already': cellsOf(installationTold, { impossible: notSent(undefined) }),
  'an installation that lacks documents': cellsOf(installationTold, {
    impossible: notSent({ missing: ['site-plan'] }),
  }),
  'an installation that nobody provides': cellsOf(installationTold, {
    impossible: notSent({ notProvided: [] }),
  }),
  'a case at the Li River': cellsOf(
    riverTold,
    examples(riverTold, ofRiver('in-review'), byTime(ofRiver('to-be-decided'))),
  ),
  'a condition with a day': cellsOf(obligationTold, examples(obligationTold, obligation('2026-05-01'))),
  'a condition without a day': cellsOf(obligationTold, examples(obligationTold, obligation())),
};

const cells = Object.entries(told).flatMap(([of, all]) =>
  all.map(({ move, party, said }) => ({ of, move, party, said })),
);

it.each(cells)('$of, $move, to $party: in clean words of both languages', ({ said }) => {
  expectClean(said);
});
