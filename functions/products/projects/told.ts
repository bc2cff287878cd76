import { text } from '../../common/text.ts';
import { not, row, say, type Row } from '../../services/messages/told.ts';
import { numbered } from '../../services/telling/order-words.ts';
import type { ProjectStatus, projectTransitions } from './model.ts';
import { projectCalled, type AboutProject } from './told-words.ts';

/** What becomes of a project: each status that its table leads to, and what happens to it meanwhile. */
export type ProjectMove =
  | (typeof projectTransitions)[ProjectStatus][number]
  | 'registered'
  | 'transferred'
  | 'goes-on'
  | 'companion'
  | 'companion-relieved';

const paused = say<AboutProject>(
  'application.suspended',
  text('项目已暂停', 'Your project stands still'),
  (about) => {
    const [one, reason] = [projectCalled(about), numbered([about.project.paused?.reason ?? ''])];
    return text(
      `${one.zh}已暂停${reason && `，原因：${reason}`}。各部门停止办理，全部办理期限停止计算。需要恢复时，请在平台上申请恢复。`,
      `All of ${one.en} stands still, and so do its clocks${reason && ` (${reason})`}. When it is to go on, please say so on the platform.`,
    );
  },
);

const resumed = say<AboutProject>(
  'application.resumed',
  text('项目已恢复办理', 'Your project goes on'),
  (about) => {
    const one = projectCalled(about);
    return text(
      `${one.zh}已恢复办理，各部门继续办理，办理期限继续计算。您无需办理任何手续。`,
      `All of ${one.en} goes on, and its clocks run again. Nothing is expected of you.`,
    );
  },
);

const goesOn = say<AboutProject>(
  'application.resumed',
  text('等待登记的部门已登记，项目继续办理', 'A department is registered: your project goes on'),
  (about) => {
    const one = projectCalled(about);
    return text(
      `${one.zh}等待登记的部门已登记，有关步骤继续办理。您无需办理任何手续。`,
      `A department that ${one.en} waited for is registered now, and its steps go on. Nothing is expected of you.`,
    );
  },
);

const completed = say<AboutProject>(
  'application.completed',
  text('项目审批已全部办结', 'Your project is completed'),
  (about) => {
    const one = projectCalled(about);
    return text(
      `${one.zh}的全部阶段已办结。您无需办理任何手续。`,
      `Every stage of ${one.en} is done. Nothing is expected of you.`,
    );
  },
);

const cancelled = say<AboutProject>(
  'application.cancelled',
  text('项目已终止', 'Your project was given up'),
  (about) => {
    const one = projectCalled(about);
    return text(
      `${one.zh}已终止，各部门不再办理。您无需办理任何手续。`,
      `Nothing more is done about ${one.en}: it was given up. Nothing is expected of you.`,
    );
  },
);

const transferred = say<AboutProject>(
  'application.transferred',
  text('项目已变更业主', 'A project has another owner'),
  (about) => {
    const [one, { name }] = [projectCalled(about), about.project.owner];
    return text(
      `${one.zh}已转由${name}持有，此后由其办理并接收通知，办理期限照常计算。`,
      `${name} owns ${one.en} from now on, acts for it and is told of it. Its limits run on.`,
    );
  },
);

const companion = {
  applicant: say<AboutProject>(
    'project.companion',
    text('项目已有帮办代办人员', 'Somebody helps you through your project'),
    (about) => {
      const one = projectCalled(about);
      return text(
        `${one.zh}的帮办代办人员已确定，姓名和联系电话见平台上的项目页面。办理中遇到问题，请直接与其联系。`,
        `There is somebody now to help you through ${one.en}: the project on the platform shows whom to call.`,
      );
    },
  ),
  partner: say<AboutProject>(
    'project.companion',
    text('请做好项目的帮办代办', 'One of yours helps a project through'),
    (about) => {
      const one = projectCalled(about);
      return text(
        `贵单位的工作人员已被确定为${one.zh}的帮办代办人员，人员见平台上的项目页面。请主动与业主联系，全程协助办理。`,
        `One of your staff was named to help the owner of ${one.en} through; the project on the platform says who. Please get in touch with the owner.`,
      );
    },
  ),
};

const relieved = say<AboutProject>(
  'project.companion',
  text('项目的帮办代办人员已更换', 'Somebody else helps a project through'),
  (about) => {
    const one = projectCalled(about);
    return text(
      `${one.zh}的帮办代办已改由其他人员负责，请做好交接。`,
      `Somebody else helps the owner of ${one.en} through from now on. Please hand over what you know.`,
    );
  },
);

const orders = not('Each department is told of its own order.');
const reaching = not('Told when everything of it is reached, which an execution sees to.');

/** A project as a whole (Art. 9, 12). The applicant is its owner; at a transfer both are told. */
export const projectTold: Readonly<Record<ProjectMove, Row<AboutProject>>> = {
  registered: row({ applicant: not('Its first stages are told, each with its day.') }, orders),
  pausing: row({ applicant: reaching }, orders),
  paused: row({ applicant: paused }, orders),
  resuming: row({ applicant: reaching }, orders),
  active: row({ applicant: resumed }, orders),
  completed: row({ applicant: completed }, orders),
  cancelling: row({ applicant: reaching }, orders),
  cancelled: row({ applicant: cancelled }, orders),
  transferred: row({ applicant: transferred }, orders),
  'goes-on': row({ applicant: goesOn }, orders),
  companion: row(companion, orders),
  'companion-relieved': row({ applicant: not('Told who helps from now on.'), partner: relieved }, orders),
};
