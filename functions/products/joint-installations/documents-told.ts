import { type Text, text } from '../../common/text.ts';
import { listed } from '../../common/words/codes.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { Instant } from '../../law/instant.ts';
import { endWords } from '../../law/last-day.ts';
import { say } from '../../services/messages/told.ts';
import { documentsComplete as completeOf } from '../../services/telling/documents-complete.ts';
import { caseCalled, type AboutCase } from './told-words.ts';

const makeUpDue = ({ case: { makeUp }, workingTime }: AboutCase): Instant | undefined =>
  (makeUp && reckon(makeUp.deadline, workingTime).due) ?? undefined;

const stillMissing = ({ case: { makeUp, application } }: AboutCase): Text => {
  const there = new Set(application.materials.map(({ kind }) => kind));
  return listed(makeUp?.missing.filter((kind) => !there.has(kind)) ?? []);
};

/** What its item says happens when they do not come. */
const otherwise = ({ case: { makeUp } }: AboutCase): Text =>
  makeUp?.otherwise === 'suspended'
    ? text('办件将暂停办理', 'the case will stand still')
    : text('办件将终止', 'the case will end');

/** What is missing, until when, and what happens else. */
const missingWords = (about: AboutCase): Text | undefined => {
  const due = makeUpDue(about);
  if (due === undefined) return undefined;
  const [end, missing, then] = [endWords(due), stillMissing(about), otherwise(about)];
  return text(
    `尚缺：${missing.zh}。请于${end.zh}前补交；逾期未补交的，${then.zh}。`,
    `: ${missing.en}. Please hand in what is missing by ${end.en}, or ${then.en}.`,
  );
};

export const withMissing = say<AboutCase>(
  'application.documents-missing',
  text('申请已受理，尚缺材料', 'Your application was taken; documents are missing'),
  (about) => {
    const [one, missing] = [caseCalled(about), missingWords(about)];
    return (
      missing &&
      text(
        `您的${one.zh}申请已容缺受理，${missing.zh}补交期间照常办理。`,
        `Your application for ${one.en} was taken with documents missing${missing.en} Until then it is handled as usual.`,
      )
    );
  },
  { until: makeUpDue },
);

export const documentsDueSoon = say<AboutCase>(
  'application.documents-due-soon',
  text('补交材料期限即将届满', 'The time to hand in what is missing is nearly over'),
  (about) => {
    const [one, missing] = [caseCalled(about), missingWords(about)];
    return missing && text(`${one.zh}${missing.zh}`, `Of ${one.en} there is still missing${missing.en}`);
  },
  { until: makeUpDue },
);

export const documentsComplete = completeOf(caseCalled);

export const standsStill = say<AboutCase>(
  'application.suspended-incomplete',
  text('材料逾期未补交，办件暂停办理', 'What was missing did not come: your case stands still'),
  (about) => {
    const [one, missing] = [caseCalled(about), stillMissing(about)];
    return text(
      `${one.zh}所缺材料（${missing.zh}）逾期未补交，办件已暂停办理，期限停止计算。补齐材料后继续办理。`,
      `What was missing of ${one.en} (${missing.en}) did not come in time: the case stands still, and so does its clock. It goes on when all is handed in.`,
    );
  },
);

const removedThen = text(
  '已接通的临时供应同时终止，由承办单位拆除。',
  ' What is supplied already ends too, and its provider removes it.',
);

export const endedIncomplete = say<AboutCase>(
  'application.ended-incomplete',
  text('材料逾期未补交，办件已终止', 'What was missing did not come: your case has ended'),
  (about) => {
    const [one, missing, due] = [caseCalled(about), stillMissing(about), makeUpDue(about)];
    const end = due && endWords(due);
    const supplied = about.case.application.temporary ? removedThen : text('', '');
    return text(
      `${one.zh}所缺材料（${missing.zh}）未${end ? `于${end.zh}前` : '按期'}补交，办件已终止，各承办单位不再办理。${supplied.zh}仍需办理的，请备齐材料重新申请。`,
      `What was missing (${missing.en}) was not handed in ${end ? `by ${end.en}` : 'in time'}, and ${one.en} has ended: its providers do nothing more.${supplied.en} If you still need it, please apply again with all documents.`,
    );
  },
);
