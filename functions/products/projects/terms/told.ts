import { text, type Text } from '../../../common/text.ts';
import { listed } from '../../../common/words/codes.ts';
import { reckon } from '../../../law/deadline/reckon.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Instant } from '../../../law/instant.ts';
import { dayWords, endedOn, endWords } from '../../../law/last-day.ts';
import { not, row, say, type OfMoved, type Row } from '../../../services/messages/told.ts';
import { caseMoved } from '../../../services/telling/moved.ts';
import { numbered } from '../../../services/telling/order-words.ts';
import type { Project } from '../model.ts';
import type { Term, TermKind } from './model.ts';
import type { TermEvent } from './transitions.ts';

/** What becomes of a term. */
export type TermMove = TermEvent['type'] | 'began';

export interface AboutTerm extends AsOf {
  readonly project: Project;
  readonly term: Term;
}

type Words = (about: AboutTerm) => Text;

const called: Words = ({ project, term }) =>
  text(`项目“${project.name}”的“${term.title.zh}”`, `"${term.title.en}" of the project "${project.name}"`);

const dueOf = ({ term, workingTime }: AboutTerm): Instant | undefined =>
  reckon(term.recheck && term.status === 'in-check' ? term.recheck.deadline : term.deadline, workingTime)
    .due ?? undefined;

const end = (about: AboutTerm, how: (due: Instant) => Text = endWords): Text => {
  const due = dueOf(about);
  return due ? how(due) : text('', '');
};

const extension: Words = ({ term: { life } }) => {
  if (!life?.extension) return text('', '');
  const { times, by: longest, askedBefore } = life.extension;
  const unit = life.unit === 'months' ? text('个月', 'months') : text('日', 'days');
  return text(
    `需要延期的，应当${askedBefore === undefined ? '在届满前' : `在届满${askedBefore}个工作日前`}提出，最多延期${times}次，每次不超过${longest}${unit.zh}。`,
    ` A longer life is asked for ${askedBefore === undefined ? 'before its end' : `${askedBefore} working days before its end`}: ${times === 1 ? 'once' : `${times} times`}, by ${longest} ${unit.en} at most.`,
  );
};

const lapsesUnused: Words = (about) => {
  const [one, until, more] = [called(about), end(about), extension(about)];
  return text(
    `${one.zh}已经取得。请于${until.zh}前开工；届时未开工又未延期的，自行失效，须重新办理。${more.zh}`,
    `You have ${one.en}. Please begin building by ${until.en}: unused and not extended it lapses by itself then, and is to be asked for anew.${more.en}`,
  );
};

const wanted = ({ materials = [] }: Term): Text => listed(materials);

const begins: Readonly<Record<TermKind, Words>> = {
  approval: lapsesUnused,
  construction: lapsesUnused,
  environment: (about) => {
    const [one, until] = [called(about), end(about)];
    return text(
      `${one.zh}已经办结。${until.zh}后方开工建设的，须先报原审批部门重新审核。`,
      `All is done for ${one.en}. If building begins only after ${until.en}, its department checks it again first.`,
    );
  },
  follows: (about) => {
    const [one, until, what] = [called(about), end(about), wanted(about.term)];
    return text(
      `${one.zh}已容缺受理。请于${until.zh}前在平台上补齐：${what.zh}。逾期未补齐的，该事项须重新办理。`,
      `Work on ${one.en} has begun without all its documents. Please hand in by ${until.en}: ${what.en}. Without them it is to be done anew.`,
    );
  },
  record: (about) => {
    const [one, until, what] = [called(about), end(about), wanted(about.term)];
    return text(
      `请于${until.zh}前办理${one.zh}，并在平台上提交：${what.zh}。材料齐全即为办结。`,
      `Please file ${one.en} by ${until.en}, with: ${what.en}. Complete data is all that is needed.`,
    );
  },
  stop: (about) => {
    const { on, reportedLate } = about.term.stopped ?? { on: undefined, reportedLate: false };
    const [since, until] = [on ? dayWords(on) : text('', ''), end(about)];
    const late = reportedLate
      ? text(
          '报告时已超过停工之日起一个月，已予记录。',
          ' It was reported later than a month after that day, which is on record.',
        )
      : text('', '');
    return text(
      `项目“${about.project.name}”自${since.zh}起停工，已收到报告。${late.zh}请做好工程维护；停工至${until.zh}仍未恢复的，恢复施工前须先核验施工许可证。`,
      `We have your report that building of the project "${about.project.name}" stopped on ${since.en}.${late.en} Please look after the works. If it still stands after ${until.en}, its permit is verified before it goes on.`,
    );
  },
};

