import type { NotTold, Party, Saying } from '../../functions/services/messages/told.ts';
import { handingOnTold } from '../../functions/services/first-responders/told.ts';
import { madeTold } from '../../functions/services/commitments/told.ts';
import { waitingTold } from '../../functions/services/waiting/told.ts';
import { operationsTold } from '../../functions/services/telling/operations.ts';
import { orderTold } from '../../functions/services/telling/orders.ts';
import { installationTold } from '../../functions/products/projects/installation-told.ts';
import { obstacleTold } from '../../functions/products/projects/obstacle-told.ts';
import { stageTold, stepTold } from '../../functions/products/projects/stage-told.ts';
import { projectTold } from '../../functions/products/projects/told.ts';
import { termTold } from '../../functions/products/projects/terms/told.ts';
import { windowTold } from '../../functions/products/river-approvals/tell-closed.ts';
import { obligationTold } from '../../functions/products/river-approvals/obligation-told.ts';
import { riverTold } from '../../functions/products/river-approvals/told.ts';
import { entitlementTold } from '../../functions/products/benefits/entitlements/told.ts';
import { roundTold } from '../../functions/products/benefits/entitlements/scoring/told.ts';
import { integrityTold } from '../../functions/products/benefits/integrity/told.ts';
import { homesTold } from '../../functions/products/joint-installations/homes-told.ts';
import { reportTold } from '../../functions/products/joint-installations/report-told.ts';
import { caseTold } from '../../functions/products/joint-installations/told.ts';

/** A table as the page reads it: what the words are about does not matter here. */
export type AnyTable = Readonly<Record<string, Readonly<Record<Party, Saying<never> | NotTold>>>>;

interface Kind {
  readonly heading: string;
  readonly file: string;
  readonly table: AnyTable;
}

const orders = 'functions/services/telling/kinds';
const projects = 'functions/products/projects';

/** Every kind of thing of which somebody is told, and where its table lies. */
export const toldTables: readonly Kind[] = [
  {
    heading: '联合报装 Joint installations',
    file: 'functions/products/joint-installations/told.ts',
    table: caseTold,
  },
  {
    heading: '申请人的反映 What an applicant reports',
    file: 'functions/products/joint-installations/report-told.ts',
    table: reportTold,
  },
  {
    heading: '居民报装的开放 Opening of installations at home',
    file: 'functions/products/joint-installations/homes-told.ts',
    table: homesTold,
  },
  { heading: '项目 Projects', file: `${projects}/told.ts`, table: projectTold },
  { heading: '项目阶段 Stages of a project', file: `${projects}/stage-told.ts`, table: stageTold },
  { heading: '阶段步骤 Steps of a stage', file: `${projects}/stage-told.ts`, table: stepTold },
  { heading: '堵点 Obstacles', file: `${projects}/obstacle-told.ts`, table: obstacleTold },
  {
    heading: '随阶段办理的报装 Joint installations that wait for a stage',
    file: `${projects}/installation-told.ts`,
    table: installationTold,
  },
  { heading: '项目期限 Terms of a project', file: `${projects}/terms/told.ts`, table: termTold },
  {
    heading: '告知承诺 Commitments',
    file: 'functions/services/commitments/told.ts',
    table: madeTold,
  },
  {
    heading: '漓江窗口 Li River window',
    file: 'functions/products/river-approvals/told.ts',
    table: riverTold,
  },
  {
    heading: '漓江窗口的开放 Opening of the Li River window',
    file: 'functions/products/river-approvals/tell-closed.ts',
    table: windowTold,
  },
  {
    heading: '决定所附条件 Conditions of a decision',
    file: 'functions/products/river-approvals/obligation-told.ts',
    table: obligationTold,
  },
  { heading: '工单 Work orders', file: `${orders}/work-order.ts`, table: orderTold['work-order'] },
  { heading: '回访 Calls', file: `${orders}/call-back.ts`, table: orderTold['call-back'] },
  { heading: '分期接通 Phases of a batch', file: `${orders}/phase.ts`, table: orderTold.phase },
  {
    heading: '临时供应 Temporary supply',
    file: `${orders}/temporary-supply.ts`,
    table: orderTold['temporary-supply'],
  },
  {
    heading: '抢修 Emergency works',
    file: `${orders}/emergency-works.ts`,
    table: orderTold['emergency-works'],
  },
  { heading: '审查 Reviews', file: `${orders}/review.ts`, table: orderTold.review },
  { heading: '函告 Letters', file: `${orders}/letter.ts`, table: orderTold.letter },
  { heading: '拨付 Payments', file: `${orders}/payment.ts`, table: orderTold.payment },
  {
    heading: '惠企政策兑现 Benefits',
    file: 'functions/products/benefits/entitlements/told.ts',
    table: entitlementTold,
  },
  {
    heading: '评审 Scoring',
    file: 'functions/products/benefits/entitlements/scoring/told.ts',
    table: roundTold,
  },
  {
    heading: '失信行为认定 Integrity',
    file: 'functions/products/benefits/integrity/told.ts',
    table: integrityTold,
  },
  {
    heading: '平台运行 The platform itself',
    file: 'functions/services/telling/operations.ts',
    table: operationsTold,
  },
  {
    heading: '等待登记 What waits for a name',
    file: 'functions/services/waiting/told.ts',
    table: waitingTold,
  },
  {
    heading: '首接责任 First responders',
    file: 'functions/services/first-responders/told.ts',
    table: handingOnTold,
  },
];
