import { dayWords } from '../../../law/last-day.ts';
import { fieldError, jsonPointer } from '../../../common/field-error.ts';
import { text } from '../../../common/text.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import { cny, yuan } from '../entitlements/texts.ts';
import type { Cap } from '../policies/caps.ts';
import type { CheckedPolicy } from '../policies/policies.ts';
import type { NotOpen } from '../policies/windows.ts';
import type { Decision } from '../policies/rules/decide.ts';
import { awaitedText } from './awaited.ts';
import { openChoices, type MissingFact } from './missing-facts.ts';

export const needsNone = problem('conflict', {
  detail: text('该政策免申即享，无需申请', 'This policy is granted without an application'),
});

/** What registers alone may tell is not asked: who applies is told whose word is wanting. */
export const wanting = (missing: readonly MissingFact[]): Problem => {
  const asks = missing.filter(({ register }) => register === undefined);
  return asks.length > 0 ? asked(asks) : owed(missing);
};

const owed = (missing: readonly MissingFact[]): Problem =>
  problem('conflict', {
    detail: text(
      `尚缺部门数据，由其提供后可再申请：${missing.map(({ path, register }) => `${path}（${register ?? ''}）`).join('、')}`,
      `What registers owe is missing: ${missing.map(({ path, register }) => `${path} (${register ?? ''})`).join(', ')}`,
    ),
    extensions: { missing },
  });

const asked = (asks: readonly MissingFact[]): Problem =>
  problem('invalid', {
    detail: text('以下数据平台没有，请填写', 'Only this is not known: please supply it'),
    errors: asks.map(({ path }) =>
      fieldError(jsonPointer(['facts', ...path.split('.')]), text('请填写', 'Is asked')),
    ),
    extensions: { asks },
  });

/** Nothing the enterprise could supply decides it: the department is to say how its own text is read, or to mend a rule. */
export const undecided = (checked: CheckedPolicy, decision: Decision): Problem => {
  const { department, phone } = checked.policy;
  const open = openChoices(checked, decision);
  const what = open.length > 0 ? `：${open.join('；')}` : '';
  return problem('conflict', {
    detail: text(
      `该政策的口径尚待${department}（${phone}）答复${what}。答复后可再次申请，无需重填`,
      `${department} (${phone}) has not said how this policy is read${open.length > 0 ? `: ${open.join('; ')}` : ''}. Apply again then: what you gave is kept`,
    ),
    extensions: { decision },
  });
};

export const notMet = (decision: Decision): Problem =>
  problem('conflict', {
    detail: text('不符合该政策的条件', 'A condition of this policy is not met'),
    extensions: { decision },
  });

export const notYet = (decision: Decision): Problem =>
  problem('conflict', {
    detail: text(
      `尚未满足条件：${awaitedText(decision).zh}。满足后可再次申请`,
      `Not yet: ${awaitedText(decision).en}. Apply again then`,
    ),
    extensions: { decision },
  });

export const excluded = (by: string): Problem =>
  problem('conflict', {
    detail: text(`已享受 ${by}，不得重复享受`, `It cannot be had beside ${by}`),
    extensions: { excludedBy: by },
  });

export const usedElsewhere = (decision: Decision): Problem =>
  problem('conflict', {
    detail: text(
      '相关人员或贷款已在其他单位或其他政策享受，扣除后不符合条件',
      'Persons or loans were counted elsewhere, and without them it is not met',
    ),
    extensions: { decision },
  });

export const archivedSince = problem('archived', {
  detail: text(
    '该政策已为本企业办理，案卷保存期满已归档，不再重复受理',
    'It was dealt with before, and its case has been archived: it is not had twice',
  ),
});

export const exhausted = ({ group, per, fen }: Cap): Problem =>
  problem('conflict', {
    detail: text(
      `已达到${per === 'year' ? '本年度' : ''}累计上限 ${yuan(fen)}（${group}）`,
      `The ceiling of ${cny(fen)}${per === 'year' ? ' for this year' : ''} (${group}) is reached`,
    ),
    extensions: { cappedBy: group },
  });

export const hadOftenEnough = (times: number | undefined): Problem =>
  problem('conflict', {
    detail: text(
      `该政策最多享受 ${times} 次，现已享受 ${times} 次`,
      `It is had ${times} times at most, and you have had it so often`,
    ),
    extensions: { times },
  });

export const notOpen = ({ before, after }: NotOpen): Problem =>
  problem('conflict', {
    detail: before
      ? text(
          `申报尚未开始，申报时间为${dayWords(before.from).zh}至${dayWords(before.to).zh}`,
          `Applications open on ${dayWords(before.from).en} and close on ${dayWords(before.to).en}`,
        )
      : text(
          after ? `申报已于${dayWords(after.to).zh}截止` : '该政策不接受申报',
          after ? `Applications closed on ${dayWords(after.to).en}` : 'No applications are taken',
        ),
    extensions: { ...(before && { opens: before }), ...(after && { closed: after }) },
  });
