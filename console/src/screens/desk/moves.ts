import type { Schema } from '@liban/client';
import type { Said } from '../../words/language.tsx';
import type { fieldWords } from './words.ts';

export type Field = Exclude<keyof typeof fieldWords, 'needed'>;
type Event = Schema<'OrderEvent'>;
export type Move = Event['type'];

interface MoveForm {
  readonly said: Said;
  readonly fields: readonly Field[];
  readonly optional?: readonly Field[];
  /** What follows, where it stops something or touches others. */
  readonly consequence?: Said;
  /** It cannot be undone. */
  readonly isFinal?: true;
}

const on = (zh: string, en: string): MoveForm => ({ said: [zh, en], fields: ['note'], optional: ['note'] });

/** What a clerk can say of an order, each with its form. Which of it is open now, the order says itself (`allowed`). */
export const moves: Readonly<Record<Move, MoveForm>> = {
  accepted: on('受理', 'Accept'),
  surveyed: on('已查勘', 'Surveyed'),
  planned: {
    said: ['方案已定', 'Planned'],
    fields: ['line', 'note'],
    optional: ['line', 'note'],
    consequence: [
      '外线穿越道路、绿地、河道等的逐项列出，平台即时并联发起审批；不需开挖的，不必填写。',
      'List what the line crosses, and departments are asked at once; list nothing where nobody digs.',
    ],
  },
  'plan-changed': {
    said: ['方案变更', 'Change the plan'],
    fields: ['line', 'note'],
    optional: ['line', 'note'],
    consequence: [
      '地点、长度、面积增加的须重新审批，批准前不得施工。',
      'Another place, or more of it, is approved anew before anybody digs.',
    ],
  },
  'works-begun': on('已开工', 'Works begun'),
  offered: {
    said: ['发出合同', 'Offer the contract'],
    fields: ['number', 'charges', 'note'],
    optional: ['number', 'charges', 'note'],
    consequence: [
      '不得收取国家已取消的费用；申请人会看到每一项收费及其依据。',
      'What may not be charged is refused; the applicant sees each charge and what it rests on.',
    ],
  },
  contracted: on('已签约', 'Contracted'),
  'fees-paid': {
    said: ['已缴费', 'Fees paid'],
    fields: ['fen', 'paidOn', 'note'],
    optional: ['paidOn', 'note'],
  },
  constructed: on('已施工', 'Constructed'),
  'inspection-failed': {
    said: ['验收不合格', 'It does not pass'],
    fields: ['reasons'],
    consequence: [
      '请一次说全需要整改的内容：整改前期限停止计算，整改后再次验收。',
      'Say at once all that is to be mended: the clock stops until it is, and it is inspected again.',
    ],
  },
  inspected: on('已验收', 'Inspected'),
  connected: on('已接通', 'Connected'),
  supplied: on('已临时接通', 'Supplied'),
  removed: on('已拆除', 'Removed'),
  'made-permanent': on('已转为正式', 'Made permanent'),
  satisfied: on('申请人满意', 'The applicant is content'),
  unsatisfied: {
    said: ['申请人不满意', 'The applicant is not content'],
    fields: ['about', 'words'],
    consequence: [
      '处理后须再次回访；达到公布的次数后由主管部门处理。',
      'It is called again when it is dealt with; after the last time the department takes it up.',
    ],
  },
  'not-reached': on('未联系上', 'Not reached'),
  unreached: on('多次未联系上，结束回访', 'Not reached, try no more'),
  resumed: on('恢复计时', 'Resume'),
  replied: {
    said: ['复函', 'Answer'],
    fields: ['position', 'grounds', 'conditions', 'remarks'],
    optional: ['grounds', 'conditions', 'remarks'],
  },
  met: { said: ['符合', 'Met'], fields: ['checks', 'grounds'] },
  'met-with-conditions': {
    said: ['附条件符合', 'Met with conditions'],
    fields: ['checks', 'grounds', 'conditions'],
  },
  'not-met': {
    isFinal: true,
    said: ['不符合', 'Not met'],
    fields: ['checks', 'grounds'],
    consequence: ['提交后不能更改，申请人会收到意见。', 'It cannot be changed, and the applicant is told.'],
  },
  'papers-filed': {
    said: ['补报手续', 'File the papers'],
    fields: ['line', 'papers', 'note'],
    optional: ['note'],
    consequence: [
      '如实填写实际破路的位置和尺寸；部门自此开始办理。',
      'Say what was dug up in truth: the departments decide on it from now.',
    ],
  },
  restored: on('路面已恢复', 'The road is restored'),
  paid: {
    said: ['已拨付', 'Paid'],
    fields: ['fen', 'paidOn', 'reference'],
    optional: ['paidOn', 'reference'],
  },
  'partly-paid': {
    said: ['部分拨付', 'Partly paid'],
    fields: ['fen', 'paidOn', 'reference'],
    optional: ['paidOn', 'reference'],
  },
  returned: {
    said: ['退回补正', 'Return'],
    fields: ['reasons'],
    consequence: [
      '请一次说全：补正前期限停止计算，申请人会收到全部理由。',
      'Say all of it at once: the clock stops until it is answered, and the applicant is told every reason.',
    ],
  },
  suspended: {
    said: ['暂停计时', 'Suspend'],
    fields: ['ground', 'until', 'note'],
    optional: ['note'],
    consequence: [
      '到期自动恢复；申请人会收到书面告知。',
      'The clock goes on by itself; the applicant is told in writing.',
    ],
  },
  rejected: {
    isFinal: true,
    said: ['不予受理', 'Reject'],
    fields: ['reasons'],
    consequence: [
      '提交后不能更改，申请人会收到全部理由。',
      'It cannot be undone, and the applicant is told why.',
    ],
  },
  refused: {
    isFinal: true,
    said: ['不予拨付', 'Refuse'],
    fields: ['reason', 'cause'],
    consequence: [
      '本笔不再拨付，企业和部门都会收到。',
      'Nothing more is paid by it; enterprise and department are told.',
    ],
  },
};

