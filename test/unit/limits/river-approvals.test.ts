import { describe } from 'vitest';
import { riverRules, ruleOf } from '../../../functions/products/river-approvals/rules/rules.ts';
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
    'natural-resources 20/15 ecology-environment 20/14 water-resources 20/13 forestry 20/15 culture-tourism 20/14',
    '10/7',
    '10/3',
    true,
    5,
  ],
  [
    'construction, control',
    '5/2',
    'natural-resources 15/10 ecology-environment 15/9 water-resources 15/8',
    '7/5',
    '10/3',
    false,
    5,
  ],
  [
    'construction, basin',
    '5/2',
    'natural-resources 10/5 ecology-environment 10/5 water-resources 10/5',
    '5/3',
    '10/3',
    false,
    5,
  ],
  [
    'discharge, core',
    '5/2',
    'ecology-environment 20/15 water-resources 20/14 forestry 20/13 culture-tourism 20/15',
    '10/7',
    '10/3',
    true,
    5,
  ],
  ['discharge, control', '5/2', 'ecology-environment 15/10 water-resources 15/9', '7/5', '10/3', false, 5],
  ['discharge, basin', '5/2', 'ecology-environment 10/5 water-resources 10/5', '5/3', '10/3', false, 5],
  [
    'water-intake, core',
    '5/2',
    'water-resources 20/15 ecology-environment 20/14 forestry 20/13 culture-tourism 20/15',
    '10/7',
    '10/3',
    true,
    5,
  ],
  ['water-intake, control', '5/2', 'water-resources 15/10 ecology-environment 15/9', '7/5', '10/3', false, 5],
  ['water-intake, basin', '5/2', 'water-resources 10/5 ecology-environment 10/5', '5/3', '10/3', false, 5],
  [
    'berth, core',
    '5/2',
    'water-resources 20/15 culture-tourism 20/14 ecology-environment 20/13 forestry 20/15',
    '10/7',
    '10/3',
    true,
    5,
  ],
  [
    'berth, control',
    '5/2',
    'water-resources 15/10 culture-tourism 15/9 ecology-environment 15/8',
    '7/5',
    '10/3',
    false,
    5,
  ],
  [
    'berth, basin',
    '5/2',
    'water-resources 10/5 culture-tourism 10/5 ecology-environment 10/5',
    '5/3',
    '10/3',
    false,
    5,
  ],
  [
    'tourism, core',
    '5/2',
    'culture-tourism 20/15 natural-resources 20/14 ecology-environment 20/13 forestry 20/15',
    '10/7',
    '10/3',
    true,
    5,
  ],
  [
    'tourism, control',
    '5/2',
    'culture-tourism 15/10 natural-resources 15/9 ecology-environment 15/8',
    '7/5',
    '10/3',
    false,
    5,
  ],
  [
    'tourism, basin',
    '5/2',
    'culture-tourism 10/5 natural-resources 10/5 ecology-environment 10/5',
    '5/3',
    '10/3',
    false,
    5,
  ],
  [
    'planting, core',
    '5/2',
    'forestry 20/15 natural-resources 20/14 culture-tourism 20/13',
    '10/7',
    '10/3',
    true,
    5,
  ],
  ['planting, control', '5/2', 'forestry 15/10 natural-resources 15/9', '7/5', '10/3', false, 5],
  ['planting, basin', '5/2', 'forestry 10/5 natural-resources 10/5', '5/3', '10/3', false, 5],
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
    ['how many rules there are', rules.length, () => riverRules().rules.length],
    ['version', 'river-2025.1', () => riverRules().version],
    ['in force from', '2025-05-01', () => riverRules().effectiveFrom],
  ]);
});
