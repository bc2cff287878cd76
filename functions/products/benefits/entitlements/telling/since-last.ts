import { text, type Text } from '../../../../common/text.ts';
import { isDeepStrictEqual } from 'node:util';
import { dayWords } from '../../../../law/last-day.ts';
import type { PlainDate } from '../../../../law/plain-date.ts';
import { joined, numbered } from '../../../../services/telling/order-words.ts';
import type { DraftedNotice, KeptStatement } from '../model.ts';
import { cny, yuan } from '../texts.ts';
import { planWords } from './plan-words.ts';

type Said = Pick<DraftedNotice, 'fen' | 'statement'>;
type Stated = NonNullable<Said['statement']>;

const paidSince = (last: Said, now: Said): Text | undefined =>
  now.fen < last.fen
    ? text(`已付 ${yuan(last.fen - now.fen)}。`, ` ${cny(last.fen - now.fen)} was paid.`)
    : undefined;

const why = ({ reason }: Pick<KeptStatement, 'reason'>): string => numbered([reason]);

const reasonSince = (last: Stated, now: Stated): Text | undefined =>
  why(last) === why(now)
    ? undefined
    : text(
        `逾期原因由“${why(last)}”改为“${why(now)}”。`,
        ` The reason was "${why(last)}", and is now "${why(now)}".`,
      );

const planSince = (last: Stated, now: Stated): Text | undefined => {
  if (isDeepStrictEqual(last.plan, now.plan)) return undefined;
  const [before, after] = [planWords(last), planWords(now)];
  return text(
    `兑现计划由“${before.zh}”改为“${after.zh}”。`,
    ` The plan was ${before.en}, and is now ${after.en}.`,
  );
};

const dayOr = (day: PlainDate | undefined): Text => (day ? dayWords(day) : text('未定', 'unknown'));

const fundsSince = (last: Stated, now: Stated): Text | undefined => {
  if (last.fundsExpectedOn === now.fundsExpectedOn) return undefined;
  const [before, after] = [dayOr(last.fundsExpectedOn), dayOr(now.fundsExpectedOn)];
  return text(
    `资金到位日期由${before.zh}改为${after.zh}。`,
    ` Money was expected on ${before.en}, and is now on ${after.en}.`,
  );
};

const officialSince = (last: Stated, now: Stated): Text | undefined =>
  last.official === now.official ? undefined : text('责任人已更换。', ' Somebody else answers for it now.');

const statementSince = (last: Said['statement'], now: Said['statement']): (Text | undefined)[] => {
  if (!now) return [text('责任部门仍未说明。', ' The department has still said nothing.')];
  if (!last) return [text('责任部门已作说明。', ' The department has spoken.')];
  const changes = [reasonSince, planSince, fundsSince, officialSince].map((since) => since(last, now));
  return changes.some((one) => one !== undefined)
    ? changes
    : [text('原因和计划没有变化。', ' Neither the reason nor the plan has changed.')];
};

/** What is another than in the last notice: what was paid, and what the department says. */
export const sinceLast = (last: Said | undefined, now: Said): Text =>
  last === undefined
    ? text('', '')
    : joined(
        text('与上期通报相比：', ' Since the last notice:'),
        paidSince(last, now),
        ...statementSince(last.statement, now.statement),
      );
