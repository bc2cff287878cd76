import { text, type Text } from '../../../../../common/text.ts';
import { say } from '../../../../../services/messages/told.ts';
import { before, call, called, code, dueOf, type AboutRound, type OfScoreObjection } from './about.ts';

/** Of what is said against scores, and what became of it. */

type Objected = AboutRound & OfScoreObjection;

export const objected = say<Objected>(
  code,
  text('评审结果收到异议，请核实决定', 'An objection to a score is to be decided'),
  (about) => {
    const [one, day] = [called(about), before(about, 'objections')];
    const { application, reason } = about.objection;
    return text(
      `${one.zh}中 ${application} 的得分收到异议：${reason}。请${day.zh}核实并在平台上作出决定；成立的，由评审人重新评分。`,
      `Somebody objects to the score of ${application} in ${one.en}: ${reason}. Please decide it on the platform${day.en}; upheld, it is scored anew.`,
    );
  },
  { until: (about) => dueOf(about, 'objections') },
);

export const objections = (title: Text, late: boolean) =>
  say<AboutRound>(
    code,
    title,
    (about) => {
      const [one, day] = [called(about), before(about, 'objections')];
      return text(
        `${one.zh}有异议待决定。请${late ? '尽快' : day.zh}决定${late ? '，已超过规定期限' : ''}。`,
        `An objection in ${one.en} is undecided. Please decide it${late ? ': its time is over' : day.en}.`,
      );
    },
    { until: (about) => (late ? undefined : dueOf(about, 'objections')) },
  );

export const answered = say<Objected>(
  code,
  text('对评审结果的异议已有决定', 'Your objection to a score is decided'),
  (about) => {
    const one = called(about);
    const { decision } = about.objection;
    return decision?.upheld
      ? text(
          `您对${one.zh}提出的异议成立：${decision.reason}。有关申报事项重新评分，结果另行公布。`,
          `Your objection in ${one.en} is upheld: ${decision.reason}. What it is about is scored anew and published again.`,
        )
      : text(
          `您对${one.zh}提出的异议不成立：${decision?.reason ?? ''}。如有不服，可依法申请行政复议或者提起行政诉讼。`,
          `Your objection in ${one.en} is not upheld: ${decision?.reason ?? ''}. You may ask for administrative reconsideration or go to court.`,
        );
  },
  call,
);
