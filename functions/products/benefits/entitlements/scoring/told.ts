import { own } from '../../../../common/own.ts';
import { text, type Text } from '../../../../common/text.ts';
import { reckon } from '../../../../law/deadline/reckon.ts';
import type { AsOf } from '../../../../law/deadline/working-time.ts';
import type { Instant } from '../../../../law/instant.ts';
import { dayWords, endWords } from '../../../../law/last-day.ts';
import type { Contact } from '../../../../services/messages/model.ts';
import { not, row, say, type OfMoved, type Row } from '../../../../services/messages/told.ts';
import { movedWords } from '../../../../services/telling/order-words.ts';
import type { RoundRung } from './ladders.ts';
import type { ScoreObjection, ScoringRound } from './model.ts';

/** A round as the words about it need it. */
export interface AboutRound extends AsOf {
  readonly round: ScoringRound;
  /** Applications that are to be scored, and of those how many wait for a score. */
  readonly count: number;
  readonly waiting: number;
}

export interface OfScoreObjection {
  readonly objection: ScoreObjection;
}

/** What becomes of a round besides the rungs of its limits. */
type Happening =
  | 'named'
  | 'released'
  | 'too-few'
  | 'published'
  | 'objected'
  | 'objection-decided'
  | 'scored-anew'
  | 'deadline-moved';
export type RoundMove = RoundRung | Happening;

interface More {
  readonly objected: OfScoreObjection;
  readonly 'objection-decided': OfScoreObjection;
  readonly 'deadline-moved': OfMoved;
}
export type PlainRoundMove = Exclude<RoundMove, keyof More>;

const dueOf = ({ round: { limits }, workingTime }: AboutRound, name: string): Instant | undefined => {
  const limit = own(limits, name);
  return limit && limit.metAt === undefined
    ? (reckon(limit.deadline, workingTime).due ?? undefined)
    : undefined;
};

const before = (about: AboutRound, name: string): Text => {
  const due = dueOf(about, name);
  const end = due && endWords(due);
  return end ? text(`于${end.zh}前`, ` by ${end.en}`) : text('', '');
};

/** 《…》（…）2026年3月1日至3月31日申报的评审. */
const called = ({ round: { id, policy, documentNumber, window } }: AboutRound): Text => {
  const [from, to] = [dayWords(window.from), dayWords(window.to)];
  return text(
    `《${policy.name}》（${documentNumber}）${from.zh}至${to.zh}申报事项的评审（${id}）`,
    `the scoring ${id} of what was applied for from ${from.en} to ${to.en} under "${policy.name}" (${documentNumber})`,
  );
};

const call = {
  call: ({ round: { department, phone } }: AboutRound): Contact => ({ name: department, phone }),
};

const code = 'entitlement.scoring';

const panel = (title: Text, late: boolean) =>
  say<AboutRound>(
    code,
    title,
    (about) => {
      const [one, day] = [called(about), before(about, 'panel')];
      const { least, most, odd } = about.round.terms.reviewers;
      return text(
        `${one.zh}尚未确定评审人。请${late ? '尽快' : day.zh}在平台上确定 ${least} 至 ${most} 名评审人${odd ? '（单数）' : ''}${late ? '，已超过规定期限' : ''}。`,
        `Nobody is named for ${one.en}. Please name ${least} to ${most} reviewers${odd ? ' (an odd number)' : ''} on the platform${late ? ': the time for it is over' : day.en}.`,
      );
    },
    { until: (about) => (late ? undefined : dueOf(about, 'panel')) },
  );

const panelToOperators = say<AboutRound>(
  code,
  text('评审人逾期未确定', 'Reviewers were not named in time'),
  (about) => {
    const one = called(about);
    return text(
      `${one.zh}应由${about.round.department}确定评审人，现已逾期，请督促。`,
      `${about.round.department} should have named reviewers for ${one.en} by now. Please see to it.`,
    );
  },
);

const named = say<AboutRound>(
  code,
  text('请您评审', 'You are asked to score'),
  (about) => {
    const [one, day] = [called(about), before(about, 'scoring')];
    return text(
      `您是${one.zh}的评审人。请${day.zh}在平台上独立评分，逐项写明理由；与申报单位有利害关系的，请声明回避。评分在公布前他人不可见。`,
      `You are a reviewer of ${one.en}. Please score by yourself on the platform${day.en}, with your reasons; where you have an interest in an applicant, say so and do not score it. Nobody sees your points before they are published.`,
    );
  },
  { ...call, until: (about) => dueOf(about, 'scoring') },
);

const released = say<AboutRound>(
  code,
  text('您不再担任评审人', 'You are no longer a reviewer'),
  (about) => {
    const one = called(about);
    return text(
      `您不再担任${one.zh}的评审人，无需评分。`,
      `You are no longer a reviewer of ${one.en}: nothing is expected of you.`,
    );
  },
  call,
);

const missing = (title: Text, late: boolean) =>
  say<AboutRound>(
    code,
    title,
    (about) => {
      const [one, day] = [called(about), before(about, 'scoring')];
      return text(
        `${one.zh}还有您未评的申报事项。请${late ? '尽快' : day.zh}评分${late ? '，已超过规定期限；仍未评分的，由责任部门更换评审人' : ''}。`,
        `Of ${one.en} some applications wait for your score. Please score them${late ? ': the time for it is over, and the department may name somebody else' : day.en}.`,
      );
    },
    { ...call, until: (about) => (late ? undefined : dueOf(about, 'scoring')) },
  );

