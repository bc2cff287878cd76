import * as z from 'zod';
import { own } from '../../../../common/own.ts';
import { Trait } from '../../model.ts';
import { handedOn } from '../graph.ts';
import { StagePlan } from '../model.ts';
import instead from './instead.json' with { type: 'json' };
import table from './rows.json' with { type: 'json' };
import frame from './stages.json' with { type: 'json' };

/** G 政府投资, F 企业备案的工业项目, L 简易低风险: the columns of docs/national-stages.md. */
export type Column = 'G' | 'F' | 'L';

const columns = <V extends z.ZodType>(value: V) => z.strictObject({ G: value, F: value, L: value }).partial();
const Ids = z.array(z.string());

/** A row of the table: a matter with its limit, and for each column after which others it comes; absent where it is not named. */
const Row = z.looseObject({
  id: z.string(),
  zh: z.string(),
  en: z.string(),
  stage: z.string(),
  after: columns(Ids),
  /** In these columns it may be done any time before what waits for such. */
  anytime: z.array(z.enum(['G', 'F', 'L'])).default([]),
  /** In these columns it is done for each phase by itself, where there are any. */
  phases: z.array(z.enum(['G', 'F', 'L'])).default([]),
  waitsForAnytime: z.boolean().default(false),
  stages: columns(z.string()).default({}),
  absentWith: z.array(Trait).default([]),
  materials: z.array(z.string()).default([]),
});
const rows = z.array(Row).parse(table.rows);

interface Made {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly column: Column;
  readonly appliesTo: z.input<typeof StagePlan>['appliesTo'];
  /** Rows that stand otherwise in this plan. */
  readonly instead?: Readonly<Record<string, object>>;
  /** What a park's regional assessment covers: rows that ask for nothing else are absent. */
  readonly assessed?: z.input<typeof StagePlan>['assessed'];
}

interface Placed {
  readonly id: string;
  readonly after: readonly string[];
  readonly stage: string;
  readonly absent: boolean;
  readonly step: object;
}

/** A row as a step of one column. */
const placed = ({ column, appliesTo, instead = {}, assessed = [] }: Made): Placed[] => {
  const covered = new Set(assessed.flatMap(({ replaces }) => replaces));
  const anytime = rows.filter((row) => row.anytime.includes(column)).map(({ id }) => id);
  return rows.map((row) => {
    const {
      id,
      zh,
      en,
      stage,
      after,
      anytime: _,
      phases,
      waitsForAnytime,
      stages,
      absentWith,
      ...rest
    } = row;
    const { materials } = row;
    const named = after[column];
    return {
      id,
      after: [...(named ?? []), ...(waitsForAnytime && column !== 'L' ? anytime : [])],
      stage: stages[column] ?? stage,
      absent:
        named === undefined ||
        absentWith.some((trait) => appliesTo.traits?.includes(trait)) ||
        (materials.length > 0 && materials.every((kind) => covered.has(kind))),
      step: {
        title: { zh, en },
        ...rest,
        ...(phases.includes(column) && { byPhases: true }),
        ...own(instead, id),
      },
    };
  });
};

/** A plan of the table: of what is absent in its column the others take over what it came after. */
const planOf = (made: Made): StagePlan => {
  const steps = handedOn(placed(made), ({ absent }) => !absent);
  const stages = frame.stages
    .map(({ after, steps: ours, ...stage }) => ({
      ...stage,
      after: after[made.column],
      steps:
        ours ??
        steps
          .filter((one) => one.stage === stage.id)
          .map(({ id, after: before, step }) => ({ ...step, id, after: before })),
    }))
    .filter((stage) => stage.steps.length > 0);
  const { id, title, appliesTo, assessed } = made;
  return StagePlan.parse({ ...frame.plan, id, title, appliesTo, ...(assessed && { assessed }), stages });
};

const industry = ['B', 'C', 'D'];

const made: readonly Made[] = [
  {
    id: 'national-government',
    title: { zh: '政府投资项目（四阶段样例）', en: 'Government-funded projects (sample of the four stages)' },
    column: 'G',
    appliesTo: { natures: ['government'] },
  },
  {
    id: 'national-without-proposal',
    title: {
      zh: '可不报项目建议书的政府投资项目（四阶段样例）',
      en: 'Government-funded projects that may skip the proposal (sample of the four stages)',
    },
    column: 'G',
    appliesTo: { natures: ['government'], traits: ['without-proposal'] },
  },
  {
    id: 'national-enterprise',
    title: {
      zh: '企业备案工业项目（四阶段样例）',
      en: 'Filed industrial projects (sample of the four stages)',
    },
    column: 'F',
    appliesTo: { natures: ['filing'], industries: industry },
  },
  {
    id: 'national-approval',
    title: {
      zh: '企业核准工业项目（四阶段样例）',
      en: 'Approved industrial projects (sample of the four stages)',
    },
    column: 'F',
    appliesTo: { natures: ['approval'], industries: industry },
    instead: instead.approval,
  },
  {
    id: 'national-land-with-design',
    title: {
      zh: '带方案出让的工业项目（四阶段样例）',
      en: 'Land granted with its design (sample of the four stages)',
    },
    column: 'F',
    appliesTo: { natures: ['filing'], industries: industry, traits: ['land-with-design'] },
  },
  {
    id: 'national-park',
    title: {
      zh: '产业园区工业项目（区域评估，四阶段样例）',
      en: 'Industry in a park that was assessed as a whole (sample of the four stages)',
    },
    column: 'F',
    appliesTo: { natures: ['filing'], industries: industry, parks: ['sample-park'] },
    assessed: instead.assessed.map((one) => ({ ...one, paidBy: 'government' })),
  },
  {
    id: 'national-low-risk',
    title: { zh: '简易低风险项目（四阶段样例）', en: 'Simple low-risk projects (sample of the four stages)' },
    column: 'L',
    appliesTo: {
      natures: ['filing'],
      traits: ['low-risk'],
      most: { floorAreaM2: 10_000, heightM: 24 },
    },
  },
];

/** The four national stages as tables: docs/national-stages.md, each row with where its limit comes from. */
export const nationalPlans = (): StagePlan[] => made.map(planOf);
