import { type Text, text } from '../../common/text.ts';
import { listed } from '../../common/words/codes.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { Instant } from '../../law/instant.ts';
import { dayWords, endWords } from '../../law/last-day.ts';
import { endOfDay } from '../../law/plain-date.ts';
import type { Part } from '../../services/messages/model.ts';
import type { Several } from '../../services/messages/several.ts';
import { not, row, say, type OfRung, type ToldTable } from '../../services/messages/told.ts';
import { endedWords, overWords } from '../../services/telling/limit-words.ts';
import { caseMoved } from '../../services/telling/moved.ts';
import { lineApproved, lineDenied, linePlanned } from './external/told.ts';
import type { CaseStatus } from './model.ts';
import { isDone } from './rules.ts';
import { phaseConnected, promiseWords } from './batches/told.ts';
import { caseCalled, promised, type AboutCase } from './told-words.ts';

/** What becomes of a case: each status it comes to, and what happens to it meanwhile. */
export type CaseMove =
  | CaseStatus
  | 'taken-with-documents-missing'
  | 'documents-due-soon'
  | 'documents-supplied'
  | 'documents-complete'
  | 'stands-still'
  | 'service-withdrawn'
  | 'service-changed'
  | 'survey-agreed'
  | 'line-planned'
  | 'line-approved'
  | 'line-denied'
  | 'call-back-contradicted'
  | 'call-back-left-open'
  | 'call-back-dealt-with'
  | 'term-changed'
  | 'phase-ready'
  | 'phase-moved'
  | 'phase-withdrawn'
  | 'phase-connected';

type Nearing = AboutCase & OfRung;

const makeUpDue = ({ case: { makeUp }, workingTime }: AboutCase): Instant | undefined =>
  (makeUp && reckon(makeUp.deadline, workingTime).due) ?? undefined;

const stillMissing = ({ case: { makeUp, application } }: AboutCase): Text => {
  const there = new Set(application.materials.map(({ kind }) => kind));
  return listed(makeUp?.missing.filter((kind) => !there.has(kind)) ?? []);
};

/** What its item says happens when they do not come. */
const otherwise = ({ case: { makeUp } }: AboutCase): Text =>
  makeUp?.otherwise === 'suspended'
    ? text('办件将暂停办理', 'the case will stand still')
    : text('办件将终止', 'the case will end');

const servicesBy = ({ orders = [] }: AboutCase, connected: boolean): Text =>
  listed(
    orders.filter((order) => isDone(order) === connected).map(({ request }) => String(request['service'])),
  );

const submitted = say<AboutCase>(
  'application.submitted',
  text('已收到您的联合报装申请', 'Your joint installation was received'),
  (about) => {
    const [one, due] = [caseCalled(about), promised(about)];
    const services = listed(about.case.application.services.map(({ service }) => service));
    const end = due && endWords(due);
    return text(
      `您的${one.zh}申请已收到，申请事项：${services.zh}。各承办单位将分别办理${end ? promiseWords(about, end).zh : ''}。目前您无需办理任何手续。`,
      `Your application for ${one.en} was received: ${services.en}. Each provider handles its part${end ? promiseWords(about, end).en : ''}. Nothing is expected of you now.`,
    );
  },
);

/** What is missing, until when, and what happens else. */
const missingWords = (about: AboutCase): Text | undefined => {
  const due = makeUpDue(about);
  if (due === undefined) return undefined;
  const [end, missing, then] = [endWords(due), stillMissing(about), otherwise(about)];
  return text(
    `尚缺：${missing.zh}。请于${end.zh}前补交；逾期未补交的，${then.zh}。`,
    `: ${missing.en}. Please hand in what is missing by ${end.en}, or ${then.en}.`,
  );
};

