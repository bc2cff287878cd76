import { text } from '../../../common/text.ts';
import { say } from '../../../services/messages/told.ts';
import { joined } from '../../../services/telling/order-words.ts';
import { conditionWords, firstDue, reasonWords, riverCalled, type AboutRiver } from '../told-words.ts';

/** What it may do against a decision (行政许可法 art. 38). */
const remedy = text(
  '对决定不服的，可依法申请行政复议或者提起行政诉讼。',
  ' Against the decision you may apply for reconsideration or go to court.',
);

export const approved = say<AboutRiver>(
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

export const approvedWith = say<AboutRiver>(
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

export const refused = say<AboutRiver>(
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

export const toReviewers = say<AboutRiver>(
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

/** What anybody may read of it is another: the decision itself is not. */
export const republished = say<AboutRiver>(
  'river.publication-changed',
  text('公布的决定内容已更正', 'What was published of your decision is corrected'),
  (about) => {
    const one = riverCalled(about);
    return text(
      `${one.zh}决定的公布内容已更正，更正理由一并公布，决定本身不变。您无需办理任何手续。`,
      `What was published of the decision on ${one.en} is corrected, and the public list says why. The decision itself is as it was. Nothing is expected of you.`,
    );
  },
);

export const unpublished = say<AboutRiver>(
  'river.publication-changed',
  text('公布的决定内容已撤下', 'What was published of your decision is withdrawn'),
  (about) => {
    const one = riverCalled(about);
    return text(
      `${one.zh}决定的公布内容已撤下，理由见公布列表，决定本身不变。您无需办理任何手续。`,
      `What was published of the decision on ${one.en} is withdrawn, and the public list says why. The decision itself is as it was. Nothing is expected of you.`,
    );
  },
);
