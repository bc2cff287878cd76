import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../functions/common/words/codes.ts';
import { checkStagePlan } from '../../../../functions/products/projects/plans/check.ts';
import type { StagePlan, StageStep } from '../../../../functions/products/projects/plans/model.ts';
import { shippedPlans } from '../../../../functions/products/projects/plans/shipped.ts';

/** The table as people read it: docs/national-stages.md. */
const rows = readFileSync('docs/national-stages.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
  .filter((cells) => cells.length === 7 && cells[0] !== 'id');

const departments: Readonly<Record<string, string>> = {
  FG: '发展和改革委员会',
  ZR: '自然资源局',
  ZJ: '住房和城乡建设局',
  ST: '生态环境局',
  SL: '水利局',
  RF: '人民防空办公室',
};

const named = (id: string): StagePlan => {
  const plan = shippedPlans().find((one) => one.id === id);
  if (!plan) throw new Error(`No plan ${id}`);
  return plan;
};
const stepOf = (plan: StagePlan, id: string): StageStep | undefined =>
  plan.stages.flatMap(({ steps }) => steps).find((step) => step.id === id);

const columns = [
  ['national-government', 4],
  ['national-enterprise', 5],
  ['national-low-risk', 6],
] as const;
const anytimeIn = (column: number) => rows.filter((cells) => cells[column] === '▸').map(([id = '']) => id);

/** What a cell says: undefined where the matter is absent. */
const afterOf = (cell: string, column: number): string[] | undefined => {
  if (cell === '–') return undefined;
  if (cell === 'start' || cell === '▸') return [];
  return cell
    .replace(/\(.*\)/, '')
    .split(',')
    .map((one) => one.trim())
    .flatMap((one) => (one === '▸' ? anytimeIn(column) : [one]));
};

const limitOf = ({ by, statutory, unit, variants }: StageStep): unknown => ({
  by,
  statutory,
  unit,
  variants: variants.map((one) => one.statutory),
});
const counted = (statutory: number, unit?: string) => ({ by: 'department', statutory, unit, variants: [] });
const limits: readonly (readonly [cell: RegExp, limit: object])[] = [
  [/^0/, { by: 'complete-data', statutory: undefined, unit: undefined, variants: [] }],
  [/^20k/, counted(20)],
  [/^not counted|^by each/, { by: 'owner', statutory: undefined, unit: undefined, variants: [] }],
  [
    /^书 60 d, 表 30 d, 登记表 filed/,
    { by: 'department', statutory: undefined, unit: 'natural-days', variants: [60, 30, undefined] },
  ],
  [/^10 wd k/, counted(10)],
  [/15 wd/, counted(15)],
  [/^7 d/, counted(7, 'natural-days')],
  [/^applicant ≤15 d/, { by: 'complete-data', statutory: 15, unit: 'natural-days', variants: [] }],
];

describe.each(columns)('%s is its column of the table', (id, column) => {
  const plan = named(id);
  it.each(rows)('%s %s', (row = '', zh = '', dept = '', limit = '', ...cells) => {
    const step = stepOf(plan, row);
    const after = afterOf(cells[column - 4] ?? '', column);
    expect(step?.after.toSorted()).toEqual(after?.toSorted());
    if (!step) return;
    expect(step.title.zh).toBe(zh);
    const asked = dept === '–' ? [] : dept.split(' ').map((one) => departments[one]);
    expect(step.department).toBe(asked[0]);
    for (const other of asked.slice(1))
      expect(step.segments.map(({ department }) => department)).toContain(other);
    expect(limitOf(step)).toEqual(limits.find(([cell]) => cell.test(limit))?.[1]);
    expect(step.basis).toBeDefined();
    expect(step.source).toBeDefined();
    if (/^20k/.test(limit)) expect(step.source?.confidence).toBe('default');
  });
  it('has nothing besides but what is ours before and after', () => {
    const ours = ['pre-planning', 'production'];
    const national = plan.stages.filter((stage) => !ours.includes(stage.id)).flatMap(({ steps }) => steps);
    const present = rows.filter((cells) => cells[column] !== '–').map(([row]) => row);
    expect(national.map((step) => step.id).toSorted()).toEqual(present.toSorted());
    expect(checkStagePlan(plan)).toEqual([]);
  });
});

it('the four stages are named in their order, each with its department that leads it', () => {
  const { stages } = named('national-government');
  expect(
    stages.flatMap(({ national, title, lead }) => (national ? [[national, title.zh, lead]] : [])),
  ).toEqual([
    ['initiation', '立项用地规划许可', '自然资源局'],
    ['engineering', '工程建设许可', '自然资源局'],
    ['construction', '施工许可', '住房和城乡建设局'],
    ['acceptance', '竣工验收', '住房和城乡建设局'],
  ]);
});

it('land that is granted with its design has no scheme, and what came after it comes after what it came after', () => {
  const plan = named('national-land-with-design');
  expect(stepOf(plan, 'scheme')).toBeUndefined();
  expect(stepOf(plan, 'planning')?.after.toSorted()).toEqual(['land', 'landplan']);
});

it('a government project that may skip its proposal has none, and its site and energy come after the code', () => {
  const plan = named('national-without-proposal');
  expect(stepOf(plan, 'proposal')).toBeUndefined();
  expect([stepOf(plan, 'site')?.after, stepOf(plan, 'energy')?.after]).toEqual([['code'], ['code']]);
  expect(checkStagePlan(plan)).toEqual([]);
  const ids = ({ stages }: StagePlan) => stages.flatMap(({ steps }) => steps.map(({ id }) => id));
  const skipped = ids(named('national-government')).filter((id) => !ids(plan).includes(id));
  expect(skipped).toEqual(['proposal']);
});

it('every permit to build asks for contractor, funds and clearance, in words of both languages', () => {
  const wanted = ['contractor-contract', 'funding-proof', 'clearance-proof'];
  for (const plan of shippedPlans().filter(({ id }) => id.startsWith('national-')))
    expect(stepOf(plan, 'permit'), plan.id).toMatchObject({
      materials: wanted,
      mayFollow: { materials: ['funding-proof'] },
    });
  for (const kind of wanted) {
    expect(wordsOf(kind)?.zh, kind).toMatch(/\p{Script=Han}/u);
    expect(wordsOf(kind)?.en, kind).toMatch(/^[a-z]/);
  }
});

it('what is low-risk files a registration outside Shanxi: complete data, and nothing waits for it', () => {
  const plan = named('national-low-risk');
  expect(stepOf(plan, 'registration')).toMatchObject({
    by: 'complete-data',
    materials: ['environment-registration'],
    source: { place: '全国（山西除外）' },
  });
  // In the last stage before production.
  expect(plan.stages.find(({ steps }) => steps.some(({ id }) => id === 'registration'))?.id).toBe(
    'acceptance',
  );
  expect(plan.stages.flatMap(({ steps }) => steps.flatMap(({ after }) => after))).not.toContain(
    'registration',
  );
});

it('an approval stands where a filing would: decided, for two years, extended once', () => {
  expect(stepOf(named('national-approval'), 'filing')).toMatchObject({
    title: { zh: '核准' },
    by: 'department',
    statutory: 20,
    after: ['code'],
    // What the docs' row says: 20 working days, longer by 40 at most, the appraisal not counted.
    licence: { extension: { most: 40 } },
    special: [{ ground: 'appraisal', within: 30 }],
    life: { lasts: 24, extension: { times: 1, by: 12, askedBefore: 30 }, otherwise: 'void' },
  });
});

it('a park that was assessed as a whole asks no enterprise for what its government has paid for', () => {
  const [park, whole] = [named('national-park'), named('national-enterprise')];
  expect(park.assessed?.map(({ replaces, paidBy }) => [...replaces, paidBy])).toEqual([
    ['soil-water-plan', 'government'],
    ['energy-report', 'government'],
  ]);
  const ids = (plan: StagePlan) => plan.stages.flatMap(({ steps }) => steps.map(({ id }) => id));
  expect(
    ids(whole)
      .filter((id) => !ids(park).includes(id))
      .toSorted(),
  ).toEqual(['energy', 'soil']);
  expect(stepOf(park, 'permit')?.after.toSorted()).toEqual(['drawings', 'eia', 'land', 'planning']);
  expect(checkStagePlan(park)).toEqual([]);
  const asks = { appliesTo: { natures: ['filing'], industries: ['B', 'C', 'D'], parks: ['sample-park'] } };
  expect(park).toMatchObject(asks);
});