const withMissing = say<AboutCase>(
  'application.documents-missing',
  text('申请已受理，尚缺材料', 'Your application was taken; documents are missing'),
  (about) => {
    const [one, missing] = [caseCalled(about), missingWords(about)];
    return (
      missing &&
      text(
        `您的${one.zh}申请已容缺受理，${missing.zh}补交期间照常办理。`,
        `Your application for ${one.en} was taken with documents missing${missing.en} Until then it is handled as usual.`,
      )
    );
  },
  { until: makeUpDue },
);

const documentsDueSoon = say<AboutCase>(
  'application.documents-due-soon',
  text('补交材料期限即将届满', 'The time to hand in what is missing is nearly over'),
  (about) => {
    const [one, missing] = [caseCalled(about), missingWords(about)];
    return missing && text(`${one.zh}${missing.zh}`, `Of ${one.en} there is still missing${missing.en}`);
  },
  { until: makeUpDue },
);

const documentsComplete = say<AboutCase>(
  'application.documents-complete',
  text('材料已补齐', 'Nothing is missing any more'),
  (about) => {
    const one = caseCalled(about);
    return text(
      `${one.zh}所缺材料已补齐，办件继续办理。目前您无需办理任何手续。`,
      `All that was missing of ${one.en} is there, and it goes on. Nothing is expected of you now.`,
    );
  },
);

const standsStill = say<AboutCase>(
  'application.suspended-incomplete',
  text('材料逾期未补交，办件暂停办理', 'What was missing did not come: your case stands still'),
  (about) => {
    const [one, missing] = [caseCalled(about), stillMissing(about)];
    return text(
      `${one.zh}所缺材料（${missing.zh}）逾期未补交，办件已暂停办理，期限停止计算。补齐材料后继续办理。`,
      `What was missing of ${one.en} (${missing.en}) did not come in time: the case stands still, and so does its clock. It goes on when all is handed in.`,
    );
  },
);

const endedIncomplete = say<AboutCase>(
  'application.ended-incomplete',
  text('材料逾期未补交，办件已终止', 'What was missing did not come: your case has ended'),
  (about) => {
    const [one, missing, due] = [caseCalled(about), stillMissing(about), makeUpDue(about)];
    const end = due && endWords(due);
    return text(
      `${one.zh}所缺材料（${missing.zh}）未${end ? `于${end.zh}前` : '按期'}补交，办件已终止，各承办单位不再办理。仍需办理的，请备齐材料重新申请。`,
      `What was missing (${missing.en}) was not handed in ${end ? `by ${end.en}` : 'in time'}, and ${one.en} has ended: its providers do nothing more. If you still need it, please apply again with all documents.`,
    );
  },
);

const surveyAgreed = say<AboutCase>(
  'application.survey-agreed',
  text('联合踏勘日期已定', 'The day of the joint survey is set'),
  (about) => {
    const { surveyOn } = about.case;
    if (surveyOn === undefined) return undefined;
    const [one, day] = [caseCalled(about), dayWords(surveyOn)];
    const alone = about.case.application.services.length === 1;
    return text(
      `${one.zh}的联合踏勘定于${day.zh}，${alone ? '承办单位当日到场' : '各承办单位当日一并到场'}。请安排人员在现场配合。`,
      `The joint survey for ${one.en} is on ${day.en}${alone ? '' : ': all providers come together'}. Please let somebody be there.`,
    );
  },
  { until: ({ case: { surveyOn } }) => (surveyOn === undefined ? undefined : endOfDay(surveyOn)) },
);

const completed = say<AboutCase>(
  'application.completed',
  text('您的联合报装已办结', 'Your joint installation is completed'),
  (about) => {
    const [one, done] = [caseCalled(about), servicesBy(about, true)];
    return text(
      `${one.zh}已办结，已接通：${done.zh}。您无需办理任何手续。`,
      `All of ${one.en} is done. Connected: ${done.en}. Nothing is expected of you.`,
    );
  },
);

