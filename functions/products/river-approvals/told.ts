import { text } from '../../common/text.ts';
import { endWords } from '../../law/last-day.ts';
import { not, row, say, type ToldTable } from '../../services/messages/told.ts';
import { caseMoved } from '../../services/telling/moved.ts';
import type { Decision } from './model.ts';
import {
  approved,
  approvedWith,
  refused,
  republished,
  toReviewers,
  unpublished,
} from './telling/decision.ts';
import {
  documentsComplete,
  documentsDueSoon,
  documentsOverdue,
  incomplete,
  mayFollow,
} from './telling/documents.ts';
import { escalated, late, nearing } from './telling/late.ts';
import { lifted, prohibitedFound } from './telling/prohibited.ts';
import { meetingBy, promisedBy, riverCalled, type AboutRiver } from './told-words.ts';
import type { riverTransitions } from './transitions.ts';

type Moves = typeof riverTransitions;
type MovesBy<T> = { [S in keyof T]: keyof T[S] }[keyof T] & string;
type Transition = { [A in keyof Moves]: MovesBy<Moves[A]> }[keyof Moves];

/** What becomes of a case: every move of its table, a publication by what was decided, and what happens to it meanwhile. */
export type RiverMove =
  | Exclude<Transition, 'published'>
  | Decision['outcome']
  | 'taken'
  | 'referred'
  | 'goes-on'
  | 'department-silent'
  | 'documents-due-soon'
  | 'documents-complete'
  | 'documents-overdue'
  | 'expert-review-outlasted'
  | 'publication-corrected'
  | 'publication-withdrawn';

const taken = say<AboutRiver>(
  'application.submitted',
  text('已收到您的漓江审批申请', 'Your Li River application was received'),
  (about) => {
    const [one, due] = [riverCalled(about), promisedBy(about)];
    const end = due && endWords(due);
    return text(
      `您的${one.zh}申请已收到。材料齐全的，由各有关部门同时审查，再由窗口负责人作出决定并公布${end ? `，承诺于${end.zh}前办结` : ''}。目前您无需办理任何手续。`,
      `Your application for ${one.en} was received. When it is complete, all departments review it at once, and a named person decides${end ? `; all of it is promised by ${end.en}` : ''}. Nothing is expected of you now.`,
    );
  },
);

const expertsMeet = say<AboutRiver>(
  'application.suspended',
  text('转入专家评审，办理期限中止', 'Experts review your application: the clock stands still'),
  (about) => {
    const due = meetingBy(about);
    const [one, end] = [riverCalled(about), due && endWords(due)];
    return text(
      `各部门对${one.zh}均已出具意见，现转入专家评审，评审时间不计入办理期限${end ? `，最长至${end.zh}` : ''}。您无需办理任何手续。`,
      `All departments have spoken on ${one.en}. Experts review it now, and that time is not counted${end ? `, until ${end.en} at the longest` : ''}. Nothing is expected of you.`,
    );
  },
  { until: meetingBy },
);

const expertsMet = say<AboutRiver>(
  'application.resumed',
  text('专家评审已完成，期限继续计算', 'The experts have met: the clock runs again'),
  (about) => {
    const [one, due] = [riverCalled(about), promisedBy(about)];
    const end = due && endWords(due);
    return text(
      `${one.zh}的专家评审已完成，办理期限继续计算，等待窗口负责人作出决定${end ? `，承诺于${end.zh}前办结` : ''}。您无需办理任何手续。`,
      `The experts have met on ${one.en}. Its clock runs again, and a named person decides${end ? `; all of it is promised by ${end.en}` : ''}. Nothing is expected of you.`,
    );
  },
);

const goesOn = say<AboutRiver>(
  'application.resumed',
  text('审查部门均已登记，办件继续办理', 'All departments are registered: your case goes on'),
  (about) => {
    const one = riverCalled(about);
    return text(
      `${one.zh}等待登记的部门均已登记，办件继续办理。您无需办理任何手续。`,
      `Every department that ${one.en} waited for is registered now, and it goes on. Nothing is expected of you.`,
    );
  },
);

const silent = say<AboutRiver>(
  'river.department-silent',
  text('审查部门逾期未出具意见', 'A department let its time run out in silence'),
  (about) => {
    const [one, last] = [riverCalled(about), about.case.escalations.at(-1)];
    const who = last?.department ?? '';
    return text(
      `${who}对${one.zh}逾期未出具意见。沉默不视为同意，该办件不能作出决定。请督促其立即出具意见。`,
      `${who} has not spoken on ${one.en} in its time. Silence is no consent: nothing can be decided before it speaks. Please see to it.`,
    );
  },
);

