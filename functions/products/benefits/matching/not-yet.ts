import type { Recipient } from '../enterprises/acting-now.ts';
import type { Instant } from '../../../law/instant.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Decision } from '../policies/rules/decide.ts';
import type { CheckedPolicy } from '../policies/policies.ts';
import { awaitedText } from './awaited.ts';
import type { MatchingDependencies } from './dependencies.ts';

export interface Waiting {
  readonly checked: CheckedPolicy;
  readonly decision: Decision;
}

/** So many are named in one message; the list of matches has all. */
const named = 10;

/**
 * The enterprise is told once, of all that it has come to wait for together: what is met but for time, what is waited for,
 * and that nothing is to be done, or when to apply.
 */
export const tellNotYet = async (
  post: Pick<MatchingDependencies['post'], 'posted'>,
  reader: Recipient | undefined,
  waiting: readonly Waiting[],
  now: Instant,
): Promise<readonly Write[]> => {
  const [first] = waiting;
  if (!first || !reader) return [];
  const lines = waiting.slice(0, named).map(({ checked: { policy }, decision }) => {
    const awaited = awaitedText(decision);
    const isAutomatic = policy.mode === 'automatic';
    return {
      zh: `《${policy.name}》（${policy.documentNumber}）：${awaited.zh}，${isAutomatic ? '满足后自动兑现，无需申请' : '满足后可申请'}`,
      en: `"${policy.name}" (${policy.documentNumber}): ${awaited.en}; ${isAutomatic ? 'it is granted by itself then' : 'apply then'}`,
    };
  });
  const { department, phone } = first.checked.policy;
  const { writes } = await post.posted(
    reader,
    {
      code: 'benefit.not-yet',
      title: '有惠企政策尚待条件成就',
      body: `贵单位符合下列政策的其他条件，只待时间。${lines.map(({ zh }) => zh).join('；')}。`,
      en: {
        title: 'Benefits that wait for time alone',
        body: `You meet everything else of these. ${lines.map(({ en }) => en).join('. ')}.`,
      },
      contact: { name: department, phone },
    },
    now,
  );
  return writes;
};
