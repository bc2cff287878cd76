import { condition, sample, yuan } from './sample.ts';

/** Samples for industry and growth. */
export const GROWTH_SAMPLES = [
  sample(1, {
    code: 'SAMPLE-ABOVE-SCALE-2026',
    name: '首次入规工业企业奖励',
    kind: 'award',
    summary: '首次升为规模以上的工业企业,一次性奖励。',
    industries: ['B', 'C', 'D'],
    conditions: [
      condition(
        'industry',
        '属于工业(采矿、制造、电热气水)',
        'enterprise.industry.startsWith("B") || enterprise.industry.startsWith("C") || enterprise.industry.startsWith("D")',
        '样例第三条第一款',
      ),
      condition(
        'first-time',
        '2025 年首次入规',
        'enterprise.aboveScaleSince >= "2025-01-01" && enterprise.aboveScaleSince <= "2025-12-31"',
        '样例第三条第二款',
      ),
      condition('still-above', '目前仍在规上', 'enterprise.aboveScale', '样例第四条'),
      condition('honest', '未列入严重失信主体名单', '!enterprise.dishonest', '样例第九条'),
    ],
    amount: { kind: 'fixed', fen: yuan(100_000) },
    instalments: [
      { basisPoints: 6_000, afterWorkingDays: 0 },
      { basisPoints: 4_000, afterWorkingDays: 250 },
    ],
    excludes: ['NEW-ABOVE-SCALE-YANAN', 'NEW-ABOVE-SCALE-QIANJIANG'],
    department: '工业和信息化局',
  }),
  sample(2, {
    code: 'SAMPLE-REVENUE-STEPS-2026',
    name: '制造业营业收入上台阶奖励',
    kind: 'award',
    summary: '制造业企业年营业收入首次突破 1 亿、5 亿、10 亿元的分档奖励。',
    industries: ['C'],
    conditions: [
      condition('manufacturing', '属于制造业', 'enterprise.industry.startsWith("C")', '样例第二条'),
      condition(
        'grown',
        '2025 年营业收入高于 2024 年',
        'enterprise.revenue["2025"] > enterprise.revenue["2024"]',
        '样例第五条',
      ),
      condition(
        'credit',
        '纳税信用为 A、B 或 M 级',
        'enterprise.creditGrade in ["A", "B", "M"]',
        '样例第九条',
      ),
    ],
    amount: {
      kind: 'table',
      rows: [
        {
          label: '首次突破 10 亿元',
          when: 'enterprise.revenue["2025"] >= 100000000000 && enterprise.revenue["2024"] < 100000000000',
          fen: yuan(1_000_000),
        },
        {
          label: '首次突破 5 亿元',
          when: 'enterprise.revenue["2025"] >= 50000000000 && enterprise.revenue["2024"] < 50000000000',
          fen: yuan(500_000),
        },
        {
          label: '首次突破 1 亿元',
          when: 'enterprise.revenue["2025"] >= 10000000000 && enterprise.revenue["2024"] < 10000000000',
          fen: yuan(200_000),
        },
      ],
    },
    excludes: ['SAMPLE-ABOVE-SCALE-2026'],
    department: '工业和信息化局',
  }),
  sample(3, {
    code: 'SAMPLE-EQUIPMENT-2026',
    name: '技术改造设备投资补助',
    kind: 'award',
    mode: 'simple-application',
    summary: '按设备投资额 8% 补助,最高 500 万元。',
    industries: ['C'],
    conditions: [
      condition('manufacturing', '属于制造业', 'enterprise.industry.startsWith("C")', '样例第二条'),
      condition(
        'investment',
        '2025 年设备投资不低于 200 万元',
        'enterprise.equipmentInvestment["2025"] >= 200000000',
        '样例第六条',
      ),
      condition('two-years', '成立满两年', 'yearsBetween(enterprise.registeredOn, on) >= 2', '样例第二条'),
    ],
    amount: {
      kind: 'formula',
      expression: 'enterprise.equipmentInvestment["2025"] * 8',
      per: 100,
      rounding: { mode: 'down', toFen: 10_000 },
      cap: yuan(5_000_000),
    },
    instalments: [
      { basisPoints: 5_000, afterWorkingDays: 0 },
      { basisPoints: 5_000, afterWorkingDays: 125 },
    ],
    fund: { source: '工业振兴资金（样例）', budget: yuan(50_000_000) },
    review: true,
    department: '工业和信息化局',
  }),
  sample(4, {
    code: 'SAMPLE-EXPORT-GROWTH-2026',
    name: '外贸出口增量奖励',
    kind: 'award',
    summary: '出口额较上年增量部分按千分之五奖励。',
    conditions: [
      condition('exported-before', '2024 年有出口实绩', 'enterprise.exports["2024"] > 0', '样例第三条'),
      condition(
        'growth',
        '2025 年出口额增长 10% 以上',
        'enterprise.exports["2025"] * 10 >= enterprise.exports["2024"] * 11',
        '样例第三条',
      ),
      condition('operating', '登记状态为存续', 'enterprise.status == "operating"', '样例第二条'),
    ],
    amount: {
      kind: 'formula',
      expression: '(enterprise.exports["2025"] - enterprise.exports["2024"]) * 5',
      per: 1_000,
      rounding: { mode: 'half-up', toFen: 100 },
      cap: yuan(300_000),
    },
    department: '商务局',
  }),
];
