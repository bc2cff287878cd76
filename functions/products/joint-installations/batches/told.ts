import { type Text, text } from '../../../common/text.ts';
import { say } from '../../../services/messages/told.ts';
import { caseCalled, type AboutCase } from '../told-words.ts';
import { isOpen } from './phases.ts';

/** Until when all of it is promised; of a batch its plans, since each phase has days of its own. */
export const promiseWords = ({ case: { batch } }: AboutCase, end: Text): Text =>
  batch
    ? text(
        `，承诺于${end.zh}前答复全部接入方案；各期自您申报具备接通条件之日起分别计算期限`,
        `; all plans are promised by ${end.en}, and each phase has a limit of its own from the day you declare its site ready`,
      )
    : text(`，承诺于${end.zh}前办结`, `; all of it is promised by ${end.en}`);

/** How many phases are still to come, and which wait for the applicant. */
const left = ({ case: { batch = [] } }: AboutCase): Text => {
  const open = batch.filter(isOpen);
  const waiting = open.filter(({ readyAt }) => readyAt === undefined).map(({ name }) => name);
  if (open.length === 0)
    return text('各期均已接通，您无需办理任何手续。', ' That was the last one: nothing is expected of you.');
  if (waiting.length === 0)
    return text(
      `另有 ${open.length} 期正在办理，您无需办理任何手续。`,
      ` ${open.length} more are under way: nothing is expected of you.`,
    );
  const list = waiting.join('、');
  return text(
    `另有 ${open.length} 期未接通，其中${list}待您申报具备接通条件。`,
    ` ${open.length} more are to come. To be declared ready by you: ${waiting.join(', ')}.`,
  );
};

export const phaseConnected = say<AboutCase>(
  'application.phase-connected',
  text('一期已全部接通', 'A phase is connected'),
  (about) => {
    const { phase } = about;
    if (!phase) return undefined;
    const [one, more] = [caseCalled(about), left(about)];
    return text(
      `${one.zh}的“${phase.name}”（${phase.buildings.length} 栋）已全部接通。${more.zh}`,
      `All of phase "${phase.name}" (${phase.buildings.length} buildings) of ${one.en} is connected.${more.en}`,
    );
  },
);
