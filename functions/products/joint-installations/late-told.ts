import { text } from '../../common/text.ts';
import type { Part } from '../../services/messages/model.ts';
import type { Several } from '../../services/messages/several.ts';
import { say, type OfRung } from '../../services/messages/told.ts';
import { endedWords, overWords } from '../../services/telling/limit-words.ts';
import { caseCalled, type AboutCase } from './told-words.ts';

type Nearing = AboutCase & OfRung;

/** The whole as a line beside its parts. */
const wholeAs =
  (as: Several) =>
  (about: Nearing): Part => {
    const [end, over] = [endedWords(about), overWords(about)];
    return {
      as,
      whole: caseCalled(about),
      line: text(
        `整个办件${end.zh}${over.zh}，尚未办结`,
        `the case as a whole: ${end.en}${over.en}, and it is not done`,
      ),
    };
  };

export const late = {
  applicant: say<Nearing>(
    'application.overdue',
    text('您的联合报装已逾期', 'Your joint installation is overdue'),
    (about) => {
      const [one, end] = [caseCalled(about), endedWords(about)];
      return text(
        `${one.zh}${end.zh}，尚未办结，逾期已记录，并继续办理。您无需办理任何手续。`,
        `Of ${one.en}, ${end.en}, and it is not done. The breach is on record, and it goes on. Nothing is expected of you.`,
      );
    },
    { part: wholeAs('overdue') },
  ),
  above: say<Nearing>(
    'application.overdue',
    text('联合报装办件逾期', 'A joint installation is overdue'),
    (about) => {
      const [one, end] = [caseCalled(about), endedWords(about)];
      return text(
        `${one.zh}${end.zh}，尚未办结。请督促未办结的承办单位。`,
        `Of ${one.en}, ${end.en}, and it is not done. Please see to the providers that are late.`,
      );
    },
  ),
};

export const escalated = {
  applicant: say<Nearing>(
    'application.escalated',
    text('您的联合报装已逾期，已上报', 'Your overdue joint installation was escalated'),
    (about) => {
      const [one, end] = [caseCalled(about), endedWords(about)];
      return text(
        `${one.zh}${end.zh}，至今未办结，已上报主管部门和平台运营方。您无需办理任何手续。`,
        `Of ${one.en}, ${end.en}, and it is still not done. Those above have been told. Nothing is expected of you.`,
      );
    },
    { part: wholeAs('escalated') },
  ),
  above: say<Nearing>(
    'application.escalated',
    text('联合报装逾期上报', 'An overdue joint installation was escalated'),
    (about) => {
      const [one, end] = [caseCalled(about), endedWords(about)];
      return text(
        `${one.zh}${end.zh}，至今未办结，请督办。`,
        `Of ${one.en}, ${end.en}, and it is still not done. Please take it up.`,
      );
    },
  ),
};
