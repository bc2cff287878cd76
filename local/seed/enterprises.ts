import { applicant } from '../story.ts';
import { usccOf } from './policies.ts';

/** The sample enterprises with something to see from the first day. */
export const sampleEnterprises = [
  { uscc: applicant.uscc, name: applicant.name, does: '惠企资金：待确认、逾期未付；联合报装' },
  { uscc: usccOf(3), name: '桂林样例企业3有限公司', does: '办理中的联合报装；惠企资金' },
] as const;
