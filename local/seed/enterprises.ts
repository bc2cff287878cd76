import { applicant } from '../story.ts';
import { usccOf } from './policies.ts';

/** One that the policies published somewhere are for: they are there a while after the platform is. */
export const publishedEnterprise = { uscc: usccOf(24), name: '桂林样例精密制造有限公司' };

/** The sample enterprises with something to see from the first day. */
export const sampleEnterprises = [
  { uscc: applicant.uscc, name: applicant.name, does: '惠企资金：待确认、逾期未付；联合报装' },
  { uscc: usccOf(3), name: '桂林样例企业3有限公司', does: '办理中的联合报装；惠企资金' },
  { ...publishedEnterprise, does: '各地公开政策的样例：稳岗返还、扩岗补助、六税两费' },
] as const;
