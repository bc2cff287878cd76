import { type Text, text } from '../../common/text.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import { endWords } from '../../law/last-day.ts';
import type { Instant } from '../../law/instant.ts';
import type { Contact } from '../../services/messages/model.ts';
import { not, row, say, type Row } from '../../services/messages/told.ts';
import { numbered } from '../../services/telling/order-words.ts';
import type { Obstacle, ObstacleEvent } from './obstacle.ts';
import { projectCalled, type AboutProject } from './told-words.ts';

export interface AboutObstacle extends AboutProject {
  readonly obstacle: Obstacle;
  /** The department that received it first, and has it to its end. */
  readonly owner: Contact | undefined;
}

const called = (about: AboutObstacle): Text => {
  const [one, what] = [projectCalled(about), numbered([about.obstacle.what])];
  return text(`${one.zh}的堵点“${what}”`, `the obstacle "${what}" of ${one.en}`);
};

const due = ({ obstacle: { deadline }, workingTime }: AboutObstacle): Instant | undefined =>
  (deadline && reckon(deadline, workingTime).due) ?? undefined;

const by = (about: AboutObstacle): Text => {
  const at = due(about);
  if (at === undefined) return text('', '');
  const end = endWords(at);
  return text(`于${end.zh}前`, ` by ${end.en}`);
};

const name = ({ owner }: AboutObstacle): string => owner?.name ?? '';
const call = { call: ({ owner }: AboutObstacle) => owner };
const until = { until: due };

const raised = say<AboutObstacle>(
  'obstacle.raised',
  text('有新的堵点，请交办', 'An obstacle is to be assigned'),
  (about) => {
    const one = called(about);
    return text(
      `${one.zh}待交办。请确定应接收的部门并交办。`,
      `Nobody has ${one.en} yet. Please assign it to who is to receive it.`,
    );
  },
);

const assigned = say<AboutObstacle>(
  'obstacle.assigned',
  text('请接收一项堵点', 'You are asked to receive an obstacle'),
  (about) => {
    const [one, end] = [called(about), by(about)];
    return text(
      `${one.zh}已交办。请接收并${end.zh}答复；最先接收的部门负责到底。`,
      `You are asked to receive ${one.en}, and to answer it${end.en}. Whoever receives it first has it to its end.`,
    );
  },
  until,
);

const received = {
  applicant: say<AboutObstacle>(
    'obstacle.received',
    text('堵点已有部门负责', 'A department has your obstacle'),
    (about) => {
      const [one, end] = [called(about), by(about)];
      return text(
        `${one.zh}已由${name(about)}接收，由其负责到底，并${end.zh}答复。您无需办理任何手续。`,
        `${name(about)} has received ${one.en}. It has it to its end, and is to answer${end.en}. Nothing is expected of you.`,
      );
    },
    call,
  ),
  partner: say<AboutObstacle>(
    'obstacle.received',
    text('堵点已被接收', 'An obstacle is received'),
    (about) => {
      const [one, end] = [called(about), by(about)];
      return text(
        `${one.zh}已由${name(about)}接收，由其负责到底，并${end.zh}答复。其他部门无需处理。`,
        `${name(about)} has received ${one.en}, has it to its end, and is to answer${end.en}. Nothing is expected of others.`,
      );
    },
  ),
};

const answerWords = (about: AboutObstacle): Text => {
  const [one, answer] = [called(about), numbered([about.obstacle.answer?.text ?? ''])];
  return text(
    `${name(about)}对${one.zh}答复：${answer}。`,
    `${name(about)} has answered on ${one.en}: ${answer}.`,
  );
};

const judge = (about: AboutObstacle): Text => {
  const [said, end] = [answerWords(about), by(about)];
  return text(
    `${said.zh}请${end.zh}在平台上确认是否解决；逾期未表示意见的，该堵点关闭。`,
    `${said.en} Please say on the platform${end.en} whether it is solved; without a word it is closed.`,
  );
};

const answered = {
  applicant: say<AboutObstacle>(
    'obstacle.answered',
    text('堵点已有答复，请确认', 'Your obstacle is answered: is it solved?'),
    (about) => (about.obstacle.raisedBy === 'operator' ? undefined : judge(about)),
    { ...until, ...call, only: 'Unless an operator raised it, who then has the word.' },
  ),
  operators: say<AboutObstacle>(
    'obstacle.answered',
    text('堵点已有答复，请确认', 'An obstacle is answered: is it solved?'),
    (about) => (about.obstacle.raisedBy === 'enterprise' ? undefined : judge(about)),
    { ...until, ...call, only: 'Unless the owner of the project raised it, who then has the word.' },
  ),
};