const nears: Readonly<Record<TermKind, Words>> = {
  approval: (about) => {
    const [one, until, more] = [called(about), end(about), extension(about)];
    return text(
      `${one.zh}将于${until.zh}届满，尚未开工。${more.zh}`,
      `The life of ${one.en} ends on ${until.en}, and building has not begun.${more.en}`,
    );
  },
  construction: (about) => nears.approval(about),
  environment: (about) => {
    const [one, until] = [called(about), end(about)];
    return text(
      `${one.zh}办结将满五年（至${until.zh}），尚未开工。届时须重新审核后方可开工。`,
      `Nobody has built by ${one.en} for nearly five years (until ${until.en}). After that it is checked again before building begins.`,
    );
  },
  follows: (about) => {
    const [one, until, what] = [called(about), end(about), wanted(about.term)];
    return text(
      `${one.zh}的容缺材料尚未补齐：${what.zh}。请于${until.zh}前在平台上提交。`,
      `Of ${one.en} this is still missing: ${what.en}. Please hand it in by ${until.en}.`,
    );
  },
  record: (about) => {
    const [one, until] = [called(about), end(about)];
    return text(
      `${one.zh}尚未办理，请于${until.zh}前在平台上办理。`,
      `You have yet to file ${one.en}. Please do so by ${until.en}.`,
    );
  },
  stop: (about) => {
    const until = end(about);
    return text(
      `项目“${about.project.name}”停工将满一年（至${until.zh}）。此后恢复施工的，须先核验施工许可证。`,
      `Building of the project "${about.project.name}" has stood for nearly a year (until ${until.en}). After that its permit is verified before it goes on.`,
    );
  },
};

const lapsedUnused: Words = (about) => {
  const [one, on] = [called(about), end(about, endedOn)];
  return text(
    `${one.zh}已于${on.zh}届满，未开工也未延期，自行失效。请重新办理该事项，此前不得开工。`,
    `The life of ${one.en} ended on ${on.en}, unused and not extended: it has lapsed by itself. Please ask for it anew, and do not begin building before.`,
  );
};

const lapses: Readonly<Record<TermKind, Words>> = {
  approval: lapsedUnused,
  construction: lapsedUnused,
  environment: (about) => {
    const [one, on] = [called(about), end(about, endedOn)];
    return text(
      `${one.zh}办结已满五年（${on.zh}），尚未开工。开工前请在平台上申请重新审核。`,
      `Nobody has built by ${one.en} for five years (${on.en}). Before building begins, please ask on the platform that it be checked again.`,
    );
  },
  follows: (about) => {
    const [one, on, what] = [called(about), end(about, endedOn), wanted(about.term)];
    return text(
      `${one.zh}的容缺材料（${what.zh}）至${on.zh}仍未补齐，该事项须重新办理。请在平台上提交全部材料。`,
      `What was to follow for ${one.en} (${what.en}) was not there on ${on.en}: it is done anew. Please hand in everything on the platform.`,
    );
  },
  record: (about) => {
    const [one, on] = [called(about), end(about, endedOn)];
    return text(
      `${one.zh}的办理期限已于${on.zh}届满，逾期已记录。请立即在平台上办理。`,
      `The time to file ${one.en} ended on ${on.en}, and that it was not is on record. Please file it at once.`,
    );
  },
  stop: (about) =>
    text(
      `项目“${about.project.name}”停工已满一年。恢复施工前，请在平台上申请核验施工许可证。`,
      `Building of the project "${about.project.name}" has stood for a year. Before it goes on, please ask on the platform that its permit be verified.`,
    ),
};

const by =
  (words: Readonly<Record<TermKind, Words>>): Words =>
  (about) =>
    words[about.term.kind](about);

const granted: Words = (about) => {
  const [one, until] = [called(about), end(about)];
  return about.term.kind === 'stop'
    ? text(
        `项目“${about.project.name}”的施工许可证经核验有效，可以恢复施工。`,
        `The permit of the project "${about.project.name}" was verified: building may go on.`,
      )
    : text(
        `${one.zh}已同意延期，请于${until.zh}前开工。`,
        `The life of ${one.en} is extended: please begin building by ${until.en}.`,
      );
};

const declined: Words = (about) => {
  const [one, until] = [called(about), end(about)];
  return about.term.kind === 'stop'
    ? text(
        `项目“${about.project.name}”的施工许可证未通过核验，不得恢复施工。理由见该部门的告知。`,
        `The permit of the project "${about.project.name}" was not confirmed: building may not go on. Its department gave the reasons.`,
      )
    : text(
        `${one.zh}未同意延期，期限仍为${until.zh}。理由见该部门的告知。`,
        `The life of ${one.en} is not extended, and ends on ${until.en}. Its department gave the reasons.`,
      );
};

