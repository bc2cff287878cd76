import { text } from '../../../common/text.ts';
import { endWords } from '../../../law/last-day.ts';
import { say, type OfRung } from '../../../services/messages/told.ts';
import { endedWords } from '../../../services/telling/limit-words.ts';
import { riverCalled, type AboutRiver } from '../told-words.ts';

type Nearing = AboutRiver & OfRung;

/** The window itself, where a case waits for the decision of a person. */
export const nearing = say<Nearing>(
  'river.your-turn',
  text('待决定办件即将到期', 'A case to be decided is due soon'),
  (about) => {
    if (about.case.status !== 'to-be-decided') return undefined;
    const [one, end] = [riverCalled(about), endWords(about.rung.due)];
    return text(
      `${one.zh}待决定，承诺办理期限至${end.zh}，请按期决定。`,
      `A decision is still to be made on ${one.en}: the promised limit ends on ${end.en}. Please decide in time.`,
    );
  },
  { until: ({ rung }) => rung.due, only: 'While the case waits for the decision of a person.' },
);

export const late = {
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

export const escalated = {
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
