import { describe } from 'vitest';
import { firstRules, ruleOf } from '../../../functions/products/river-approvals/rules/first-edition.ts';
import { limitsHold, type Row } from './rows.ts';

type Budget = { readonly statutory: number; readonly promised: number };
const budget = ({ statutory, promised }: Budget): string => `${statutory}/${promised}`;

/** The sample rules of the window (Art. 15), statutory/promised working days; the last is what documents may follow within. */
const rules: readonly [
  of: string,
  completeness: string,
  reviews: string,
  decision: string,
  publication: string,
  expertMeeting: boolean,
  makeUpWithin: number,
][] = [
  [
    'construction, core',
    '5/2',
    '自然资源局 20/15 生态环境局 20/14 水利局 20/13 林业局 20/15 文化广电和旅游局 20/14',
    '10/7',
    '10/3',
    true,
    5,
  ],
  ['construction, control', '5/2', '自然资源局 15/10 生态环境局 15/9 水利局 15/8', '7/5', '10/3', false, 5],
  ['construction, basin', '5/2', '自然资源局 10/5 生态环境局 10/5 水利局 10/5', '5/3', '10/3', false, 5],
  [
    'discharge, core',
    '5/2',
    '生态环境局 20/15 水利局 20/14 林业局 20/13 文化广电和旅游局 20/15',
    '10/7',
    '10/3',
    true,
    5,
  ],
  ['discharge, control', '5/2', '生态环境局 15/10 水利局 15/9', '7/5', '10/3', false, 5],
  ['discharge, basin', '5/2', '生态环境局 10/5 水利局 10/5', '5/3', '10/3', false, 5],
  [
    'water-intake, core',
    '5/2',
    '水利局 20/15 生态环境局 20/14 林业局 20/13 文化广电和旅游局 20/15',
    '10/7',
    '10/3',
    true,
    5,
  ],
  ['water-intake, control', '5/2', '水利局 15/10 生态环境局 15/9', '7/5', '10/3', false, 5],
  ['water-intake, basin', '5/2', '水利局 10/5 生态环境局 10/5', '5/3', '10/3', false, 5],
  [
    'berth, core',
    '5/2',
    '水利局 20/15 文化广电和旅游局 20/14 生态环境局 20/13 林业局 20/15',
    '10/7',
    '10/3',
    true,
    5,
  ],
  ['berth, control', '5/2', '水利局 15/10 文化广电和旅游局 15/9 生态环境局 15/8', '7/5', '10/3', false, 5],
  ['berth, basin', '5/2', '水利局 10/5 文化广电和旅游局 10/5 生态环境局 10/5', '5/3', '10/3', false, 5],
  [
    'tourism, core',
    '5/2',
    '文化广电和旅游局 20/15 自然资源局 20/14 生态环境局 20/13 林业局 20/15',
    '10/7',
    '10/3',
    true,
    5,
  ],
  [
    'tourism, control',
    '5/2',
    '文化广电和旅游局 15/10 自然资源局 15/9 生态环境局 15/8',
    '7/5',
    '10/3',
    false,
    5,
  ],
  ['tourism, basin', '5/2', '文化广电和旅游局 10/5 自然资源局 10/5 生态环境局 10/5', '5/3', '10/3', false, 5],
  ['planting, core', '5/2', '林业局 20/15 自然资源局 20/14 文化广电和旅游局 20/13', '10/7', '10/3', true, 5],
  ['planting, control', '5/2', '林业局 15/10 自然资源局 15/9', '7/5', '10/3', false, 5],
  ['planting, basin', '5/2', '林业局 10/5 自然资源局 10/5', '5/3', '10/3', false, 5],
];

const limitsOf = (of: string) => {
  const [activity = '', level = ''] = of.split(', ');
  const { completeness, departments, decision, publication, expertMeeting, materials } = ruleOf(
    activity,
    level,
  );
  const reviews = departments.map((one) => `${one.department} ${budget(one)}`).join(' ');
  return [
    budget(completeness),
    reviews,
    budget(decision),
    budget(publication),
    expertMeeting,
    materials.makeUp?.within,
  ];
};

describe('limits at the Li River window', () => {
  limitsHold([
    ...rules.map(([of, ...limits]): Row => [of, limits, () => limitsOf(of)]),
    ['how many rules there are', rules.length, () => firstRules().rules.length],
    ['version', 'river-2025.1', () => firstRules().version],
    ['in force from', '2025-05-01', () => firstRules().effectiveFrom],
  ]);
});
