import { text, type Text } from '../../common/text.ts';
import { basesOf, cite, translated } from '../legal-data/cite.ts';
import type { LegalRule } from '../legal-data/document.ts';
import { lawAt } from '../legal-data/in-force.ts';
import type { Suspension } from './model.ts';
import type { WorkingTime } from './working-time.ts';

/**
 * What stands still by what the platform itself sees, as it is kept: it begins and ends with an act of the applicant, and
 * nobody names it. No other text stops a clock.
 */
export const notCountedBases = {
  /** A utility's return: its own limit leaves out what the applicant has yet to put right. */
  correction: '等待申请人补正材料，不计入办理时限',
  paused: '项目暂停，不计入办理时限',
  materials: '等待申请人提供材料，不计入办理时限',
  otherStage: '等待其他阶段的前置事项办结，不计入办理时限',
  incomplete: '等待申请人补齐材料，不计入办理时限',
  beforeAcceptance: '受理前，办理时限尚未起算',
  changed: '申请人变更报装内容，重新答复方案，此前所用时间不计入办理时限',
  accountRefused: '付款被退回，等待企业更正收款账户',
  accountChanged: '收款账户已变更，等待企业重新确认',
  paymentReturned: '款项被银行退回，等待企业更正收款账户',
  published: '公示期间，不计入拨付时限',
  toBeConfirmed: '资金已到位，等待企业确认，不计入拨付时限',
  /** Departments are asked for the line outside the site: their clocks run, and not the utility's (Art. 9). */
  approvals: '外线审批由有关部门办理，不计入承办单位时限',
} as const;

type NotCounted = keyof typeof notCountedBases;

/** The same in English, and the rule by which it is not counted. */
const words: Readonly<Record<NotCounted, { readonly en: string; readonly by?: LegalRule }>> = {
  correction: { en: 'waiting for the applicant to correct its materials, not counted', by: 'acceptance' },
  paused: { en: 'the project is paused, not counted' },
  materials: { en: 'waiting for materials from the applicant, not counted' },
  otherStage: { en: 'waiting for a matter of another stage that comes first, not counted' },
  incomplete: { en: 'waiting for what is missing from the applicant, not counted', by: 'acceptance' },
  beforeAcceptance: { en: 'before acceptance, the limit has not begun', by: 'acceptance' },
  changed: { en: 'the applicant asks for something else: the time used for the former plan is not counted' },
  accountRefused: { en: 'the payment was sent back, waiting for another account of the enterprise' },
  accountChanged: { en: 'the account has changed, waiting for the enterprise to confirm it' },
  paymentReturned: { en: 'the bank sent the money back, waiting for another account of the enterprise' },
  published: { en: 'it is published for objections, not counted' },
  approvals: { en: 'departments decide about its line, not counted for the utility', by: 'joint-installation' },
  toBeConfirmed: { en: 'there is money, waiting for the enterprise to confirm, not counted' },
};

/** Whether it was kept for that reason: what was kept before citations came from the legal data has its article behind it. */
export const isFor = (reason: string, { basis }: Pick<Suspension, 'basis'>): boolean =>
  basis.startsWith(reason);

const cited = ({ zh, en }: Text, by: Text | undefined): Text =>
  by ? text(`${zh}（${by.zh}）`, `${en} (${by.en})`) : text(zh, en);

/** Why time was not counted, with the provision, as a clerk would say it. */
export const notCountedWords = (
  suspension: Pick<Suspension, 'basis' | 'ground' | 'from'>,
  workingTime: WorkingTime,
): Text => {
  const law = lawAt(workingTime, suspension.from);
  const ground = law.document.grounds.find(({ code }) => code === suspension.ground);
  if (ground)
    return cited(
      text(`${ground.title.zh}，不计入办理时限`, `${ground.title.en}, not counted`),
      cite(law, ground.basis),
    );
  const reason = (Object.keys(words) as NotCounted[]).find((one) => isFor(notCountedBases[one], suspension));
  if (reason === undefined) return translated(law, suspension.basis);
  const { en, by } = words[reason];
  return cited(text(notCountedBases[reason], en), by && basesOf(law, by));
};