const partlyCompleted = say<AboutCase>(
  'application.partly-completed',
  text('您的联合报装部分办结', 'Your joint installation is partly completed'),
  (about) => {
    const [one, done, refused] = [caseCalled(about), servicesBy(about, true), servicesBy(about, false)];
    return text(
      `${one.zh}已办结，已接通：${done.zh}；未予办理：${refused.zh}，理由见承办单位的告知。未予办理的事项仍需办理的，可重新申请。`,
      `All that could be done of ${one.en} is done. Connected: ${done.en}. Not done: ${refused.en}, for the reasons that you were told. For this you may apply again.`,
    );
  },
);

const rejected = say<AboutCase>(
  'application.rejected',
  text('您的联合报装未予办理', 'Your joint installation was refused'),
  (about) => {
    const [one, refused] = [caseCalled(about), servicesBy(about, false)];
    return text(
      `${one.zh}已终结，未予办理：${refused.zh}，理由见承办单位的告知。仍需办理的，可重新申请。`,
      `Nothing of ${one.en} can be done. Refused: ${refused.en}, for the reasons that you were told. You may apply again.`,
    );
  },
);

/** The whole as a line beside its parts. */
const wholeAs =
  (as: Several) =>
  (about: Nearing): Part => {
    const [end, over] = [endedWords(about), overWords(about)];
    return {
      as,
      whole: caseCalled(about),
      line: text(
        `整个办件${end.zh}${over.zh}，尚未办结`,
        `the case as a whole: ${end.en}${over.en}, and it is not done`,
      ),
    };
  };

const late = {
  applicant: say<Nearing>(
    'application.overdue',
    text('您的联合报装已逾期', 'Your joint installation is overdue'),
    (about) => {
      const [one, end] = [caseCalled(about), endedWords(about)];
      return text(
        `${one.zh}${end.zh}，尚未办结，逾期已记录，并继续办理。您无需办理任何手续。`,
        `Of ${one.en}, ${end.en}, and it is not done. The breach is on record, and it goes on. Nothing is expected of you.`,
      );
    },
    { part: wholeAs('overdue') },
  ),
  above: say<Nearing>(
    'application.overdue',
    text('联合报装办件逾期', 'A joint installation is overdue'),
    (about) => {
      const [one, end] = [caseCalled(about), endedWords(about)];
      return text(
        `${one.zh}${end.zh}，尚未办结。请督促未办结的承办单位。`,
        `Of ${one.en}, ${end.en}, and it is not done. Please see to the providers that are late.`,
      );
    },
  ),
};

const escalated = {
  applicant: say<Nearing>(
    'application.escalated',
    text('您的联合报装已逾期，已上报', 'Your overdue joint installation was escalated'),
    (about) => {
      const [one, end] = [caseCalled(about), endedWords(about)];
      return text(
        `${one.zh}${end.zh}，至今未办结，已上报主管部门和平台运营方。您无需办理任何手续。`,
        `Of ${one.en}, ${end.en}, and it is still not done. Those above have been told. Nothing is expected of you.`,
      );
    },
    { part: wholeAs('escalated') },
  ),
  above: say<Nearing>(
    'application.escalated',
    text('联合报装逾期上报', 'An overdue joint installation was escalated'),
    (about) => {
      const [one, end] = [caseCalled(about), endedWords(about)];
      return text(
        `${one.zh}${end.zh}，至今未办结，请督办。`,
        `Of ${one.en}, ${end.en}, and it is still not done. Please take it up.`,
      );
    },
  ),
};

const contradicted = say<AboutCase>(
  'order.call-back-unsatisfied',
  text('报装回访记录与申请人陈述不一致', 'Two words on a call'),
  (about) => {
    const one = caseCalled(about);
    return text(
      `${one.zh}：承办单位的回访记录与申请人的陈述不一致，申请人表示不满意，已要求再次回访。请核实。`,
      `A provider’s word on a call about ${one.en} is not the applicant’s, who is not content. It is called again. Please look into it.`,
    );
  },
);

