import { useState } from 'react';
import { Button, Timeline } from 'antd';
import type { Schema } from '@liban/client';
import { Moment } from '../../../parts/day.tsx';
import { Nothing } from '../../../parts/states.tsx';
import { useNames, useWords } from '../../../words/language.tsx';
import { stateNames } from './state-names.ts';
import { eventCode, eventNames, executionWords } from './words.ts';

type Event = Schema<'ExecutionEvent'>;

/** So many are shown at first: an execution of a year has thousands. */
const first = 30;

const isBad = ({ type }: Event): boolean => /Failed|TimedOut|Aborted/.test(type);

/** What happened, the newest first. */
export const Events = ({ events }: { events: readonly Event[] }) => {
  const t = useWords(executionWords);
  const name = useNames();
  const [isWhole, showWhole] = useState(false);
  if (events.length === 0) return <Nothing said={t.noEvents} />;
  const newest = events.toReversed();
  return (
    <>
      <Timeline
        items={(isWhole ? newest : newest.slice(0, first)).map((event) => ({
          key: event.id,
          color: isBad(event) ? 'red' : 'gray',
          content: (
            <div className="event-said">
              <span className={isBad(event) ? 'light-word-red' : ''}>
                {name(eventNames, eventCode(event.type))}
              </span>{' '}
              {event.state !== undefined && name(stateNames, event.state)}
              <div className="soft">
                <Moment of={event.at} />
                {event.error !== undefined && ` · ${event.error}`}
              </div>
            </div>
          ),
        }))}
      />
      {!isWhole && events.length > first && (
        <Button onClick={() => showWhole(true)}>{t.showAll(events.length.toLocaleString('zh-CN'))}</Button>
      )}
    </>
  );
};
