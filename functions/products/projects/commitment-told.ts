import { text } from '../../common/text.ts';
import { listed } from '../../common/words/codes.ts';
import { not, row, say, type Row } from '../../services/messages/told.ts';
import type { Commitment } from './model.ts';
import { stageCalled, stepTitle, type AboutStage } from './told-words.ts';

export interface AboutCommitment extends AboutStage {
  readonly commitment: Commitment;
}

const broken = say<AboutCommitment>(
  'application.to-correct',
  text('承诺经核查不属实，请提交材料', 'A commitment was found untrue: please prove it'),
  (about) => {
    const { step, replaces } = about.commitment;
    const [one, title, wanted] = [
      stageCalled(about),
      stepTitle(about.plan, about.stage.id, step),
      listed(replaces),
    ];
    return text(
      `${one.zh}的步骤“${title.zh}”所作承诺经核查不属实，该步骤须重新办理。请在平台上提交：${wanted.zh}。本项目此后不再适用告知承诺。`,
      `What was committed to in the step "${title.en}" of ${one.en} was found untrue: the step is done again. Please hand in on the platform: ${wanted.en}. No commitment is taken from this project any more.`,
    );
  },
);

const byOrder = not('Told by the order of the check.');

/** 告知承诺: what is undertaken instead of proved first, and checked later. */
export const commitmentTold: Readonly<Record<Commitment['status'], Row<AboutCommitment>>> = {
  made: row(
    { applicant: not('It did so itself, and has the answer to its request.') },
    not('Nothing is to be done yet.'),
  ),
  'in-check': row({ applicant: not('Nothing is expected of it while a department checks.') }, byOrder),
  kept: row({}, byOrder),
  broken: row({ applicant: broken, operators: not('Told of the obstacle that it becomes.') }, byOrder),
};
