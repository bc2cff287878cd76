import { useState } from 'react';
import { Button, Timeline } from 'antd';
import type { Schema } from '@liban/client';
import { useNames, useWords } from '../words/language.tsx';
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
    if (Object.hasOwn(happeningNames, code)) return name(happeningNames, code);
    const verb = code.slice(code.indexOf('.') + 1);
    const statuses = code.startsWith('order.') ? orderStatuses : caseStatuses;
    if (Object.hasOwn(statuses, verb)) return statusName(statuses, verb);
    return Object.hasOwn(happeningNames, verb) ? name(happeningNames, verb) : code;
  };
};

const words = {
  all: (count: number) => [`显示全部 ${count} 条`, `Show all ${count}`],
} as const satisfies Parameters<typeof useWords>[0];

/** So many are shown at first; a project over its years has hundreds. */
const first = 12;

/** What happened to a case, the newest first, in words. */
export const Happened = ({
  timeline,
  whose,
}: {
  timeline: readonly Entry[];
  whose: (entry: Entry) => string;
}) => {
  const said = useSaid();
  const t = useWords(words);
  const [isWhole, showWhole] = useState(false);
  const newest = timeline.toReversed();
  const items = (isWhole ? newest : newest.slice(0, first)).map((entry) => ({
    content: (
      <>
        {said(entry.code)} <span>{whose(entry)}</span>
        <div className="soft">
          <Moment of={entry.at} />
        </div>
      </>
    ),
  }));
  return (
    <>
      <Timeline items={items} />
      {newest.length > items.length && (
        <Button className="no-print" onClick={() => showWhole(true)}>
          {t.all(newest.length)}
        </Button>
      )}
    </>
  );
};
