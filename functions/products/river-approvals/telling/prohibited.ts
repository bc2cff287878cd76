import { text } from '../../../common/text.ts';
import { say } from '../../../services/messages/told.ts';
import { citedIn } from '../rules/cite.ts';
import { riverCalled, type AboutRiver } from '../told-words.ts';

const byWhat = ({ case: { prohibited } }: AboutRiver) => citedIn(prohibited?.citations ?? []);

/** That an activity is prohibited where it is planned, found while the case was under way. */
export const prohibitedFound = {
  applicant: say<AboutRiver>(
    'river.prohibited',
    text('您申请的活动属于禁止事项', 'What you applied for is prohibited'),
    (about) => {
      const [one, by] = [riverCalled(about), byWhat(about)];
      return text(
        `经核，${one.zh}属于禁止事项，依法只能作出不予准许的决定。依据：${by.zh}。您可以在决定作出前在平台上变更活动或地块，也可以撤回申请。`,
        `On ${one.en} it was found that it is prohibited, and can only be refused: ${by.en}. Until it is decided you may restate the activity or the site on the platform, or withdraw it.`,
      );
    },
  ),
  window: say<AboutRiver>(
    'river.your-turn',
    text('办件属于禁止事项，请作出不予准许的决定', 'A case is prohibited: please refuse it'),
    (about) => {
      const [one, by] = [riverCalled(about), byWhat(about)];
      return text(
        `经核，${one.zh}属于禁止事项，只能作出不予准许的决定。依据：${by.zh}。尚未公布的准予决定已自动收回，各部门无需继续审查。`,
        `On ${one.en} it was found that it is prohibited, and can only be refused: ${by.en}. An approval that was not published is set aside, and no department reviews it any more.`,
      );
    },
  ),
};

export const lifted = say<AboutRiver>(
  'application.resumed',
  text('禁止情形已消除，重新审查', 'It is prohibited no more: it is reviewed anew'),
  (about) => {
    const one = riverCalled(about);
    return text(
      `因规则或者保护范围已更正，${one.zh}不再属于禁止事项，现按现行规则重新审查，办理期限重新计算。您无需办理任何手续。`,
      `Rules or areas were put right, and ${one.en} is prohibited no more. It is reviewed anew by what is in force now, and its limit begins anew. Nothing is expected of you.`,
    );
  },
);
