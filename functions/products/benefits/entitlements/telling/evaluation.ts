import { own } from '../../../../common/own.ts';
import { text, type Text } from '../../../../common/text.ts';
import { reckon } from '../../../../law/deadline/reckon.ts';
import type { Instant } from '../../../../law/instant.ts';
import { say } from '../../../../services/messages/told.ts';
import { joined } from '../../../../services/telling/order-words.ts';
import { toBeEvaluated } from '../evaluation.ts';
import { evaluationLimit } from '../payment-limit.ts';
import type { EntitlementInstalment } from '../model.ts';
import { cny, yuan } from '../texts.ts';
import {
  call,
  instalmentCalled,
  matterCalled,
  policyCalled,
  reasonsOf,
  type AboutEntitlement,
} from './about.ts';

/** Instalments that are paid after an evaluation. */

/** Which instalment was evaluated. */
export interface OfEvaluation {
  readonly number: number;
}
type Evaluated = AboutEntitlement & OfEvaluation;

const evaluationDue = ({ entitlement, workingTime }: AboutEntitlement): Instant | undefined => {
  const number = toBeEvaluated(entitlement);
  const limit = number === undefined ? undefined : own(entitlement.limits, evaluationLimit(number));
  return limit && (reckon(limit.deadline, workingTime).due ?? undefined);
};

const instalmentOf = (about: AboutEntitlement, number: number): EntitlementInstalment | undefined =>
  about.entitlement.instalments[number - 1];

const called = (about: AboutEntitlement, number: number): Text => {
  const { fen = 0, evaluation } = instalmentOf(about, number) ?? {};
  const part = instalmentCalled(about, number);
  const label = evaluation?.label ?? '';
  return text(`${part.zh} ${yuan(fen)}（${label}）`, `${cny(fen)}${part.en} (${label})`);
};

const waiting = (title: Text, late: boolean) =>
  say<AboutEntitlement>(
    'entitlement.evaluation',
    title,
    (about) => {
      const number = toBeEvaluated(about.entitlement);
      if (number === undefined) return undefined;
      const [one, part] = [matterCalled(about), called(about, number)];
      return text(
        `${one.zh}${part.zh}待考核${late ? '，已超过规定期限' : ''}。请考核，并在平台上登记结果；通过的随即拨付。`,
        `Of ${one.en}, ${part.en} waits for your evaluation${late ? ', and its time is over' : ''}. Please evaluate it and say on the platform what you found; what has passed is paid.`,
      );
    },
    { until: (about) => (late ? undefined : evaluationDue(about)) },
  );

export const evaluationWaits = {
  soon: waiting(text('分期资金即将到考核期限', 'An instalment is to be evaluated soon'), false),
  late: waiting(text('分期资金逾期未考核', 'An instalment was not evaluated in time'), true),
};

export const lateToEnterprise = say<AboutEntitlement>(
  'entitlement.evaluation',
  text('分期资金考核逾期', 'The evaluation of an instalment is late'),
  (about) => {
    const number = toBeEvaluated(about.entitlement);
    if (number === undefined) return undefined;
    const [policy, part] = [policyCalled(about), called(about, number)];
    return text(
      `${policy.zh}${part.zh}应由${about.entitlement.department}考核，现已逾期，已督促该部门。贵单位无需办理任何手续。`,
      `${policy.en}: ${about.entitlement.department} should have evaluated ${part.en} by now, and was told so. Nothing is expected of you.`,
    );
  },
  call,
);

export const evaluated = {
  passed: say<Evaluated>(
    'entitlement.evaluation',
    text('分期资金考核已通过', 'An instalment has passed its evaluation'),
    (about) => {
      const [policy, part] = [policyCalled(about), called(about, about.number)];
      return text(
        `${policy.zh}${part.zh}考核通过，随即拨付。贵单位无需办理任何手续。`,
        `${policy.en}: ${part.en} has passed its evaluation, and is paid. Nothing is expected of you.`,
      );
    },
    call,
  ),
  failed: say<Evaluated>(
    'entitlement.evaluation',
    text('分期资金考核未通过', 'An instalment has not passed its evaluation'),
    (about) => {
      const [policy, part, why] = [policyCalled(about), called(about, about.number), reasonsOf(about)];
      return joined(
        text(
          `${policy.zh}${part.zh}考核未通过，该期及以后各期不再拨付，理由：${why}。`,
          `${policy.en}: ${part.en} has not passed its evaluation; neither it nor what would follow is paid: ${why}.`,
        ),
        about.entitlement.recovery &&
          text(
            '此前已拨付的资金按政策规定追回，另行通知。',
            ' What was paid before is to be paid back, as the policy says: you are told of that.',
          ),
        text(
          '如有异议，可与责任部门联系，也可依法申请行政复议或者提起行政诉讼。',
          ' If you object, talk to the department; you may also ask for administrative reconsideration or go to court.',
        ),
      );
    },
    call,
  ),
};
