import { text, type Text } from '../../../common/text.ts';
import type { Awaited } from '../../../rule-language/undetermined.ts';
import type { Decision } from '../policies/rules/decide.ts';

const one = (awaited: Awaited): Text =>
  'until' in awaited
    ? text(`须至 ${awaited.until}`, `from ${awaited.until} on`)
    : text(`现有 ${awaited.have}，须达 ${awaited.need}`, `${awaited.have} of ${awaited.need}`);

/** What is waited for, condition by condition: 「失业保险缴费满 3 个月（现有 2，须达 3）」. */
export const awaitedText = ({ conditions, amount }: Decision): Text => {
  const parts = [...conditions, ...(amount ? [{ ...amount, label: '金额' }] : [])].flatMap((part) =>
    part.outcome === 'not-yet' ? [{ label: part.label, awaited: part.awaited.map(one) }] : [],
  );
  const said = (language: 'zh' | 'en', [open, between, close]: readonly [string, string, string]): string =>
    parts
      .map(({ label, awaited }) => label + open + awaited.map((each) => each[language]).join(between) + close)
      .join(between);
  return text(said('zh', ['（', '；', '）']), said('en', [' (', '; ', ')']));
};
