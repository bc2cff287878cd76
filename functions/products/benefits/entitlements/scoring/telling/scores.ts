import { text, type Text } from '../../../../../common/text.ts';
import { say, type OfMoved } from '../../../../../services/messages/told.ts';
import { movedWords } from '../../../../../services/telling/order-words.ts';
import { before, call, called, code, dueOf, endOf, type AboutRound } from './about.ts';

/** Of what is scored, by when, and what it came to. */

export const missing = (title: Text, late: boolean) =>
  say<AboutRound>(
    code,
    title,
    (about) => {
      const [one, day] = [called(about), before(about, 'scoring')];
      return text(
        `${one.zh}还有您未评的申报事项。请${late ? '尽快' : day.zh}评分${late ? '，已超过规定期限；仍未评分的，由责任部门更换评审人' : ''}。`,
        `Of ${one.en} some applications wait for your score. Please score them${late ? ': the time for it is over, and the department may name somebody else' : day.en}.`,
      );
    },
    { ...call, until: (about) => (late ? undefined : dueOf(about, 'scoring')) },
  );

export const missingAbove = (title: Text) =>
  say<AboutRound>(code, title, (about) => {
    const one = called(about);
    return text(
      `${one.zh}共 ${about.count} 项，其中 ${about.waiting} 项评分未齐，已超过规定期限。请责任部门督促评审人，或者在平台上更换评审人；评分齐全后随即公布。`,
      `Of ${about.count} applications in ${one.en}, ${about.waiting} lack scores, and their time is over. Please have the reviewers score, or name others; once all have scored the results are published.`,
    );
  });

export const published = say<AboutRound>(code, text('评审结果已公布', 'Scores are published'), (about) => {
  const one = called(about);
  const end = endOf(about, 'publication');
  const { place } = about.round.terms.publication;
  return text(
    `${one.zh}已在平台公布得分、排名和理由，${end ? `公示至${end.zh}，` : ''}请在${place}同步公示。收到异议的，平台另行通知。`,
    `Points, ranks and reasons of ${one.en} are published${end ? ` until ${end.en}` : ''}; please publish them at ${place} too. You are told of objections.`,
  );
});

export const anew = say<AboutRound>(
  code,
  text('请您重新评分', 'You are asked to score anew'),
  (about) => {
    const [one, day] = [called(about), before(about, 'scoring')];
    return text(
      `${one.zh}有异议成立，有关申报事项原评分不再计入。请${day.zh}重新独立评分。`,
      `An objection in ${one.en} was upheld: what was scored of it counts no more. Please score it anew, by yourself${day.en}.`,
    );
  },
  { ...call, until: (about) => dueOf(about, 'scoring') },
);

export const moved = say<AboutRound & OfMoved>(
  'application.deadline-moved',
  text('评审期限有变动', 'A limit of a scoring has moved'),
  (about) => {
    const [one, each] = [called(about), movedWords(about)];
    return text(
      `因节假日安排有变动，${one.zh}的期限随之调整：${each.zh}。`,
      `The calendar has changed, and with it, of ${one.en}, ${each.en}.`,
    );
  },
);
