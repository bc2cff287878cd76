import { text, type Text } from '../../../../../common/text.ts';
import { say } from '../../../../../services/messages/told.ts';
import { before, call, called, code, dueOf, type AboutRound } from './about.ts';

/** To whoever names reviewers, and to reviewers themselves. */

export const panel = (title: Text, late: boolean) =>
  say<AboutRound>(
    code,
    title,
    (about) => {
      const [one, day] = [called(about), before(about, 'panel')];
      const { least, most, odd } = about.round.terms.reviewers;
      return text(
        `${one.zh}尚未确定评审人。请${late ? '尽快' : day.zh}在平台上确定 ${least} 至 ${most} 名评审人${odd ? '（单数）' : ''}${late ? '，已超过规定期限' : ''}。`,
        `Nobody is named for ${one.en}. Please name ${least} to ${most} reviewers${odd ? ' (an odd number)' : ''} on the platform${late ? ': the time for it is over' : day.en}.`,
      );
    },
    { until: (about) => (late ? undefined : dueOf(about, 'panel')) },
  );

export const panelToOperators = say<AboutRound>(
  code,
  text('评审人逾期未确定', 'Reviewers were not named in time'),
  (about) => {
    const one = called(about);
    return text(
      `${one.zh}应由${about.round.department}确定评审人，现已逾期，请督促。`,
      `${about.round.department} should have named reviewers for ${one.en} by now. Please see to it.`,
    );
  },
);

export const named = say<AboutRound>(
  code,
  text('请您评审', 'You are asked to score'),
  (about) => {
    const [one, day] = [called(about), before(about, 'scoring')];
    return text(
      `您是${one.zh}的评审人。请${day.zh}在平台上独立评分，逐项写明理由；与申报单位有利害关系的，请声明回避。评分在公布前他人不可见。`,
      `You are a reviewer of ${one.en}. Please score by yourself on the platform${day.en}, with your reasons; where you have an interest in an applicant, say so and do not score it. Nobody sees your points before they are published.`,
    );
  },
  { ...call, until: (about) => dueOf(about, 'scoring') },
);

export const released = say<AboutRound>(
  code,
  text('您不再担任评审人', 'You are no longer a reviewer'),
  (about) => {
    const one = called(about);
    return text(
      `您不再担任${one.zh}的评审人，无需评分。`,
      `You are no longer a reviewer of ${one.en}: nothing is expected of you.`,
    );
  },
  call,
);

export const extended = say<AboutRound>(
  code,
  text('申报时间延长，评审期限随之顺延', 'Applications are taken longer, and scored later'),
  (about) => {
    const [one, day] = [called(about), before(about, 'scoring')];
    return text(
      `${one.zh}：申报时间已延长，评审期限随之顺延。请${day.zh}在平台上评分；已提交的评分仍然有效。`,
      `The window of ${one.en} is extended, and so is the time to score. Please score on the platform${day.en}; what you have scored stays.`,
    );
  },
  { ...call, until: (about) => dueOf(about, 'scoring') },
);

export const tooFew = say<AboutRound>(
  code,
  text('评审人回避后人数不足', 'Conflicts leave too few reviewers'),
  (about) => {
    const one = called(about);
    return text(
      `${one.zh}有申报事项因评审人回避，有效评分将不足 ${about.round.terms.scores} 份。请为其另行确定评审人。`,
      `In ${one.en} conflicts of interest leave an application fewer than ${about.round.terms.scores} scores. Please name somebody else for it.`,
    );
  },
);
