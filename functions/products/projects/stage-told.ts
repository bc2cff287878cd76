import { type Text, text } from '../../common/text.ts';
import { listed } from '../../common/words/codes.ts';
import { endWords } from '../../law/last-day.ts';
import { not, row, say, type OfRung, type Row, type ToldTable } from '../../services/messages/told.ts';
import { endedWords } from '../../services/telling/limit-words.ts';
import { caseMoved } from '../../services/telling/moved.ts';
import type { PlannedStage } from './plans/model.ts';
import type { stageTransitions, stepTransitions } from './stage-transitions.ts';
import { stageCalled, stagePromised, type AboutStage } from './told-words.ts';

/** What becomes of a stage. */
export type StageMove =
  keyof (typeof stageTransitions)['running'] | keyof (typeof stageTransitions)['ended'] | 'began';

/** What becomes of steps: an opinion by what it leads to, and that it is their turn but the owner's first. */
type StepTransition = {
  [S in keyof typeof stepTransitions]: keyof (typeof stepTransitions)[S];
}[keyof typeof stepTransitions];
export type StepMove =
  | Exclude<StepTransition, 'opined'>
  | (typeof stepTransitions)['open']['opined'][number]
  | 'phase-passed'
  | 'wanting';

export interface AboutEndedStage extends AboutStage {
  /** Stages that may begin now, when the owner reports so. */
  readonly mayBegin?: readonly PlannedStage[] | undefined;
}

type Nearing = AboutStage & OfRung;

const quoted = ({ zh, en }: Text): Text => text(`“${zh}”`, `"${en}"`);

const began = say<AboutStage>(
  'application.submitted',
  text('项目进入新的阶段', 'A stage of your project has begun'),
  (about) => {
    const [one, due] = [stageCalled(about), stagePromised(about)];
    const end = due && endWords(due);
    return text(
      `${one.zh}已开始，有关部门并行办理${end ? `，承诺于${end.zh}前办结` : ''}。需要您提供材料的，另行告知。`,
      `Departments now work side by side on ${one.en}${end ? `; all of it is promised by ${end.en}` : ''}. Where a step needs documents from you, you are told.`,
    );
  },
);

const closed = say<AboutEndedStage>(
  'application.stage-ended',
  text('项目的一个阶段已办结', 'A stage of your project is done'),
  (about) => {
    const [one, { mayBegin = [] }] = [stageCalled(about), about];
    const titles = (language: keyof Text) => mayBegin.map(({ title }) => quoted(title)[language]);
    return mayBegin.length === 0
      ? text(
          `${one.zh}已办结，该阶段无需您再办理任何手续。`,
          `All of ${one.en} is done. Nothing more is expected of you in it.`,
        )
      : text(
          `${one.zh}已办结。具备条件后，请在平台上报告开始以下阶段：${titles('zh').join('、')}。`,
          `All of ${one.en} is done. When you are ready, please report on the platform that this begins: ${titles('en').join(', ')}.`,
        );
  },
);

const overdue = say<Nearing>(
  'application.overdue',
  text('项目的一个阶段已逾期', 'A stage of your project is overdue'),
  (about) => {
    const [one, end] = [stageCalled(about), endedWords(about)];
    return text(
      `${one.zh}的${end.zh}，尚未办结，逾期已记录，并继续办理。您无需办理任何手续。`,
      `Of ${one.en}, ${end.en}, and it is not done. The breach is on record, and it goes on. Nothing is expected of you.`,
    );
  },
);

const escalated = {
  applicant: say<Nearing>(
    'application.escalated',
    text('项目阶段逾期已上报', 'An overdue stage of your project was escalated'),
    (about) => {
      const [one, end] = [stageCalled(about), endedWords(about)];
      return text(
        `${one.zh}的${end.zh}，至今未办结，已上报平台运营方。您无需办理任何手续。`,
        `Of ${one.en}, ${end.en}, and it is still not done. Those above have been told. Nothing is expected of you.`,
      );
    },
  ),
  above: say<Nearing>(
    'application.escalated',
    text('项目阶段逾期上报', 'An overdue stage was escalated'),
    (about) => {
      const [one, end] = [stageCalled(about), endedWords(about)];
      return text(
        `${one.zh}的${end.zh}，至今未办结，请督办。`,
        `Of ${one.en}, ${end.en}, and it is still not done. Please take it up.`,
      );
    },
  ),
};