const missingAbove = (title: Text) =>
  say<AboutRound>(code, title, (about) => {
    const one = called(about);
    return text(
      `${one.zh}共 ${about.count} 项，其中 ${about.waiting} 项评分未齐，已超过规定期限。请责任部门督促评审人，或者在平台上更换评审人；评分齐全后随即公布。`,
      `Of ${about.count} applications in ${one.en}, ${about.waiting} lack scores, and their time is over. Please have the reviewers score, or name others; once all have scored the results are published.`,
    );
  });

const tooFew = say<AboutRound>(
  code,
  text('评审人回避后人数不足', 'Conflicts leave too few reviewers'),
  (about) => {
    const one = called(about);
    return text(
      `${one.zh}有申报事项因评审人回避，有效评分将不足 ${about.round.terms.scores} 份。请为其另行确定评审人。`,
      `In ${one.en} conflicts of interest leave an application fewer than ${about.round.terms.scores} scores. Please name somebody else for it.`,
    );
  },
);

const published = say<AboutRound>(code, text('评审结果已公布', 'Scores are published'), (about) => {
  const one = called(about);
  const day = before(about, 'publication');
  const { place } = about.round.terms.publication;
  return text(
    `${one.zh}已在平台公布得分、排名和理由，公示至${day.zh.replace(/^于|前$/gu, '')}，请在${place}同步公示。收到异议的，平台另行通知。`,
    `Points, ranks and reasons of ${one.en} are published${day.en}; please publish them at ${place} too. You are told of objections.`,
  );
});

type Objected = AboutRound & OfScoreObjection;

const objected = say<Objected>(
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

const objections = (title: Text, late: boolean) =>
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

const answered = say<Objected>(
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

const anew = say<AboutRound>(
  code,
  text('请您重新评分', 'You are asked to score anew'),
  (about) => {
    const [one, day] = [called(about), before(about, 'scoring')];
    return text(
      `${one.zh}有异议成立，有关申报事项原评分不再计入。请${day.zh}重新独立评分。`,
      `An objection in ${one.en} was upheld: what was scored of it counts no more. Please score it anew, by yourself${day.en}.`,
    );
  },
  { ...call, until: (about) => dueOf(about, 'scoring') },
);

const moved = say<AboutRound & OfMoved>(
  'application.deadline-moved',
  text('评审期限有变动', 'A limit of a scoring has moved'),
  (about) => {
    const [one, each] = [called(about), movedWords(about)];
    return text(
      `因节假日安排有变动，${one.zh}的期限随之调整：${each.zh}。`,
      `The calendar has changed, and with it, of ${one.en}, ${each.en}.`,
    );
  },
);

const theirs = not(
  'Applicants are told of their own application: `in-scoring`, `scored`, and what it comes to.',
);
const itself = not('It did so itself.');
const nobody = theirs;

/** 评审: the department, its reviewers (who do the work: `partner`), and whoever objects. A row missing does not compile. */
export const roundTold: {
  readonly [M in RoundMove]: Row<M extends keyof More ? AboutRound & More[M] : AboutRound>;
} = {
  'panel-due-soon': row(
    { department: panel(text('请确定评审人', 'Reviewers are to be named'), false) },
    nobody,
  ),
  'panel-late': row(
    {
      department: panel(text('评审人逾期未确定', 'Reviewers were not named in time'), true),
      operators: panelToOperators,
    },
    nobody,
  ),
  'panel-again': row(
    { department: panel(text('评审人仍未确定', 'Reviewers are still not named'), true) },
    nobody,
  ),
  named: row({ partner: named, department: itself }, nobody),
  released: row({ partner: released, department: itself }, nobody),
  'too-few': row({ department: tooFew }, nobody),
  'scores-due-soon': row(
    { partner: missing(text('评分即将到期', 'Your scores are due soon'), false) },
    nobody,
  ),
  'scores-late': row(
    {
      partner: missing(text('评分已逾期', 'Your scores are late'), true),
      department: missingAbove(text('评分逾期', 'Scores are late')),
      operators: missingAbove(text('评分逾期', 'Scores are late')),
    },
    nobody,
  ),
  'scores-again': row(
    {
      partner: missing(text('评分已逾期', 'Your scores are late'), true),
      department: missingAbove(text('评分仍未齐', 'Scores are still missing')),
    },
    nobody,
  ),
  published: row({ department: published }, theirs),
  'publication-over': row({}, not('Told as what follows: what becomes of each application.')),
  objected: row({ department: objected, asker: itself }, nobody),
  'objections-due-soon': row(
    { department: objections(text('异议即将到决定期限', 'An objection is to be decided soon'), false) },
    nobody,
  ),
  'objections-late': row(
    {
      department: objections(text('异议逾期未决定', 'An objection was not decided in time'), true),
      operators: objections(text('异议逾期未决定', 'An objection was not decided in time'), true),
    },
    nobody,
  ),
  'objections-again': row(
    { department: objections(text('异议仍未决定', 'An objection is still undecided'), true) },
    nobody,
  ),
  'objection-decided': row({ asker: answered, department: itself }, theirs),
  'scored-anew': row({ partner: anew, department: itself }, theirs),
  'deadline-moved': row({ partner: moved, department: moved }, theirs),
};
