import { own } from '../../common/own.ts';
import { type Text, text } from '../../common/text.ts';
import { endedOn } from '../../law/last-day.ts';
import type { OfRung } from '../messages/told.ts';

/** What limits are called before people. */
const names: Readonly<Record<string, Text>> = {
  acceptance: text('受理期限', 'limit of acceptance'),
  'acceptance-statutory': text('法定受理期限', 'statutory limit of acceptance'),
  completion: text('承诺办结期限', 'promised limit of completion'),
  'completion-statutory': text('法定办结期限', 'statutory limit of completion'),
  plan: text('承诺方案答复期限', 'promised limit of the plan'),
  'plan-statutory': text('法定方案答复期限', 'statutory limit of the plan'),
  removal: text('临时供应拆除期限', 'time to remove the temporary supply'),
  promised: text('承诺办理期限', 'promised limit'),
  statutory: text('法定办理期限', 'statutory limit'),
  'make-up': text('补交材料期限', 'time to hand in what is missing'),
  reply: text('复函期限', 'time to reply'),
  payment: text('拨付期限', 'limit of payment'),
  'call-back': text('回访期限', 'time to call back'),
  papers: text('补办手续期限', 'time to file the papers'),
  restoration: text('恢复路面期限', 'time to restore the road'),
  confirmation: text('确认期限', 'time to confirm'),
  mend: text('改正期限', 'time to mend it'),
  correction: text('更正账户期限', 'time to name another account'),
  publication: text('公示期', 'time of publication'),
  objections: text('异议处理期限', 'time to decide objections'),
  panel: text('确定评审人期限', 'time to name reviewers'),
  scoring: text('评分期限', 'time to score'),
  evaluation: text('评估期限', 'time to evaluate'),
};

/** What has not been done of a limit that is over. */
export const notDone = (name: string): Text => {
  if (name.startsWith('acceptance')) return text('尚未受理', 'not accepted');
  if (name === 'call-back') return text('尚未回访', 'nobody has called');
  if (name === 'removal') return text('尚未拆除', 'not removed');
  if (name === 'papers') return text('尚未补办手续', 'no papers are filed');
  if (name === 'restoration') return text('尚未恢复路面', 'the road is not restored');
  return name === 'payment' ? text('尚未拨付', 'not paid') : text('尚未办结', 'not done');
};

/** Limits of which there are several carry a number: `payment-2`. */
export const limitCalled = (name: string): Text =>
  own(names, name) ?? own(names, name.replace(/-\d+$/, '')) ?? text('办理期限', 'limit');

/** Which limit is over, and since when. */
export const endedWords = ({ rung: { name, due } }: OfRung): Text => {
  const [limit, end] = [limitCalled(name), endedOn(due)];
  return text(`${limit.zh}已于${end.zh}届满`, `the ${limit.en} ended on ${end.en}`);
};

/** For how many working days it is over; nothing where it has only just ended. */
export const overWords = ({ rung: { over: days } }: OfRung): Text => {
  if (days === 0) return text('', '');
  return text(`，已逾期${days}个工作日`, days === 1 ? ', one working day ago' : `, ${days} working days ago`);
};
