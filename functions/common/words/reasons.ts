import { text, type Text } from '../text.ts';

/**
 * Why a move that its table knows is refused: the `reason` of a 409, in words. A table of moves can name no other reason than
 * one of these, so that none goes without words.
 */
export const reasonWords = {
  'no-survey-agreed': text('尚未约定联合踏勘', 'no joint survey has been agreed'),
  'survey-comes-first': text('须先完成联合踏勘', 'the joint survey comes first'),
  'approvals-open': text(
    '外线审批尚未完成，不得开工',
    'the approvals for its line are not there: nobody digs yet',
  ),
  'phases-open': text(
    '分期接通的，各期全部接通后自动办结',
    'it is connected by its phases, and done when all of them are',
  ),
  'line-not-said': text(
    '方案须写明外线穿越情况，无需开挖的填写空列表',
    'the plan is to say what its line crosses; an empty list where nobody digs',
  ),
  'case-paused': text('办件已中止，须随办件恢复', 'the case stands still, and goes on by itself'),
  'not-paused': text('办件并未中止', 'the case does not stand still'),
  'project-paused': text('项目已暂停，须随项目恢复', 'the project is paused, and its going on resumes it'),
  'checklist-not-answered': text('审查清单须逐项回答', 'each item of the checklist is to be answered'),
  'nothing-to-complete': text('无人申请，无法退回补正', 'nobody applied, so nobody could complete it'),
  'not-filed-yet': text('须等待补正', 'what was asked for is not there yet'),
  'sum-differs': text('金额与应付余额不符', 'the sum is not what is left to pay'),
  'sum-not-less': text('部分拨付须少于应付余额', 'a part is less than what is left to pay'),
  'more-than-owed': text('金额超过应付余额', 'the sum is more than is left to pay'),
  'nothing-owed': text('没有应付的费用', 'nothing is owed'),
  'nothing-to-confirm': text('已经确认', 'it is confirmed already'),
  'nothing-to-contradict': text('对方没有未经确认的陈述', 'the other has said nothing that is open'),
  'tried-enough': text('联系次数已达公布的上限', 'it was tried as often as is published'),
  'not-tried-enough': text('联系次数未达公布的次数', 'it is to be tried more often'),
  'not-yet-due': text('期限尚未届满', 'its time is not over'),
  'paused-already': text('已随项目或办件暂停', 'it is paused already'),
  lapsed: text('期限已届满', 'its time is over'),
  'too-many-holds': text('退回、中止次数已达上限', 'it was returned or suspended as often as it may be'),
  'too-much-said': text('已记录的内容已达上限', 'as much is kept of it as may be'),
} as const satisfies Readonly<Record<string, Text>>;

export type RefusalReason = keyof typeof reasonWords;
