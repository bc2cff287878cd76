import { type Text, text } from '../../common/text.ts';
import { listed } from '../../common/words/codes.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { endWords } from '../../law/last-day.ts';
import { endOfDay } from '../../law/plain-date.ts';
import { numbered } from '../../services/telling/order-words.ts';
import type { Order } from '../../services/orders/model.ts';
import { meetingDue } from './deadlines.ts';
import type { Decision, Obligation, RiverCase } from './model.ts';
import { withoutNumbers } from './public-decision.ts';
import { riverWhole } from './paths.ts';
import { termsOf } from './rules/terms.ts';

/** What became of a case at the window, as the words about it need it. */
export interface AboutRiver extends AsOf {
  readonly case: RiverCase;
  /** By which its limit is reckoned, once departments were asked. */
  readonly orders?: readonly Order[] | undefined;
}

/** A case as a sentence names it: 漓江窗口“建设工程”审批（阳朔县样例路 1 号）. */
export const riverCalled = ({ case: one }: Pick<AboutRiver, 'case'>): Text => {
  const { activity, site } = one;
  const title = termsOf(one)?.title;
  return text(
    `漓江窗口“${title?.zh ?? activity}”审批（${site.address}）`,
    `the Li River approval "${title?.en ?? activity}" (${site.address})`,
  );
};

/** When the whole is promised; undefined while its clock does not run, and once that is over. */
export const promisedBy = ({ case: one, orders = [], ...asOf }: AboutRiver): Instant | undefined => {
  const spec = riverWhole(one, 'promised', orders, asOf)?.deadline;
  const due = spec && reckon(spec, asOf.workingTime).due;
  return due && due > asOf.now ? due : undefined;
};

/** Until when what is missing may follow. */
export const makeUpDue = ({ case: { makeUp }, workingTime }: AboutRiver): Instant | undefined =>
  (makeUp && reckon(makeUp.deadline, workingTime).due) ?? undefined;

export const toFollow = ({ case: { makeUp } }: AboutRiver): Text => listed(makeUp?.missing ?? []);

/** Until when the experts' time is not counted. */
export const meetingBy = ({ case: one }: AboutRiver): Instant | undefined => meetingDue(one);

const whenWords = (dueOn: Obligation['dueOn']): Text => {
  if (dueOn === undefined) return text('', '');
  const { zh, en } = endWords(endOfDay(dueOn));
  return text(`，${zh}前完成`, `, by ${en}`);
};

/** The conditions of a decision with their days. What people wrote is cleared of numbers: a message cannot be called back. */
export const conditionWords = ({ conditions }: Pick<Decision, 'conditions'>): Text => {
  const in_ = (language: keyof Text) =>
    numbered(
      conditions.map(
        (one) => `${withoutNumbers(one.text).replace(/[。；;.\s]+$/u, '')}${whenWords(one.dueOn)[language]}`,
      ),
    );
  return text(in_('zh'), in_('en'));
};

export const reasonWords = ({ reasons }: Pick<Decision, 'reasons'>): string =>
  numbered(reasons.map(withoutNumbers));

/** The first day by which a condition is to be fulfilled. */
export const firstDue = ({ case: { decision } }: AboutRiver): Instant | undefined => {
  const [first] = (decision?.conditions ?? []).flatMap(({ dueOn }) => dueOn ?? []).toSorted();
  return first === undefined ? undefined : endOfDay(first);
};
