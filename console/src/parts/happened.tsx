import { Timeline } from 'antd';
import type { Schema } from '@liban/client';
import { useNames } from '../words/language.tsx';
import { happeningNames } from '../words/happenings.ts';
import { caseStatuses, orderStatuses } from '../words/statuses.ts';
import { Moment } from './day.tsx';
import { useStatusNames } from './status-tag.tsx';

type Entry = Schema<'TimelineEntry'>;

/** An order or a case came to a status, or something happened to it; what has no name yet is shown by its code. */
const useSaid = () => {
  const name = useNames();
  const statusName = useStatusNames();
  return (code: string): string => {
    const verb = code.slice(code.indexOf('.') + 1);
    const statuses = code.startsWith('order.') ? orderStatuses : caseStatuses;
    if (Object.hasOwn(statuses, verb)) return statusName(statuses, verb);
    return Object.hasOwn(happeningNames, verb) ? name(happeningNames, verb) : code;
  };
};

/** What happened to a case, the newest first, in words. */
export const Happened = ({
  timeline,
  whose,
}: {
  timeline: readonly Entry[];
  whose: (entry: Entry) => string;
}) => {
  const said = useSaid();
  return (
    <Timeline
      items={timeline.toReversed().map((entry) => ({
        content: (
          <>
            {said(entry.code)} <span>{whose(entry)}</span>
            <div className="soft">
              <Moment of={entry.at} />
            </div>
          </>
        ),
      }))}
    />
  );
};
