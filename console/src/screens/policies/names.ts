import type { Said } from '../../words/language.tsx';
import type { Statuses } from '../../words/statuses.ts';

type Names = Readonly<Record<string, Said>>;

export const kindNames: Names = {
  award: ['奖补', 'Award'],
  relief: ['减免', 'Relief'],
  right: ['权益', 'Right'],
  qualification: ['资质', 'Qualification'],
};

export const modeNames: Names = {
  automatic: ['免申即享', 'Without application'],
  'simple-application': ['快申快享', 'Short application'],
};

export const policyStatuses: Statuses = {
  draft: { said: ['草稿', 'Draft'], mood: 'turn' },
  published: { said: ['生效中', 'In force'], mood: 'going' },
  superseded: { said: ['已被替代', 'Superseded'], mood: 'ended' },
  ended: { said: ['已终止', 'Ended'], mood: 'ended' },
};

export const outcomeNames: Names = {
  met: ['符合', 'Met'],
  'not-met': ['不符合', 'Not met'],
  'not-yet': ['尚未满足', 'Not yet'],
  unknown: ['尚不清楚', 'Not known'],
  due: ['应付', 'Due'],
  'nothing-due': ['无应付金额', 'Nothing due'],
};

export const amountNames: Names = {
  none: ['不涉及金额', 'No amount'],
  fixed: ['定额', 'A fixed sum'],
  table: ['分档', 'By a table'],
  formula: ['按公式', 'By a formula'],
};

export const roundingNames: Names = {
  down: ['舍去', 'rounded down'],
  'half-up': ['四舍五入', 'rounded half up'],
  up: ['进一', 'rounded up'],
};

export const runStates: Statuses = {
  planning: { said: ['准备中', 'Being planned'], mood: 'going' },
  matching: { said: ['匹配中', 'Matching'], mood: 'going' },
  done: { said: ['已完成', 'Done'], mood: 'done' },
};

/** What refused a rule, by the first word of what the API says of it. */
export const refusalNames: Names = {
  syntax: ['写法有误', 'It does not parse'],
  limit: ['过长或嵌套过深', 'Too long, or nested too deeply'],
  'not-allowed': ['规则中不能这样写', 'Not a part of the language of rules'],
  type: ['没有这项数据，或数据类型不符', 'No such fact, or operands that do not fit'],
  'impossible-value': ['这项数据不会有这个值', 'The fact can never have this value'],
};
