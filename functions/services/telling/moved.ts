import { text } from '../../common/text.ts';
import { say, type OfMoved } from '../messages/told.ts';
import { movedWords } from './order-words.ts';

/** What an applicant is told when a calendar moves the limits of its case. */
export const caseMoved = say<OfMoved>(
  'application.deadline-moved',
  text('办理期限届满日有变动', 'The limits of your case have moved'),
  (of) => {
    const moved = movedWords(of);
    return text(
      `因节假日安排有变动，按工作日计算的办理期限随之调整：${moved.zh}。`,
      `The calendar has changed, and with it ${moved.en}.`,
    );
  },
);
