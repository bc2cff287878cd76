import { type Text, text } from '../../common/text.ts';
import { listed } from '../../common/words/codes.ts';
import { dayWords, endWords } from '../../law/last-day.ts';
import { endOfDay } from '../../law/plain-date.ts';
import { not, row, say, type ToldTable } from '../../services/messages/told.ts';
import { caseMoved } from '../../services/telling/moved.ts';
import { contradicted, dealtWith, leftOpen } from './call-backs-told.ts';
import {
  documentsComplete,
  documentsDueSoon,
  endedIncomplete,
  standsStill,
  withMissing,
} from './documents-told.ts';
import { lineApproved, lineDenied, linePlanned } from './external/told.ts';
import { escalated, late } from './late-told.ts';
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

const orders = not('Providers are told of their own orders, and of nothing of the whole.');
const itself = not('It did so itself, and has the answer to its request.');
const shown = not('Its receipt has said what happens next; the case shows how far it is.');

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
