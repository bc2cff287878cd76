import { text } from '../../../common/text.ts';
import { listed } from '../../../common/words/codes.ts';
import { endWords } from '../../../law/last-day.ts';
import { say } from '../../../services/messages/told.ts';
import { documentsComplete as completeOf } from '../../../services/telling/documents-complete.ts';
import { makeUpDue, riverCalled, toFollow, type AboutRiver } from '../told-words.ts';

export const mayFollow = say<AboutRiver>(
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

export const incomplete = say<AboutRiver>(
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

export const documentsDueSoon = say<AboutRiver>(
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

export const documentsComplete = completeOf(riverCalled);

export const documentsOverdue = say<AboutRiver>(
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
