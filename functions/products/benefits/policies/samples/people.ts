import { condition, LATE_PAYER, sample, yuan } from './sample.ts';

/** Samples for employment, credit, tourism and fees. */
export const PEOPLE_SAMPLES = [
  sample(9, {
    code: 'SAMPLE-STABLE-JOBS-2026',
    name: '稳岗返还',
    kind: 'relief',
    summary: '不裁员、少裁员的参保企业,按从业人数返还。',
    conditions: [
      condition('insured', '连续缴纳社会保险 12 个月以上', 'enterprise.insuredMonths >= 12', '样例第二条'),
      condition(
        'layoffs',
        '裁员率不高于 5.5%,30 人以下企业不高于 20%',
        'enterprise.employees > 30 ? enterprise.layoffs * 1000 <= enterprise.employees * 55 : enterprise.layoffs * 5 <= enterprise.employees',
        '样例第三条',
      ),
      condition('people', '有从业人员', 'enterprise.employees > 0', '样例第二条'),
    ],
    amount: {
      kind: 'formula',
      expression: 'enterprise.employees * (enterprise.size == "large" ? 30000 : 60000)',
      per: 1,
      rounding: { mode: 'down', toFen: 1 },
      cap: yuan(600_000),
    },
    fund: { source: '失业保险基金（样例）', budget: yuan(80_000_000) },
    payer: '市社会保险事业中心（样例）',
    confirmation: null,
    department: '人力资源和社会保障局',
  }),
  sample(10, {
    code: 'SAMPLE-GRADUATES-2026',
    name: '小微企业吸纳高校毕业生补助',
    kind: 'award',
    summary: '小微企业每新招用一名高校毕业生补助 1500 元。',
    conditions: [
      condition(
        'size',
        '小型或微型企业',
        'enterprise.size == "small" || enterprise.size == "micro"',
        '样例第二条',
      ),
      condition('graduates', '当年新招用高校毕业生不少于 1 人', 'enterprise.newGraduates >= 1', '样例第三条'),
    ],
    amount: {
      kind: 'formula',
      expression: 'min(enterprise.newGraduates, enterprise.employees) * 150000',
      per: 1,
      rounding: { mode: 'down', toFen: 1 },
      cap: yuan(150_000),
    },
    payer: LATE_PAYER,
    paymentLimit: 2,
    department: '人力资源和社会保障局',
  }),
  sample(11, {
    code: 'SAMPLE-LOAN-INTEREST-2026',
    name: '小微企业贷款贴息',
    kind: 'relief',
    mode: 'simple-application',
    summary: '按上年贷款利息支出的 30% 贴息。',
    conditions: [
      condition('size', '小型或微型企业', 'enterprise.size in ["small", "micro"]', '样例第二条'),
      condition('interest', '2025 年有贷款利息支出', 'enterprise.loanInterest["2025"] > 0', '样例第三条'),
      condition('credit', '纳税信用不是 D 级', 'enterprise.creditGrade != "D"', '样例第八条'),
      condition(
        'profit',
        '2025 年利润不高于 300 万元',
        'enterprise.profit["2025"] <= 300000000',
        '样例第四条',
      ),
    ],
    amount: {
      kind: 'formula',
      expression: 'enterprise.loanInterest["2025"] * 30',
      per: 100,
      rounding: { mode: 'half-up', toFen: 1 },
      cap: yuan(200_000),
    },
    review: true,
    department: '地方金融管理局',
  }),
  sample(12, {
    code: 'SAMPLE-SCENIC-GREEN-2026',
    name: '漓江沿岸景区公共检测费用减免资格',
    kind: 'right',
    summary: '漓江沿岸区县的 A 级景区企业,公共检测服务免收费用;不发放资金。',
    regions: ['450302', '450303', '450304', '450305', '450311', '450321', '450323', '450325', '450330'],
    industries: ['N', 'R'],
    conditions: [
      condition(
        'region',
        '注册在漓江沿岸区县',
        'enterprise.region in ["450302", "450303", "450304", "450305", "450311", "450321", "450323", "450325", "450330"]',
        '样例第二条',
      ),
      condition(
        'scenic',
        '持有 A 级旅游景区资质',
        'size(enterprise.certificates.filter(c, c.kind == "a-grade-scenic")) >= 1',
        '样例第三条',
      ),
    ],
    amount: { kind: 'none' },
    confirmation: null,
    department: '文化广电和旅游局',
  }),
];