/** What the window itself has to do. */
const window = {
  meeting: say<AboutRiver>(
    'river.your-turn',
    text('请组织专家评审', 'An expert meeting is to be held'),
    (about) => {
      const due = meetingBy(about);
      const [one, end] = [riverCalled(about), due && endWords(due)];
      return text(
        `各部门对${one.zh}均已出具意见，请${end ? `于${end.zh}前` : ''}组织专家评审并记录结论。届时未完成的，办理期限自动继续计算。`,
        `All departments have spoken on ${one.en}. Please let experts meet${end ? ` by ${end.en}` : ''} and put down what they conclude; after that the clock goes on by itself.`,
      );
    },
    { until: meetingBy },
  ),
  decision: say<AboutRiver>(
    'river.your-turn',
    text('办件待决定', 'A case is to be decided'),
    (about) => {
      const [one, due] = [riverCalled(about), promisedBy(about)];
      const end = due && endWords(due);
      return text(
        `${one.zh}意见已齐，请窗口负责人作出决定${end ? `，承诺办理期限至${end.zh}` : ''}。`,
        `All opinions on ${one.en} are in. A named person is to decide${end ? `: the promised limit ends on ${end.en}` : ''}.`,
      );
    },
    { until: promisedBy },
  ),
};

const outlasted = {
  applicant: say<AboutRiver>(
    'application.suspension-ended',
    text('专家评审期限届满，办理期限继续计算', 'The time of the experts is over: the clock runs again'),
    (about) => {
      const one = riverCalled(about);
      return text(
        `${one.zh}的专家评审未在告知的期限内完成，办理期限已自动继续计算，并已通报主管部门。您无需办理任何手续。`,
        `The experts have not met in time on ${one.en}: its clock goes on by itself, and those above were told. Nothing is expected of you.`,
      );
    },
  ),
  above: say<AboutRiver>(
    'river.expert-review-outlasted',
    text('专家评审逾期未完成', 'The experts have not met in time'),
    (about) => {
      const one = riverCalled(about);
      return text(
        `${one.zh}的专家评审未在期限内完成，办理期限已自动继续计算。请督促尽快完成评审。`,
        `The experts have not met in time on ${one.en}: its clock goes on by itself. Please see that they meet.`,
      );
    },
  ),
};

const orders = not('Told by its order: each department has one of its own.');
const itself = not('It did so itself, and has the answer to its request.');
const shown = not('It changes neither whose turn it is nor a date: the case shows it.');
const between = not('It goes on between the applicant and the window.');
const own = not('It did so itself.');
const uninvolved = { partner: orders, operators: between };
const published = { partner: toReviewers, operators: own };

/** A case at the Li River window (Art. 15). The partners are the departments that review; the department supervises the window. */
export const riverTold: ToldTable<RiverMove, AboutRiver> = {
  taken: row({ applicant: taken, ...uninvolved }, between),
  referred: row({ applicant: itself, ...uninvolved }, between),
  complete: row({ applicant: mayFollow, ...uninvolved }, between),
  incomplete: row({ applicant: incomplete, ...uninvolved }, between),
  supplemented: row({ applicant: itself, ...uninvolved }, between),
  restated: row({ applicant: itself, ...uninvolved }, between),
  'more-asked': row({ applicant: shown, ...uninvolved }, between),
  prohibited: row(
    { applicant: prohibitedFound.applicant, partner: orders, operators: prohibitedFound.window },
    between,
  ),
  'prohibition-lifted': row({ applicant: lifted, ...uninvolved, operators: shown }, between),
  withdrawn: row({ applicant: itself, ...uninvolved }, between),
  'reviews-withdrawn': row({ applicant: itself, ...uninvolved }, between),
  'goes-on': row({ applicant: goesOn, ...uninvolved, operators: own }, between),
  'department-silent': row(
    {
      applicant: orders,
      partner: orders,
      department: silent,
      operators: not('The queue of what is late shows it; operators are told when its order escalates.'),
    },
    between,
  ),
  'documents-due-soon': row({ applicant: documentsDueSoon, ...uninvolved }, between),
  'documents-complete': row({ applicant: documentsComplete, ...uninvolved }, between),
  'documents-overdue': row({ applicant: documentsOverdue, ...uninvolved }, between),
  'opinions-in': row({ applicant: shown, partner: own, operators: window.decision }, between),
  'experts-asked': row({ applicant: expertsMeet, partner: own, operators: window.meeting }, between),
  'expert-review-outlasted': row(
    {
      applicant: outlasted.applicant,
      partner: orders,
      department: outlasted.above,
      operators: outlasted.above,
    },
    between,
  ),
  'meeting-held': row({ applicant: expertsMet, partner: shown, operators: window.decision }, between),
  decided: row({}, not('Told when it is published, which follows at once.')),
  approved: row({ applicant: approved, ...published }, between),
  'approved-with-conditions': row({ applicant: approvedWith, ...published }, between),
  refused: row({ applicant: refused, ...published }, between),
  'publication-corrected': row({ applicant: republished, partner: shown, operators: own }, between),
  'publication-withdrawn': row({ applicant: unpublished, partner: shown, operators: own }, between),
  'deadline-moved': row({ applicant: caseMoved, partner: orders }, between),
  'due-soon': row({ applicant: between, partner: orders, operators: nearing }, between),
  'last-day': row({ applicant: between, partner: orders, operators: nearing }, between),
  overdue: row(
    {
      applicant: late.applicant,
      partner: orders,
      department: late.above,
      operators: not('The queue of what is late shows it; operators are told when it escalates.'),
    },
    between,
  ),
  escalated: row(
    {
      applicant: escalated.applicant,
      partner: orders,
      department: escalated.above,
      operators: escalated.above,
    },
    between,
  ),
};