const orders = not('Providers are told of their own orders, and of nothing of the whole.');
const itself = not('It did so itself, and has the answer to its request.');
const shown = not('Its receipt has said what happens next; the case shows how far it is.');

/** What the department made of it, in its words. */
const dealtWith = say<AboutCase>(
  'application.call-back-dealt-with',
  text('主管部门已处理您的不满意', 'Your discontent was dealt with'),
  (about) => {
    const [one, said] = [caseCalled(about), about.orders?.[0]?.said?.at(-1)?.['grounds']];
    const grounds = typeof said === 'string' ? said.replace(/[。.\s]+$/u, '') : '';
    return text(
      `您对${one.zh}的不满意已由主管部门处理${grounds && `：${grounds}`}。`,
      `The department has dealt with your discontent about ${one.en}${grounds && `: ${grounds}`}.`,
    );
  },
);

/** The last unhappy call has nobody to deal with it: that is the city's to mend. */
const leftOpen = say<AboutCase>(
  'installation.call-back-left-open',
  text('回访不满意，无主管部门接手', 'Nobody deals with an applicant’s discontent'),
  (about) => {
    const one = caseCalled(about);
    return text(
      `${one.zh}的申请人多次回访仍不满意，公布的主管部门尚未登记。请登记该部门，或者直接处理。`,
      `The applicant of ${one.en} is still not content after the last call, and no department is registered to deal with it. Please register it, or see to it yourselves.`,
    );
  },
);

/** A joint installation as a whole (Art. 13): who applies, and the department that answers for it. */
export const caseTold: ToldTable<CaseMove, AboutCase> = {
  submitted: row({ applicant: submitted }, orders),
  'taken-with-documents-missing': row({ applicant: withMissing }, orders),
  'in-progress': row({ applicant: shown }, orders),
  'documents-due-soon': row({ applicant: documentsDueSoon }, orders),
  'documents-supplied': row({ applicant: itself }, orders),
  'documents-complete': row({ applicant: documentsComplete }, orders),
  'stands-still': row({ applicant: standsStill }, orders),
  'service-withdrawn': row({ applicant: itself }, orders),
  'service-changed': row({ applicant: itself }, orders),
  'survey-agreed': row({ applicant: surveyAgreed }, orders),
  'line-planned': row({ applicant: linePlanned }, orders),
  'line-approved': row({ applicant: lineApproved }, orders),
  'line-denied': row({ applicant: lineDenied }, orders),
  'call-back-contradicted': row({ applicant: itself, department: contradicted }, orders),
  'call-back-left-open': row({ operators: leftOpen }, orders),
  'call-back-dealt-with': row({ applicant: dealtWith }, orders),
  'term-changed': row({ applicant: itself }, orders),
  'phase-ready': row({ applicant: itself }, orders),
  'phase-moved': row({ applicant: itself }, orders),
  'phase-withdrawn': row({ applicant: itself }, orders),
  'phase-connected': row({ applicant: phaseConnected }, orders),
  completed: row({ applicant: completed }, orders),
  'partly-completed': row({ applicant: partlyCompleted }, orders),
  rejected: row({ applicant: rejected }, orders),
  withdrawn: row({ applicant: itself }, orders),
  'ended-incomplete': row({ applicant: endedIncomplete }, orders),
  'deadline-moved': row({ applicant: caseMoved }, orders),
  'due-soon': row({}, not('Each provider is reminded of its own order.')),
  'last-day': row({}, not('Each provider is reminded of its own order.')),
  overdue: row(
    {
      applicant: late.applicant,
      department: late.above,
      operators: not('The queue of what is late shows it; operators are told when it escalates.'),
    },
    orders,
  ),
  escalated: row(
    { applicant: escalated.applicant, department: escalated.above, operators: escalated.above },
    orders,
  ),
};
