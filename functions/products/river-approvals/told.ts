import { text } from '../../common/text.ts';
import { endWords } from '../../law/last-day.ts';
import { listed } from '../../common/words/codes.ts';
import { not, row, say, type OfRung, type ToldTable } from '../../services/messages/told.ts';
import { joined } from '../../services/telling/order-words.ts';
import { caseMoved } from '../../services/telling/moved.ts';
import type { Decision } from './model.ts';
import {
  conditionWords,
  endedWords,
  firstDue,
  makeUpDue,
  meetingBy,
  promisedBy,
  reasonWords,
  riverCalled,
  toFollow,
  type AboutRiver,
} from './told-words.ts';
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
  | 'expert-review-outlasted';

type Nearing = AboutRiver & OfRung;

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

const mayFollow = say<AboutRiver>(
  'application.documents-missing',
  text('申请已受理，尚缺材料', 'Your application was taken; documents are missing'),
  (about) => {
    const due = makeUpDue(about);
    if (due === undefined) return undefined;
    const [one, end, missing] = [riverCalled(about), endWords(due), toFollow(about)];
    return text(
      `您的${one.zh}申请已容缺受理，尚缺：${missing.zh}。请于${end.zh}前补交；逾期未补交的，办理期限停止计算，补齐后继续。补交期间照常审查。`,
      `Your application for ${one.en} was taken with documents missing: ${missing.en}. Please hand them in by ${end.en}, or its clock stands still until they come. Until then it is reviewed as usual.`,
    );
  },
  { until: makeUpDue, only: 'Where documents may follow; else the case shows how far it is.' },
);

const incomplete = say<AboutRiver>(
  'application.to-correct',
  text('材料不齐，请补交', 'Documents are missing: please hand them in'),
  (about) => {
    const [one, missing] = [riverCalled(about), listed(about.case.missing)];
    return text(
      `您的${one.zh}申请材料不齐，需要补交的全部材料：${missing.zh}。请在平台上补交，补齐后交各部门审查，等待补交的时间不计入办理期限。`,
      `Your application for ${one.en} is not complete. All that is missing: ${missing.en}. Please hand it in on the platform; it then goes to the departments, and the time until then is not counted.`,
    );
  },
);

const documentsDueSoon = say<AboutRiver>(
  'application.documents-due-soon',
  text('补交材料期限即将届满', 'The time to hand in what is missing is nearly over'),
  (about) => {
    const due = makeUpDue(about);
    if (due === undefined) return undefined;
    const [one, end, missing] = [riverCalled(about), endWords(due), toFollow(about)];
    return text(
      `${one.zh}尚缺：${missing.zh}。请于${end.zh}前补交；逾期未补交的，办理期限停止计算，补齐后继续。`,
      `Of ${one.en} there is still missing: ${missing.en}. Please hand it in by ${end.en}, or its clock stands still until it comes.`,
    );
  },
  { until: makeUpDue },
);

const documentsComplete = say<AboutRiver>(
  'application.documents-complete',
  text('材料已补齐', 'Nothing is missing any more'),
  (about) => {
    const one = riverCalled(about);
    return text(
      `${one.zh}所缺材料已补齐，办件继续办理。目前您无需办理任何手续。`,
      `All that was missing of ${one.en} is there, and it goes on. Nothing is expected of you now.`,
    );
  },
);