const leads = {
  began: say<AboutStage>(
    'project.stage-to-lead',
    text('请牵头办理一个阶段', 'You lead a stage of a project'),
    (about) => {
      const [one, due] = [stageCalled(about), stagePromised(about)];
      const end = due && endWords(due);
      return text(
        `${one.zh}已开始，由贵单位牵头。请协调有关部门并联办理${end ? `，于${end.zh}前办结` : ''}。`,
        `You lead ${one.en}, which has begun. Please see to it that departments work side by side${end ? `, and that all is done by ${end.en}` : ''}.`,
      );
    },
    { until: stagePromised, only: 'Where the plan names who leads the stage.' },
  ),
  phased: say<AboutStage>(
    'project.stage-to-lead',
    text('一个阶段分期验收', 'A stage that you lead is accepted by phases'),
    (about) => {
      const [one, { phases = [] }] = [stageCalled(about), about.stage];
      const titles = phases.map(({ title }) => title);
      return text(
        `${one.zh}分${phases.length}期建设和验收：${titles.join('、')}。各期分别办理，由贵单位分别出具结论。`,
        `${one.en} is built and accepted by ${phases.length} phases: ${titles.join(', ')}. Each goes its own way, and you conclude on each.`.replace(
          /^./u,
          (letter) => letter.toUpperCase(),
        ),
      );
    },
    { only: 'Where the plan names who leads the stage.' },
  ),
  overdue: say<Nearing>(
    'project.stage-to-lead',
    text('贵单位牵头的阶段已逾期', 'A stage that you lead is overdue'),
    (about) => {
      const [one, end] = [stageCalled(about), endedWords(about)];
      return text(
        `${one.zh}的${end.zh}，尚未办结。请督促有关部门尽快办结。`,
        `Of ${one.en}, ${end.en}, and it is not done. Please see to it that the departments end it.`,
      );
    },
    { only: 'Where the plan names who leads the stage.' },
  ),
};

const orders = not('Each department is told of its own order.');
const didItself = not('It did so itself, and has the answer to its request.');
const whole = not('Told of the project as a whole.');
const reminded = not('Each department is reminded of its own order.');

/** A stage of a project, with its promised limit (Art. 9). */
export const stageTold: ToldTable<StageMove, AboutEndedStage> = {
  began: row({ applicant: began, partner: leads.began }, orders),
  reopened: row({ applicant: not('Told of the term by which a step is done anew.') }, orders),
  closed: row({ applicant: closed }, orders),
  cancelled: row({ applicant: whole }, orders),
  paused: row({ applicant: whole }, orders),
  continued: row({ applicant: whole }, orders),
  phased: row({ applicant: didItself, partner: leads.phased }, orders),
  'deadline-moved': row({ applicant: caseMoved, partner: caseMoved }, orders),
  'due-soon': row({}, reminded),
  'last-day': row({}, reminded),
  overdue: row(
    {
      applicant: overdue,
      partner: leads.overdue,
      operators: not('The queue of what is late shows it; operators are told when it escalates.'),
    },
    orders,
  ),
  escalated: row(
    { applicant: escalated.applicant, partner: escalated.above, operators: escalated.above },
    orders,
  ),
};

/** A step with what its owner has yet to give. */
export interface StepNamed {
  readonly title: Text;
  readonly missing?: readonly string[];
  /** Of these one is enough. */
  readonly alternatives?: readonly string[];
}

const wantedWords = ({ missing = [], alternatives = [] }: StepNamed): Text | undefined => {
  const all = listed(missing.filter((kind) => !alternatives.includes(kind)));
  const any = listed(alternatives);
  const parts = [
    ...(missing.length > alternatives.length ? [all] : []),
    ...(alternatives.length > 0 ? [text(`${any.zh}（任选其一）`, `one of ${any.en}`)] : []),
  ];
  if (parts.length === 0) return undefined;
  return text(parts.map(({ zh }) => zh).join('、'), parts.map(({ en }) => en).join(', and '));
};

