import { own } from '../../../../common/own.ts';
import { text } from '../../../../common/text.ts';
import { reckon } from '../../../../law/deadline/reckon.ts';
import type { Instant } from '../../../../law/instant.ts';
import { endWords } from '../../../../law/last-day.ts';
import { say } from '../../../../services/messages/told.ts';
import { joined } from '../../../../services/telling/order-words.ts';
import type { Objection } from '../model.ts';
import { undecided } from '../publication.ts';
import { benefitCalled, call, matterCalled, policyCalled, type AboutEntitlement } from './about.ts';

/** 公示 and objections. */

/** The objection that is told of. */
export interface OfObjection {
  readonly objection: Objection;
}
type Objected = AboutEntitlement & OfObjection;

const dueOf = (
  { entitlement: { limits }, workingTime }: AboutEntitlement,
  name: string,
): Instant | undefined => {
  const limit = own(limits, name);
  return limit && (reckon(limit.deadline, workingTime).due ?? undefined);
};
const objectionsDue = (about: AboutEntitlement): Instant | undefined => dueOf(about, 'objections');

const untilWords = (due: Instant | undefined) => {
  const end = due && endWords(due);
  return end ? text(`至${end.zh}`, ` until ${end.en}`) : text('', '');
};

export const published = {
  toEnterprise: say<AboutEntitlement>(
    'entitlement.in-publication',
    text('惠企政策公示中', 'A benefit is published before it is paid'),
    (about) => {
      const { publication } = about.entitlement.terms;
      const [one, until] = [benefitCalled(about), untilWords(dueOf(about, 'publication'))];
      return text(
        `${one.zh}，现予公示${until.zh}（${publication?.place ?? '本平台'}）。公示期满无异议的，自动进入拨付；公示期间不计入付款期限。贵单位无需办理任何手续。`,
        `${one.en}, is published${until.en} (${publication?.place ?? 'on this platform'}). Without objections it is then paid; the time of the publication is not counted. Nothing is expected of you.`,
      );
    },
    call,
  ),
  toDepartment: say<AboutEntitlement>(
    'entitlement.in-publication',
    text('兑现事项公示中', 'A benefit is published'),
    (about) => {
      const { publication } = about.entitlement.terms;
      const [one, until] = [matterCalled(about), untilWords(dueOf(about, 'publication'))];
      return text(
        `${one.zh}在平台公示${until.zh}。政策规定的公示地点为${publication?.place ?? '本平台'}，请同步公示；收到异议的，平台另行通知。`,
        `The platform publishes ${one.en}${until.en}. The policy names ${publication?.place ?? 'the platform'}: please publish it there too. You are told of objections.`,
      );
    },
  ),
};

export const objected = {
  toEnterprise: say<Objected>(
    'entitlement.objection',
    text('公示期间收到异议', 'Somebody objects to a benefit of yours'),
    (about) => {
      const one = benefitCalled(about);
      const end = objectionsDue(about);
      const due = end && endWords(end);
      return text(
        `${one.zh}，公示期间收到异议：${about.objection.reason}。由责任部门核实${due ? `，应于${due.zh}前作出决定` : ''}，决定作出前暂不拨付，结果另行通知。贵单位可向责任部门说明情况。`,
        `Somebody objects to ${one.en}: ${about.objection.reason}. The department looks into it${due ? ` and decides by ${due.en}` : ''}; nothing is paid before, and you are told. You may explain yourself to the department.`,
      );
    },
    call,
  ),
  toDepartment: say<Objected>(
    'entitlement.objection',
    text('公示期间收到异议，请核实决定', 'An objection is to be decided'),
    (about) => {
      const one = matterCalled(about);
      return text(
        `${one.zh}公示期间收到异议：${about.objection.reason}。请核实，并在平台上作出成立或不成立的决定，说明理由。`,
        `Somebody objects to ${one.en}: ${about.objection.reason}. Please look into it, and decide on the platform whether it is upheld, with your reasons.`,
      );
    },
    { until: objectionsDue },
  ),
};

/** What was decided, for whoever objected and for whom it is about. */
export const decided = {
  toAsker: say<Objected>(
    'entitlement.objection-decided',
    text('您的异议已处理', 'Your objection is decided'),
    (about) => {
      const { decision } = about.objection;
      const policy = policyCalled(about);
      if (!decision)
        return text(
          `您对${policy.zh}公示事项提出的异议，因该事项已终止，不再处理。`,
          `What you objected to under ${policy.en} has ended: your objection is not decided any more.`,
        );
      return text(
        `您对${policy.zh}公示事项提出的异议，经核实${decision.upheld ? '成立，该事项不予兑现' : '不成立'}。理由：${decision.reason}。`,
        `Your objection under ${policy.en} was ${decision.upheld ? 'upheld, and nothing is paid' : 'not upheld'}: ${decision.reason}.`,
      );
    },
    call,
  ),
  toEnterprise: say<Objected>(
    'entitlement.objection-decided',
    text('公示异议已处理', 'An objection is decided'),
    (about) => {
      const { decision } = about.objection;
      if (!decision || decision.upheld) return undefined;
      const [one, others] = [benefitCalled(about), undecided(about.entitlement).length];
      return joined(
        text(
          `${one.zh}：公示期间的异议经核实不成立，理由：${decision.reason}。`,
          `${one.en}: the objection was not upheld: ${decision.reason}.`,
        ),
        others > 0
          ? text(`另有 ${others} 件异议待处理。`, ` ${others} more are to be decided.`)
          : text('公示期满后拨付。', ' It is paid when the publication is over.'),
      );
    },
    { ...call, only: 'Where it was not upheld: else it is told that it is refused, and why.' },
  ),
};

const waiting = (title: [string, string], late: boolean) =>
  say<AboutEntitlement>(
    'entitlement.objection',
    text(title[0], title[1]),
    (about) => {
      const [one, count] = [matterCalled(about), undecided(about.entitlement).length];
      return text(
        `${one.zh}有 ${count} 件公示异议待决定${late ? '，已超过规定期限' : ''}。决定作出前不能拨付，公示期满后付款期限照常计算。请尽快决定。`,
        `Objections to ${one.en} (${count}) wait for your decision${late ? ', and the time for it is over' : ''}. Nothing is paid before; after the publication the limit of payment runs on. Please decide.`,
      );
    },
    { until: (about) => (late ? undefined : objectionsDue(about)) },
  );

export const objectionsWait = {
  soon: waiting(['公示异议即将到期', 'Objections are to be decided soon'], false),
  late: waiting(['公示异议逾期未决定', 'Objections are not decided in time'], true),
};