const documentsOverdue = say<AboutRiver>(
  'application.suspended-incomplete',
  text('材料逾期未补交，期限停止计算', 'What was missing did not come: the clock stands still'),
  (about) => {
    const [one, missing] = [riverCalled(about), toFollow(about)];
    return text(
      `${one.zh}所缺材料（${missing.zh}）逾期未补交，办理期限停止计算，补齐前不能作出决定。请尽快补交，补齐后期限继续计算。`,
      `What was missing of ${one.en} (${missing.en}) did not come in time: its clock stands still, and nothing is decided before it comes. Please hand it in; the clock then runs again.`,
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

/** What it may do against a decision (行政许可法 art. 38). */
const remedy = text(
  '对决定不服的，可依法申请行政复议或者提起行政诉讼。',
  ' Against the decision you may apply for reconsideration or go to court.',
);

const approved = say<AboutRiver>(
  'application.completed',
  text('您的漓江审批已准予', 'Your Li River application is approved'),
  (about) => {
    const one = riverCalled(about);
    return text(
      `${one.zh}已决定：准予。决定已公布，理由见办件。您无需办理任何手续。`,
      `It is decided on ${one.en}: approved. The decision is published, and the case has its reasons. Nothing is expected of you.`,
    );
  },
);

const approvedWith = say<AboutRiver>(
  'application.completed',
  text('您的漓江审批已附条件准予', 'Your Li River application is approved with conditions'),
  (about) => {
    const { decision } = about.case;
    if (!decision) return undefined;
    const [one, conditions] = [riverCalled(about), conditionWords(decision)];
    return joined(
      text(
        `${one.zh}已决定：附条件准予。条件：${conditions.zh}。请按期履行，每履行一项即在平台上报告。`,
        `It is decided on ${one.en}: approved with conditions: ${conditions.en}. Please fulfil them in time, and report each on the platform.`,
      ),
      remedy,
    );
  },
  { until: firstDue },
);

const refused = say<AboutRiver>(
  'application.rejected',
  text('您的漓江审批未予准许', 'Your Li River application is refused'),
  (about) => {
    const { decision } = about.case;
    if (!decision) return undefined;
    const [one, reasons] = [riverCalled(about), reasonWords(decision)];
    return joined(
      text(
        `${one.zh}已决定：不予准许，理由：${reasons}。`,
        `It is decided on ${one.en}: refused, for these reasons: ${reasons}.`,
      ),
      remedy,
    );
  },
);

const toReviewers = say<AboutRiver>(
  'river.decided',
  text('贵单位参加审查的办件已决定', 'A case that you reviewed is decided'),
  (about) => {
    const one = riverCalled(about);
    return text(
      `${one.zh}已作出决定并公布，决定及理由见公布的决定。贵单位无需继续办理。`,
      `The decision on ${one.en} is published with its reasons. Nothing more is expected of you.`,
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
  nearing: say<Nearing>(
    'river.your-turn',
    text('待决定办件即将到期', 'A case to be decided is due soon'),
    (about) => {
      if (about.case.status !== 'to-be-decided') return undefined;
      const [one, end] = [riverCalled(about), endWords(about.rung.due)];
      return text(
        `${one.zh}待决定，承诺办理期限至${end.zh}，请按期决定。`,
        `${one.en} waits for its decision: the promised limit ends on ${end.en}. Please decide in time.`,
      );
    },
    { until: ({ rung }) => rung.due, only: 'While the case waits for the decision of a person.' },
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

const late = {
  applicant: say<Nearing>(
    'application.overdue',
    text('您的漓江审批已逾期', 'Your Li River application is overdue'),
    (about) => {
      const [one, end] = [riverCalled(about), endedWords(about)];
      return text(
        `${one.zh}的${end.zh}，尚未办结，逾期已记录，并继续办理。您无需办理任何手续。`,
        `Of ${one.en}, ${end.en}, and it is not done. The breach is on record, and it goes on. Nothing is expected of you.`,
      );
    },
  ),
  above: say<Nearing>('river.overdue', text('漓江审批办件逾期', 'A Li River case is overdue'), (about) => {
    const [one, end] = [riverCalled(about), endedWords(about)];
    return text(
      `${one.zh}的${end.zh}，尚未办结。请督促尚未出具意见的部门或者作出决定的负责人。`,
      `Of ${one.en}, ${end.en}, and it is not done. Please see to the departments that are silent, or to who is to decide.`,
    );
  }),
};

const escalated = {
  applicant: say<Nearing>(
    'application.escalated',
    text('您的漓江审批逾期已上报', 'Your overdue Li River application was escalated'),
    (about) => {
      const [one, end] = [riverCalled(about), endedWords(about)];
      return text(
        `${one.zh}的${end.zh}，至今未办结，已上报主管部门和平台运营方。您无需办理任何手续。`,
        `Of ${one.en}, ${end.en}, and it is still not done. Those above have been told. Nothing is expected of you.`,
      );
    },
  ),
  above: say<Nearing>(
    'river.overdue',
    text('漓江审批逾期上报', 'An overdue Li River case was escalated'),
    (about) => {
      const [one, end] = [riverCalled(about), endedWords(about)];
      return text(
        `${one.zh}的${end.zh}，至今未办结，请督办。`,
        `Of ${one.en}, ${end.en}, and it is still not done. Please take it up.`,
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
  'deadline-moved': row({ applicant: caseMoved, partner: orders }, between),
  'due-soon': row({ applicant: between, partner: orders, operators: window.nearing }, between),
  'last-day': row({ applicant: between, partner: orders, operators: window.nearing }, between),
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
