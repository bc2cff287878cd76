import { dateOf } from '../../law/plain-date.ts';
import type { Column } from '../../platform/lists/sheet.ts';
import type { Turn } from '../../platform/watch/owed.ts';
import { limitCalled } from '../telling/limit-words.ts';
import type { OverdueItem, OverdueKind } from './model.ts';

const lights = { red: '红（已逾期）', yellow: '黄（临期）' } as const;
const kinds: Readonly<Record<OverdueKind, string>> = {
  order: '工单',
  entitlement: '政策兑现',
  'joint-installation': '联合报装',
  'project-stage': '项目阶段',
  'project-obstacle': '项目堵点',
  'river-approval': '漓江窗口审批',
  'scoring-round': '评审',
};
const turns: Readonly<Record<Turn, string>> = {
  partner: '承办单位',
  applicant: '申请人',
  'third-party': '第三方',
  operator: '运营方',
  platform: '平台',
};

/** The queue as a clerk would write it down. */
export const overdueColumns: readonly Column<OverdueItem>[] = [
  ['灯色', ({ light }) => lights[light]],
  ['类型', ({ kind }) => kinds[kind]],
  ['办件编号', ({ subject }) => subject.id],
  ['工单编号', ({ orderId }) => orderId],
  ['责任单位', ({ partnerName, department }) => partnerName ?? department],
  ['等待单位', ({ waitsFor }) => waitsFor?.map(({ partnerName }) => partnerName).join('、')],
  ['轮到', ({ turn }) => turns[turn]],
  ['期限', ({ limit }) => limitCalled(limit).zh],
  ['届满日（含当日）', ({ lastDay }) => lastDay],
  ['剩余工作日', ({ daysLeft }) => daysLeft],
  ['逾期工作日', ({ daysOver }) => daysOver],
  ['已说明逾期原因', ({ stated }) => (stated === undefined ? undefined : stated ? '是' : '否')],
  ['政策', ({ payment }) => payment?.title],
  ['应付金额（元）', ({ payment }) => payment && payment.fen / 100],
  ['应说明起始日', ({ statementOwedSince: since }) => since && dateOf(since)],
];
