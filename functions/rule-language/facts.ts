import * as z from 'zod';
import { Region } from '../law/identifiers/region.ts';
import { atMostNames } from '../common/bytes.ts';
import { PlainDate } from '../law/plain-date.ts';

/** Money in fen (分), an integer; safe up to 90 trillion yuan. */
const Fen = z.int().min(0);
const Count = z.int().min(0).max(10_000_000);

/** A figure for each calendar year, `{ "2024": 1250000 }`; a year that is absent or null is unknown, not zero. */
const yearly = (figure: z.ZodNumber | z.ZodInt, id: string) =>
  // As many years as there are names of that form.
  z
    .record(
      z
        .string()
        .regex(/^(19|20)\d\d$/)
        .meta({ examples: ['2025'], period: 'year' }),
      figure.nullable(),
    )
    .meta({ maxProperties: 200, id });

const FenByYear = yearly(Fen, 'FenByYear');

/** A qualification somebody granted (高新技术企业, 专精特新 …), open-ended when `validTo` is unknown to be set. */
const Certificate = z
  .strictObject({
    kind: z.enum([
      'high-tech',
      'technology-sme',
      'innovative-sme',
      'specialised-sme',
      'little-giant',
      'single-champion',
      'gazelle',
      'green-factory',
      'intangible-heritage',
      'a-grade-scenic',
      'quality-award',
    ]),
    level: z.enum(['national', 'autonomous-region', 'municipal']).nullish(),
    grantedOn: PlainDate.nullish(),
    award: z
      .enum(['first', 'renewal'])
      .nullish()
      .describe('首次认定 / 重新认定; left out where that is not clear, as after a lapse'),
    validTo: PlainDate.nullish(),
  })
  .meta({ id: 'Certificate', examples: [{ kind: 'high-tech', validTo: '2027-12-31' }] });

const Single = z.union([
  z.null(),
  z.boolean(),
  z.int(),
  z.string().max(200),
  z.array(z.string().max(40)).max(20),
]);
const Name = z.string().max(40);
/** Of an indicator that was published: figures by period, parts, a list of records, or one datum. The dictionary knows. */
export const IndicatorValue = z
  .union([
    Single,
    atMostNames(z.record(Name, Single), 400),
    z.array(atMostNames(z.record(Name, Single), 30)).max(300),
  ])
  .meta({ id: 'IndicatorValue' });

/**
 * What the platform knows of an enterprise and rules may read. Every field may be absent or null, and both mean
 * unknown: a rule answers neither yes nor no by it. An empty list is known to be empty.
 */
export const EnterpriseFacts = z
  .strictObject({
    region: Region.nullish().describe('注册地'),
    industry: z
      .string()
      .regex(/^[A-T]\d{2,4}$/)
      .nullish()
      .describe('国民经济行业代码 with its section letter, GB/T 4754-2017, e.g. C3912'),
    form: z
      .enum([
        'company',
        'partnership',
        'sole-proprietor',
        'cooperative',
        'individual',
        'social-organisation',
        'public-institution',
        'law-firm',
      ])
      .nullish()
      .describe('主体类型: 公司、合伙、个人独资、合作社、个体户, 社会组织、事业单位、律师事务所'),
    size: z
      .enum(['large', 'medium', 'small', 'micro'])
      .nullish()
      .describe('企业划型 (工信部联企业〔2011〕300号)'),
    status: z.enum(['operating', 'abnormal', 'revoked', 'cancelled']).nullish().describe('登记状态'),
    registeredOn: PlainDate.nullish().describe('成立日期'),
    registeredCapital: Fen.nullish().describe('注册资本, fen'),
    employees: Count.nullish().describe('从业人数'),
    newGraduates: Count.nullish().describe('当年新招用高校毕业生人数'),
    layoffs: Count.nullish().describe('上年度裁员人数'),
    insuredMonths: z.int().min(0).max(1200).nullish().describe('连续缴纳社会保险月数'),
    aboveScale: z.boolean().nullish().describe('规模以上'),
    aboveScaleSince: PlainDate.nullish().describe('首次入规日期'),
    creditGrade: z.enum(['A', 'B', 'M', 'C', 'D']).nullish().describe('纳税信用等级'),
    dishonest: z.boolean().nullish().describe('是否在严重失信主体名单'),
    revenue: FenByYear.nullish().describe('营业收入, fen by year'),
    profit: yearly(z.int(), 'BalanceByYear').nullish().describe('利润总额, fen by year, may be negative'),
    taxPaid: FenByYear.nullish().describe('实缴税收, fen by year'),
    researchSpending: FenByYear.nullish().describe('研发费用, fen by year'),
    exports: FenByYear.nullish().describe('出口额, fen by year'),
    equipmentInvestment: FenByYear.nullish().describe('设备投资, fen by year'),
    loanInterest: FenByYear.nullish().describe('贷款利息支出, fen by year'),
    patents: z
      .strictObject({ invention: Count.nullish(), utility: Count.nullish(), design: Count.nullish() })
      .nullish()
      .describe('有效专利件数'),
    certificates: z.array(Certificate).max(50).nullish().describe('资质荣誉'),
  })
  .catchall(IndicatorValue)
  .meta({
    maxProperties: 600,
    id: 'EnterpriseFacts',
    examples: [
      {
        region: '450305',
        industry: 'C3921',
        size: 'medium',
        status: 'operating',
        employees: 86,
        revenue: { 2025: 4_800_000_000 },
      },
    ],
  });
export type EnterpriseFacts = z.infer<typeof EnterpriseFacts>;