const contested = say<AboutObstacle>(
  'obstacle.contested',
  text('堵点未解决，请继续办理', 'Your answer did not solve an obstacle'),
  (about) => {
    const [one, end] = [called(about), by(about)];
    return text(
      `提出方认为${one.zh}尚未解决，请继续办理并${end.zh}再次答复。`,
      `Whoever raised ${one.en} says that it is not solved. Please go on, and answer again${end.en}.`,
    );
  },
  until,
);

const confirmed = say<AboutObstacle>(
  'obstacle.confirmed',
  text('堵点已确认解决', 'An obstacle is solved'),
  (about) => {
    const one = called(about);
    return text(
      `提出方确认${one.zh}已解决。贵单位无需继续办理。`,
      `Whoever raised ${one.en} says that it is solved. Nothing more is expected of you.`,
    );
  },
);

const lapsed = say<AboutObstacle>(
  'obstacle.lapsed',
  text('堵点逾期未表示意见，已关闭', 'An obstacle was closed without a word'),
  (about) => {
    const one = called(about);
    return text(
      `对${one.zh}的答复，提出方逾期未表示意见，该堵点已关闭。仍未解决的，可重新提出。`,
      `Whoever raised ${one.en} said nothing on its answer in time: it is closed. If it is not solved, it may be raised again.`,
    );
  },
);

const escalated = {
  partner: say<AboutObstacle>(
    'obstacle.escalated',
    text('堵点逾期未答复，已上报', 'An obstacle was escalated'),
    (about) => {
      const [one, end] = [called(about), by(about)];
      return text(
        `${one.zh}逾期未答复，已上报平台运营方。请立即办理，并${end.zh}答复。`,
        `Nobody has answered ${one.en} in time, and those above have been told. Please act now, and answer${end.en}.`,
      );
    },
    until,
  ),
  applicant: say<AboutObstacle>(
    'obstacle.escalated',
    text('堵点逾期未答复，已上报', 'Your obstacle was escalated'),
    (about) => {
      const one = called(about);
      return text(
        `${one.zh}逾期未答复，已上报平台运营方督办。您无需办理任何手续。`,
        `Nobody has answered ${one.en} in time, and those above have been told. Nothing is expected of you.`,
      );
    },
    call,
  ),
  operators: say<AboutObstacle>(
    'obstacle.escalated',
    text('堵点逾期未答复', 'An obstacle has no answer'),
    (about) => {
      const one = called(about);
      return text(
        `${one.zh}逾期未答复${name(about) && `，由${name(about)}负责`}。请督办。`,
        `Nobody has answered ${one.en} in time${name(about) && `; ${name(about)} has it`}. Please take it up.`,
      );
    },
    call,
  ),
};

const dropped = say<AboutObstacle>(
  'obstacle.dropped',
  text('堵点随项目终止', 'An obstacle has ended with its project'),
  (about) => {
    const one = called(about);
    return text(
      `项目已终止，${one.zh}不再办理。贵单位无需继续办理。`,
      `The project was given up, and ${one.en} with it. Nothing more is expected of you.`,
    );
  },
);

const others = not('Between who raised it, who has it, and the operators.');
const shown = not('The project shows it; told when a department has it.');
const own = not('It did so itself.');

/** 堵点 (Art. 5, 12). The partners are those asked to receive it, and from then on the one that has it. */
export const obstacleTold: Readonly<Record<ObstacleEvent['type'] | 'raised', Row<AboutObstacle>>> = {
  raised: row({ applicant: shown, operators: raised }, others),
  assigned: row({ partner: assigned, applicant: shown, operators: own }, others),
  received: row({ applicant: received.applicant, partner: received.partner }, others),
  answered: row({ applicant: answered.applicant, partner: own, operators: answered.operators }, others),
  confirmed: row({ partner: confirmed, applicant: not('The project shows that it is solved.') }, others),
  contested: row({ partner: contested, applicant: shown }, others),
  lapsed: row({ applicant: lapsed, partner: lapsed }, others),
  escalated: row(escalated, others),
  dropped: row({ partner: dropped, applicant: not('Told of the project as a whole.') }, others),
};
