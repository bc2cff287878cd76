import { condition, sample, yuan } from './sample.ts';

const HIGH_TECH =
  'enterprise.certificates.exists(c, c.kind == "high-tech" && c.level == "national" && c.validTo >= on)';

/** Samples for research, patents and qualifications. */
export const INNOVATION_SAMPLES = [
  sample(5, {
    code: 'SAMPLE-HIGH-TECH-2026',
    name: '高新技术企业认定奖励',
    kind: 'award',
    summary: '有效期内的国家高新技术企业,一次性奖励 5 万元。',
    conditions: [
      {
        name: 'certificate',
        label: '国家高新技术企业证书在有效期内',
        expression: HIGH_TECH,
        citation: '样例第四条',
      },
      condition(
        'granted',
        '证书于 2025 年取得',
        'enterprise.certificates.exists(c, c.kind == "high-tech" && c.grantedOn >= "2025-01-01" && c.grantedOn <= "2025-12-31")',
        '样例第四条',
      ),
      condition('honest', '未列入严重失信主体名单', '!enterprise.dishonest', '样例第十条'),
    ],
    amount: { kind: 'fixed', fen: yuan(50_000) },
    confirmation: { limit: 45 },
    excludes: ['HIGH-TECH-AWARD-GX'],
    department: '科学技术局',
  }),
  sample(6, {
    code: 'SAMPLE-RESEARCH-2026',
    name: '企业研发投入后补助',
    kind: 'award',
    summary: '研发费用占营业收入 3% 以上的中小微企业,按研发费用 5% 补助。',
    conditions: [
      condition(
        'size',
        '中型、小型或微型企业',
        'enterprise.size in ["medium", "small", "micro"]',
        '样例第二条',
      ),
      condition(
        'intensity',
        '2025 年研发费用不低于营业收入的 3%',
        'enterprise.researchSpending["2025"] * 100 >= enterprise.revenue["2025"] * 3',
        '样例第五条',
      ),
      condition(
        'spending',
        '2025 年研发费用不低于 20 万元',
        'enterprise.researchSpending["2025"] >= 20000000',
        '样例第五条',
      ),
    ],
    amount: {
      kind: 'formula',
      expression: 'enterprise.researchSpending["2025"] * 5',
      per: 100,
      rounding: { mode: 'down', toFen: 100 },
      cap: yuan(1_000_000),
    },
    fund: { source: '科技创新资金（样例）', budget: yuan(20_000_000) },
    excludes: ['GAZELLE-RESEARCH-GX'],
    department: '科学技术局',
  }),
  // No grant for patents: those for what is granted were to end by 2025 (国知发保字〔2021〕1号).
  sample(7, {
    code: 'SAMPLE-PATENTS-2026',
    name: '专利快速预审备案资格',
    kind: 'qualification',
    summary: '有效发明专利不少于 3 件的企业,可备案专利快速预审;不发放资金。',
    conditions: [
      condition('inventions', '有效发明专利不少于 3 件', 'enterprise.patents.invention >= 3', '样例第三条'),
      condition('operating', '登记状态为存续', 'enterprise.status == "operating"', '样例第二条'),
    ],
    amount: { kind: 'none' },
    confirmation: null,
    department: '市场监督管理局',
  }),
  sample(8, {
    code: 'SAMPLE-SPECIALISED-2026',
    name: '专精特新中小企业分级奖励',
    kind: 'award',
    summary: '专精特新“小巨人”、自治区级专精特新企业,按最高一级奖励。',
    conditions: [
      condition(
        'certificate',
        '持有在有效期内的专精特新称号',
        'enterprise.certificates.exists(c, c.kind in ["specialised-sme", "little-giant"] && c.validTo >= on)',
        '样例第三条',
      ),
      condition('size', '不是大型企业', 'enterprise.size != "large"', '样例第二条'),
    ],
    amount: {
      kind: 'table',
      rows: [
        {
          label: '国家级“小巨人”',
          when: 'enterprise.certificates.exists(c, c.kind == "little-giant" && c.validTo >= on)',
          fen: yuan(500_000),
        },
        {
          label: '自治区级专精特新',
          when: 'enterprise.certificates.exists(c, c.kind == "specialised-sme" && c.validTo >= on)',
          fen: yuan(200_000),
        },
      ],
    },
    excludes: ['SAMPLE-HIGH-TECH-2026', 'HIGH-TECH-AWARD-GX'],
    department: '工业和信息化局',
  }),
];