export const isMove = (name: string): name is Move => Object.hasOwn(moves, name);

/** What a form holds, as the fields of an event. */
export interface Filled {
  readonly note?: string;
  readonly reasons?: string;
  readonly conditions?: string;
  readonly fen?: number;
  readonly until?: string;
  readonly paidOn?: string;
  readonly checks?: Readonly<Record<string, string>>;
  readonly checkGrounds?: Readonly<Record<string, string>>;
  readonly [other: string]: unknown;
}

/** One place that a line crosses, as it is filled in: what is left empty is not said. */
export type Crossing = Readonly<Record<string, string | number | boolean | null | undefined>>;
const crossingOf = ({ protected: old, ...crossing }: Crossing): object =>
  Object.fromEntries([
    ...Object.entries(crossing).filter(([, value]) => value !== undefined && value !== null && value !== ''),
    ...(crossing['matter'] === 'trees' ? [['protected', old === true]] : []),
  ] as [string, unknown][]);

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

interface Charge {
  readonly item: string;
  readonly yuan: number;
  readonly basis: string;
}

const inFen = (yuan: unknown): number => Math.round(Number(yuan) * 100);

const written = (move: Move, filled: Filled): Record<string, unknown> => {
  const said = Object.entries(filled).filter(
    ([name, value]) => name !== 'checkGrounds' && value !== undefined && value !== null && value !== '',
  );
  return Object.fromEntries(
    said.map(([name, value]) => {
      if (name === 'line') return [name, { crossings: (value as Crossing[]).map(crossingOf) }];
      if (name === 'reasons' || name === 'papers') return [name, lines(String(value))];
      if (name === 'conditions')
        return [name, lines(String(value)).map((text) => (move === 'replied' ? text : { text }))];
      if (name === 'charges')
        return [name, (value as Charge[]).map(({ yuan, ...rest }) => ({ ...rest, fen: inFen(yuan) }))];
      // What is typed in yuan is told in fen.
      if (name === 'fen') return [name, inFen(value)];
      if (name === 'checks')
        return [
          name,
          Object.entries(filled.checks ?? {}).map(([item, answer]) => ({
            item,
            answer,
            ...(filled.checkGrounds?.[item] && { grounds: filled.checkGrounds[item] }),
          })),
        ];
      return [name, value];
    }),
  );
};

/** @param eventId the same for every attempt to send one form: a repeat changes nothing. */
export const eventOf = (move: Move, filled: Filled, eventId: string): Event =>
  ({ eventId, type: move, ...written(move, filled) }) as Event;
