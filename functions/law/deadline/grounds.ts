import * as z from 'zod';
import { Text, text } from '../../common/text.ts';
import { LegalBasis, WorkingDays } from './model.ts';

export const GroundCode = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
export type GroundCode = z.infer<typeof GroundCode>;

/** Whose limits a ground is for: 许可 and the reviews it is made of, or 公共服务, a utility's own published limit. */
const Nature = z.enum(['licence', 'service']);
export type Nature = z.infer<typeof Nature>;

const Turn = z.enum(['applicant', 'department', 'third-party']);

/**
 * A ground on which a clock may stand still, as it is published. Whoever names it says until when, and not for longer
 * than the list allows: what depends on one's own word must have an end (行政许可法 art. 45: the time is told in writing).
 */
export const Ground = z.strictObject({
  code: GroundCode,
  title: Text,
  basis: LegalBasis,
  turn: Turn.describe('Whose turn it is meanwhile'),
  of: z.array(Nature).min(1).max(2),
  longest: WorkingDays.describe('Working days in all, for one order'),
  sample: z.literal(true).optional().describe('The longest time is a sample: the city has yet to set it'),
});
export type Ground = z.infer<typeof Ground>;

const art45 = '《行政许可法》第四十五条';
const ofLicences = (code: string, zh: string, en: string, longest: number): Ground => ({
  code,
  title: text(zh, en),
  basis: art45,
  turn: 'third-party',
  of: ['licence'],
  longest,
  sample: true,
});

/** The list until the city publishes its own: the eight of art. 45 and no other for a licence; two for utilities. */
export const shippedGrounds: readonly Ground[] = [
  // Art. 48: held within twenty days of being asked for.
  {
    code: 'hearing',
    title: text('听证', 'Hearing'),
    basis: '《行政许可法》第四十五条、第四十七条',
    turn: 'department',
    of: ['licence'],
    longest: 20,
  },
  ofLicences('tender', '招标', 'Tender', 60),
  ofLicences('auction', '拍卖', 'Auction', 60),
  ofLicences('inspection', '检验', 'Inspection', 30),
  ofLicences('testing', '检测', 'Testing', 30),
  ofLicences('quarantine', '检疫', 'Quarantine', 30),
  ofLicences('appraisal', '鉴定', 'Appraisal', 30),
  ofLicences('expert-review', '专家评审', 'Expert review', 30),
  {
    code: 'applicant-owes',
    title: text('等待申请人签约、缴费', 'Waiting for the applicant to sign and pay'),
    basis: '公布的服务事项时限：申请人签约、缴费时间不计入',
    turn: 'applicant',
    of: ['service'],
    longest: 30,
    sample: true,
  },
  {
    code: 'construction',
    title: text('外线工程施工', 'Construction of the line'),
    basis: '公布的服务事项时限：工程施工时间不计入',
    turn: 'third-party',
    of: ['service'],
    longest: 60,
    sample: true,
  },
];

/**
 * What stands still by what the platform itself sees: it begins and ends with an act of the applicant, and nobody names
 * it. No other text stops a clock.
 */
export const standingForApplicant = {
  /** A utility's return: its own limit leaves out what the applicant has yet to put right. */
  correction: '等待申请人补正材料，不计入办理时限（《行政许可法》第三十二条）',
  paused: '项目暂停，不计入办理时限',
  /** All that was in hand of a stage stood still. */
  allStood: '等待申请人补正或依法中止，不计入办理时限',
  materials: '等待申请人提供材料，不计入办理时限',
  incomplete: '等待申请人补齐材料，不计入办理时限（《行政许可法》第三十二条）',
  accountRefused: '付款被退回，等待企业更正收款账户',
  accountChanged: '收款账户已变更，等待企业重新确认',
} as const;
