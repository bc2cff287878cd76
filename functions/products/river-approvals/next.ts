import { withLastDay, withLastDayOrNone } from '../../law/deadline/due-shape.ts';
import { Fault } from '../../common/fault.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { DeadlineSummary } from '../../law/deadline/view.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { nextOfOrders, type NextOfCase, type OrderLine } from '../../services/orders/line.ts';
import { soonest } from '../../services/orders/next.ts';
import { meetingDue } from './deadlines.ts';
import type { RiverCase, RiverStatus } from './model.ts';

type MakeUp = NonNullable<RiverCase['makeUp']>;

/** What is to follow, and by which day. */
export const viewMakeUp = ({ missing, deadline, overdueSince }: MakeUp, { workingTime }: AsOf) => {
  const { due } = reckon(deadline, workingTime);
  if (due === null) throw new Fault('Nothing suspends the time to supply what is missing');
  return { missing, ...withLastDay(due), ...(overdueSince && { overdueSince }) };
};

type Turns = Partial<Record<RiverStatus, Pick<NextOfCase, 'turn' | 'what'>>>;

/** Whose turn it is where no department reviews. */
const turns: Turns = {
  submitted: { turn: 'platform', what: 'completeness' },
  incomplete: { turn: 'applicant', what: 'materials' },
  'expert-meeting': { turn: 'operator', what: 'expert-meeting' },
  'to-be-decided': { turn: 'operator', what: 'decision' },
  decided: { turn: 'platform', what: 'publication' },
};

/** What a case at the window waits for: the day is that of the step where it has one, else that of the whole. */
export const nextOfRiver = (
  one: RiverCase,
  lines: readonly OrderLine[],
  deadline: DeadlineSummary | undefined,
  asOf: AsOf,
): NextOfCase | undefined => {
  const { status, makeUp } = one;
  const whole = { ...withLastDayOrNone(deadline?.due ?? null), overdue: deadline?.overdue ?? 0 };
  const turn = turns[status];
  const own: NextOfCase[] = turn
    ? [{ ...turn, ...whole, ...(status === 'expert-meeting' && withLastDayOrNone(meetingDue(one) ?? null)) }]
    : [];
  const documents: NextOfCase[] =
    makeUp && status !== 'incomplete' && turn?.turn !== 'platform' && one.endedAt === undefined
      ? [{ turn: 'applicant', what: 'materials', overdue: 0, ...dueOfMakeUp(makeUp, asOf) }]
      : [];
  const reviews = status === 'in-review' ? nextOfOrders(lines) : undefined;
  return soonest([...own, ...documents, ...(reviews ? [reviews] : [])]);
};

/** Once its day has passed the case stands still for them, however long. */
const dueOfMakeUp = (makeUp: MakeUp, asOf: AsOf) => {
  if (makeUp.overdueSince !== undefined) return withLastDayOrNone(null);
  const { due, lastDay } = viewMakeUp(makeUp, asOf);
  return { due, lastDay };
};