const recheckAsked = {
  applicant: (about: AboutTerm): Text => {
    const [one, until] = [called(about), end(about)];
    return text(
      `${one.zh}的重新审核申请已收到。审批部门应于${until.zh}前答复；逾期未通知您的，依法视为审核同意。`,
      `Your request that ${one.en} be checked again was received. Its department answers by ${until.en}; without an answer it is agreed by law.`,
    );
  },
  partner: (about: AboutTerm): Text => {
    const [one, until] = [called(about), end(about)];
    return text(
      `请于${until.zh}前对${one.zh}重新审核并答复。逾期未答复的，依法视为审核同意，此后的意见不予受理。`,
      `Please check ${one.en} again, and answer by ${until.en}. Without an answer it is agreed by law, and nothing is taken afterwards.`,
    );
  },
};

const recheckWords: Words = (about) => {
  const [one, outcome] = [called(about), about.term.recheck?.outcome];
  if (outcome?.outcome === 'objected') {
    const grounds = numbered([outcome.grounds]);
    return text(
      `${one.zh}重新审核未予同意，理由：${grounds}。须重新办理环境影响评价，此前不得开工。`,
      `The check of ${one.en} did not come to agreement: ${grounds}. It is to be done anew before building begins.`,
    );
  }
  return outcome?.outcome === 'deemed-agreed'
    ? text(
        `审批部门逾期未答复，${one.zh}依法视为重新审核同意，可以开工。`,
        `Nobody answered in time: by law ${one.en} is agreed again, and building may begin.`,
      )
    : text(
        `${one.zh}已经重新审核同意，可以开工。`,
        `The check of ${one.en} came to agreement: building may begin.`,
      );
};

const recheckNears: Words = (about) => {
  const [one, until] = [called(about), end(about)];
  return text(
    `${one.zh}的重新审核将于${until.zh}届满，尚未答复。届时未答复的，依法视为审核同意，此后的意见不予受理。`,
    `The check of ${one.en} ends on ${until.en}, and nobody has answered. Without an answer it is agreed by law, and nothing is taken afterwards.`,
  );
};

/** What nears its end: a term of its owner, or the time in which its department checks it again. */
export type DueSoon = 'due-soon' | 'recheck-due-soon';

const until = { until: dueOf };
const itself = not('It did so itself, and has the answer to its request.');
const others = not('Between its owner and the department whose matter it is.');
const byOrder = not('Told by the order that it decides.');

/** Lives of permits, what may follow, what is owed to be filed, and building that stands (Art. 12). */
export const termTold: Readonly<Record<TermMove | DueSoon, Row<AboutTerm>>> & {
  readonly 'deadline-moved': Row<AboutTerm & OfMoved>;
} = {
  began: row(
    {
      applicant: say(
        'project.term-began',
        text('请留意一项期限', 'A term of your project runs'),
        by(begins),
        until,
      ),
    },
    others,
  ),
  'due-soon': row(
    {
      applicant: say(
        'project.term-due-soon',
        text('一项期限临近届满', 'A term of your project nears its end'),
        by(nears),
        until,
      ),
    },
    others,
  ),
  lapsed: row(
    {
      applicant: say(
        'project.term-over',
        text('一项期限已届满', 'A term of your project is over'),
        by(lapses),
      ),
    },
    others,
  ),
  asked: row({ applicant: itself, partner: byOrder }, others),
  granted: row(
    { applicant: say('project.term-decided', text('申请已获同意', 'Your request was granted'), granted) },
    byOrder,
  ),
  declined: row(
    { applicant: say('project.term-decided', text('申请未获同意', 'Your request was refused'), declined) },
    byOrder,
  ),
  'recheck-asked': row(
    {
      applicant: say(
        'project.recheck-asked',
        text('重新审核申请已收到', 'Your request for a re-check was received'),
        recheckAsked.applicant,
        until,
      ),
      partner: say(
        'project.recheck-asked',
        text('请重新审核', 'You are asked to check again'),
        recheckAsked.partner,
        until,
      ),
    },
    others,
  ),
  'recheck-due-soon': row(
    {
      applicant: not('It waits: without an answer it is agreed.'),
      partner: say(
        'project.term-due-soon',
        text('重新审核期限临近届满', 'The time for a re-check nears its end'),
        recheckNears,
        until,
      ),
    },
    others,
  ),
  rechecked: row(
    {
      applicant: say(
        'project.term-decided',
        text('重新审核已有结果', 'A re-check has its outcome'),
        recheckWords,
      ),
      partner: say(
        'project.term-decided',
        text('重新审核已有结果', 'A re-check has its outcome'),
        recheckWords,
      ),
    },
    others,
  ),
  met: row({ applicant: itself }, others),
  dropped: row({ applicant: not('Told of the project as a whole.') }, others),
  'deadline-moved': row({ applicant: caseMoved }, others),
};
