import { text, type Text } from '../../../common/text.ts';
import { called } from '../../../common/words/codes.ts';
import { endWords } from '../../../law/last-day.ts';
import { say } from '../../../services/messages/told.ts';
import { caseCalled, promised, type AboutCase } from '../told-words.ts';
import type { Approval } from './model.ts';

const joined = (all: readonly Text[]): Text =>
  text(all.map(({ zh }) => zh).join('；'), all.map(({ en }) => en).join('; '));

/** Those that stand: what was withdrawn is not told again. */
const standing = ({ case: { external } }: AboutCase): readonly Approval[] =>
  (external?.approvals ?? []).filter(({ status }) => status !== 'withdrawn');

const each = (approvals: readonly Approval[]): Text =>
  joined(
    approvals.map(({ matter, place, department, status }) =>
      text(
        `${called(matter).zh}（${place}，${department}）：${called(status).zh}`,
        `${called(matter).en} (${place}, ${department}): ${called(status).en}`,
      ),
    ),
  );

const until = (about: AboutCase): Text => {
  const due = promised(about);
  if (!due) return text('', '');
  const end = endWords(due);
  return text(`承诺办结日：${end.zh}。`, ` All of it is promised by ${end.en}.`);
};

export const linePlanned = say<AboutCase>(
  'application.line-planned',
  text('外线审批已并联发起', 'What your line needs is asked for'),
  (about) => {
    const [one, due, all] = [caseCalled(about), until(about), standing(about)];
    if (all.length === 0)
      return text(
        `${one.zh}的外线无需审批，可直接施工。${due.zh}您无需办理任何手续。`,
        `No line of ${one.en} needs an approval.${due.en} Nothing is expected of you.`,
      );
    const list = each(all);
    const offered = all.some((approval) => approval.offered && approval.status === 'asked');
    return text(
      `${one.zh}的外线所需审批已由一个窗口并联发起：${list.zh}。${due.zh}${
        offered
          ? '其中适用告知承诺的，您可以在平台上自愿作出承诺代替审批，不作承诺的照常审批。'
          : '您无需办理任何手续。'
      }`,
      `What the lines of ${one.en} need is asked for at once: ${list.en}.${due.en} ${
        offered
          ? 'Where a commitment is taken you may make one instead; without it the approval goes on as usual.'
          : 'Nothing is expected of you.'
      }`,
    );
  },
);

export const lineApproved = say<AboutCase>(
  'application.line-answered',
  text('外线审批已全部办结', 'All approvals for your lines are there'),
  (about) => {
    const [one, list] = [caseCalled(about), each(standing(about))];
    return text(
      `${one.zh}的外线审批已全部办结，可以施工：${list.zh}。您无需办理任何手续。`,
      `All approvals for the lines of ${one.en} are there, and works may begin: ${list.en}. Nothing is expected of you.`,
    );
  },
);

export const lineDenied = say<AboutCase>(
  'application.line-answered',
  text('外线审批未全部通过', 'Not all approvals for your lines were given'),
  (about) => {
    const [one, list] = [caseCalled(about), each(standing(about))];
    return text(
      `${one.zh}的外线审批未全部通过：${list.zh}。承办单位将变更方案或者说明不能办理的理由；未通过的，不施工。`,
      `Not all approvals for the lines of ${one.en} were given: ${list.en}. The provider changes its plan, or tells you why it cannot be done; nobody digs without them.`,
    );
  },
);