/** Steps of a stage to which the same has happened at once: told in one message. */
export interface AboutSteps extends AboutStage {
  readonly steps: readonly StepNamed[];
}

const named = (steps: readonly StepNamed[], language: keyof Text): string =>
  steps
    .map((step) => {
      const wanted = wantedWords(step);
      return `${quoted(step.title)[language]}${wanted ? `${language === 'zh' ? '：' : ': '}${wanted[language]}` : ''}`;
    })
    .join(language === 'zh' ? '；' : '; ');

const wanting = say<AboutSteps>(
  'application.to-correct',
  text('请提供步骤所需材料', 'Steps of your project need documents from you'),
  (about) => {
    const [one, { steps }] = [stageCalled(about), about];
    return text(
      `${one.zh}有步骤需要您提供材料：${named(steps, 'zh')}。请在平台上提交，齐全后交有关部门办理；等待您提交的时间不计入该步骤的办理期限。`,
      `In ${one.en} steps wait for documents from you: ${named(steps, 'en')}. Please hand them in on the platform; each then goes to its department, and the time until then is not counted for the step.`,
    );
  },
);

const failed = say<AboutSteps>(
  'application.to-correct',
  text('步骤未通过，请重新提交', 'A step was refused: please submit it anew'),
  (about) => {
    const [one, { steps }] = [stageCalled(about), about];
    return text(
      `${one.zh}有步骤未通过：${named(steps, 'zh')}。理由见该部门的告知。请整改后在平台上重新提交该步骤；等待您提交的时间不计入该步骤的办理期限。`,
      `In ${one.en} this was refused: ${named(steps, 'en')}. Its department gave the reasons. Please mend it, and submit the step anew on the platform; the time until then is not counted for the step.`,
    );
  },
);

const filed = {
  applicant: say<AboutSteps>('project.filed', text('事项已备案', 'A matter was filed'), (about) => {
    const [one, { steps }] = [stageCalled(about), about];
    return text(
      `${one.zh}的${named(steps, 'zh')}材料齐全，即时办结。您无需办理任何手续。`,
      `What ${one.en} needs for ${named(steps, 'en')} was complete, and so it is done. Nothing is expected of you.`,
    );
  }),
  partner: say<AboutSteps>('project.filed', text('收到一项备案', 'A matter was filed with you'), (about) => {
    const [one, { steps }] = [stageCalled(about), about];
    return text(
      `${one.zh}的${named(steps, 'zh')}材料齐全，已即时办结。材料见平台，请依职责加强监管。`,
      `What ${one.en} needs for ${named(steps, 'en')} was complete, and so it was filed with you. Its documents are on the platform.`,
    );
  }),
};

const phasePassed = say<AboutSteps>(
  'project.phase-accepted',
  text('项目的一期已通过联合验收', 'A phase of your project was accepted'),
  (about) => {
    const [one, { steps }] = [stageCalled(about), about];
    return text(
      `${one.zh}的${named(steps, 'zh')}已通过。该期可以办理竣工备案，其余各期继续办理。`,
      `Of ${one.en} this has passed: ${named(steps, 'en')}. That phase may be filed as completed; the others go on.`,
    );
  },
);

const byOrder = not('Told by its order.');
const itself = not('It did so itself, and has the answer to its request.');

/** A step of a stage, which is an order to its department. */
export const stepTold: Readonly<Record<StepMove, Row<AboutSteps>>> = {
  placed: row({ applicant: not('The project shows it: nothing is expected of it.') }, byOrder),
  passed: row({}, byOrder),
  failed: row({ applicant: failed, operators: not('Told of the obstacle that it becomes.') }, byOrder),
  redone: row({ applicant: itself }, byOrder),
  filed: row(filed, not('It is filed: nobody decides.')),
  begun: row({ applicant: itself }, not('Its owner builds: nobody else has a turn.')),
  reported: row({ applicant: itself }, not('Whoever comes next is asked by an order.')),
  'phase-passed': row({ applicant: phasePassed }, byOrder),
  wanting: row({ applicant: wanting }, not('It waits for its owner: nobody else has a turn.')),
};
