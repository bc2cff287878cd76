import type { Recipient } from '../enterprises/acting-now.ts';
import type { Instant } from '../../../law/instant.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { CheckedPolicy } from '../policies/policies.ts';
import type { MatchingDependencies } from './dependencies.ts';

/** The enterprise meets several of which it can have one, and it is for the enterprise to say which. */
export const tellChoice = async (
  post: Pick<MatchingDependencies['post'], 'posted'>,
  reader: Recipient | undefined,
  among: readonly CheckedPolicy[],
  now: Instant,
): Promise<readonly Write[]> => {
  const names = among.map(({ policy: { name, documentNumber } }) => `《${name}》（${documentNumber}）`);
  const english = among.map(({ policy: { name, documentNumber } }) => `"${name}" (${documentNumber})`);
  const [first] = among;
  if (!reader) return [];
  const { writes } = await post.posted(
    reader,
    {
      code: 'benefit.to-be-chosen',
      title: '有几项惠企政策只能享受其一，请选择',
      body: `贵单位同时符合${names.join('、')}，按规定只能享受其中一项。请在平台的“可享政策”中比较金额和条件，对要享受的一项提出申请；未选择的，几项均不兑现，政策有效期内可随时选择。`,
      en: {
        title: 'Choose one of several benefits',
        body: `You meet ${english.join(' and ')}, and can have only one of them. Compare them on the platform and apply for the one that you want. None of them is granted until you choose; you can choose while the policies are in force.`,
      },
      ...(first && { contact: { name: first.policy.department, phone: first.policy.phone } }),
    },
    now,
  );
  return writes;
};
