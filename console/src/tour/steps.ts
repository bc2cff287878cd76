import type { Said } from '../words/language.tsx';
import { accept, apply, isAccepted, isStated, state, threeDaysLater, type Act, type Acting } from './acts.ts';
import type { roles } from './people.ts';
import type { Place } from './place.ts';

/** One stop of the tour: as whom, on which page, what one sees there, and the one thing to do. */
export interface Step {
  readonly id: string;
  readonly as: keyof typeof roles;
  readonly page: (place: Place) => string;
  readonly title: Said;
  readonly text: Said;
  readonly act?: {
    readonly said: Said;
    readonly run: Act;
    /** Whether it is done: here, or by hand on the page. Without it only its button does it. */
    readonly isDone?: (on: Acting) => Promise<boolean>;
    /** It may be done again and again: time that goes on. */
    readonly busy?: Said;
  };
}

const days = {
  said: ['三个工作日后', 'Three working days later'],
  run: threeDaysLater,
  busy: ['时间在走：到期的都在办理……', 'Time goes by, and all that falls due happens …'],
} as const;

export const steps: readonly Step[] = [
  {
    id: 'apply',
    as: 'enterprise',
    page: () => '/matters',
    title: ['一次申请', 'Apply once'],
    text: [
      '您是企业经办人。新厂房要接水、排水、电、气、热、网，过去要跑六家单位，现在只申请一次。',
      'You are an enterprise with a new building. Water, drainage, power, gas, heat and telecom: one application for all six.',
    ],
    act: { said: ['提交样例申请', 'Send a sample application'], run: apply },
  },
  {
    id: 'promise',
    as: 'enterprise',
    page: ({ case: id }) => `/matters/cases/${id}`,
    title: ['一个承诺日', 'One promised day'],
    text: [
      '六家单位同时收到了工单。页首是全部接通的承诺日；往下看，每一天怎么算、依据哪一条，都写明了。',
      'Six companies have their orders. On top stands the day by which all is connected; below, how each day is reckoned and by which article.',
    ],
  },
  {
    id: 'clerk',
    as: 'clerk',
    page: ({ order }) => `/desk?open=${order}`,
    title: ['供水公司受理', 'The water company accepts'],
    text: [
      '您现在是供水公司的值班员。最急的工单排在最前；打开的这张就是刚才的申请，受理后各项期限照此起算。',
      'Now you are a clerk of the water company. What is most urgent comes first; the open one is what was just applied for.',
    ],
    act: { said: ['受理这张工单', 'Accept this order'], run: accept, isDone: isAccepted },
  },
  {
    id: 'days',
    as: 'clerk',
    page: ({ order }) => `/desk?open=${order}`,
    title: ['三天过去', 'Three days go by'],
    text: [
      '接下来查勘、定方案、签约、施工。样例单位会各自办理，您只要让时间往前走。',
      'Survey, plan, contract, construction: the sample companies do their parts by themselves. All you need is time.',
    ],
    act: days,
  },
  {
    id: 'department',
    as: 'department',
    page: () => '/department',
    title: ['部门说明逾期原因', 'The department says why'],
    text: [
      '您现在是主管部门。同一家企业有一笔奖补逾期未付：必须说明原因、哪天付多少、谁负责，企业随即看到。',
      'Now you are a department. A payment to the same enterprise is late: say why, which sum comes when, and who answers for it. The enterprise reads it at once.',
    ],
    act: { said: ['用样例内容说明', 'Say so with a sample'], run: state, isDone: isStated },
  },
  {
    id: 'operator',
    as: 'operator',
    page: () => '/',
    title: ['平台自己在看', 'Somebody watches'],
    text: [
      '您现在是平台运行管理员：哪里卡住、哪里逾期，都在这里。再让时间走三个工作日。',
      'Now you run the platform: what is stuck and what is late stands here. Let three more working days go by.',
    ],
    act: days,
  },
  {
    id: 'connected',
    as: 'enterprise',
    page: ({ case: id }) => `/matters/cases/${id}`,
    title: ['接通', 'Connected'],
    text: [
      '又是企业经办人：六家都已接通，在承诺日之前。谁在哪天做了什么，都留在这一页。导览到此结束，现在可以自己试试。',
      'The enterprise again: all six are connected, before the promised day. Who did what on which day stays on this page. That was the tour; now try it yourself.',
    ],
  },
];

export const stepAt = (id: string): number =>
  Math.max(
    0,
    steps.findIndex((step) => step.id === id),
  );
