import { text } from '../../common/text.ts';
import { dayWords, endWords } from '../../law/last-day.ts';
import { endOfDay } from '../../law/plain-date.ts';
import type { Instant } from '../../law/instant.ts';
import { not, row, say, type Row } from '../../services/messages/told.ts';
import type { Obligation } from './model.ts';
import { withoutNumbers } from './public-decision.ts';
import { riverCalled, type AboutRiver } from './told-words.ts';

/** What becomes of a condition of a decision: each status it comes to, and that its day has passed. */
export type ObligationMove = Obligation['status'] | 'overdue';

export interface AboutObligation extends AboutRiver {
  readonly obligation: Obligation;
}

const called = (about: AboutObligation) => {
  const { number, text: said } = about.obligation;
  const [one, what] = [riverCalled(about), withoutNumbers(said).replace(/[。；;.\s]+$/u, '')];
  return text(`${one.zh}的第 ${number} 项条件（${what}）`, `condition ${number} of ${one.en} (${what})`);
};

const due = ({ obligation: { dueOn } }: AboutObligation): Instant | undefined => dueOn && endOfDay(dueOn);

const endOf = (about: AboutObligation) => {
  const end = due(about);
  return end && endWords(end);
};

const dayOf = ({ obligation: { dueOn } }: AboutObligation) => dueOn && dayWords(dueOn);

const reported = say<AboutObligation>(
  'river.obligation-reported',
  text('请核实条件是否已履行', 'Please confirm that a condition is fulfilled'),
  (about) => {
    const one = called(about);
    return text(
      `申请人报告${one.zh}已履行，请核实并确认。`,
      `The applicant says that ${one.en} is fulfilled. Please look, and confirm it or not.`,
    );
  },
);

const fulfilled = say<AboutObligation>(
  'river.obligation-fulfilled',
  text('一项条件已确认履行', 'A condition is confirmed as fulfilled'),
  (about) => {
    const one = called(about);
    return text(
      `${one.zh}经核实已履行。您无需再为此项办理任何手续。`,
      `It is confirmed that ${one.en} is fulfilled. Nothing more is expected of you about it.`,
    );
  },
);

const open = say<AboutObligation>(
  'river.obligation-open',
  text('一项条件经核实未履行', 'A condition is found not to be fulfilled'),
  (about) => {
    const [one, end] = [called(about), endOf(about)];
    return text(
      `${one.zh}经核实尚未履行，请${end ? `于${end.zh}前` : '尽快'}履行并再次报告。`,
      `It was found that ${one.en} is not fulfilled. Please fulfil it${end ? ` by ${end.en}` : ''}, and report it again.`,
    );
  },
  { until: due },
);

const overdue = {
  applicant: say<AboutObligation>(
    'river.obligation-overdue',
    text('一项条件已逾期', 'The day of a condition has passed'),
    (about) => {
      const [one, end] = [called(about), dayOf(about)];
      return text(
        `${one.zh}${end ? `应于${end.zh}前（含当日）履行，` : ''}已逾期，并已通报主管部门。请立即履行并在平台上报告。`,
        `The day of ${one.en} has passed${end ? `, it was ${end.en}` : ''}; those above were told. Please fulfil it now, and report it on the platform.`,
      );
    },
  ),
  above: say<AboutObligation>(
    'river.obligation-overdue',
    text('审批条件逾期未履行', 'A condition was not fulfilled in time'),
    (about) => {
      const [one, end] = [called(about), dayOf(about)];
      return text(
        `${one.zh}${end ? `应于${end.zh}前（含当日）履行，` : ''}申请人逾期未报告履行。请督促。`,
        `The day of ${one.en} has passed${end ? `, it was ${end.en}` : ''}, and the applicant has not reported it. Please see to it.`,
      );
    },
  ),
};

const own = not('It did so itself.');
const others = not('Between the applicant, the window and the body that supervises it.');

/** A condition of a decision, of which the applicant reports that it is fulfilled, and a person confirms it. */
export const obligationTold: Readonly<Record<ObligationMove, Row<AboutObligation>>> = {
  reported: row({ applicant: own, operators: reported }, others),
  fulfilled: row({ applicant: fulfilled, operators: own }, others),
  open: row({ applicant: open, operators: own }, others),
  overdue: row({ applicant: overdue.applicant, department: overdue.above, operators: overdue.above }, others),
};
