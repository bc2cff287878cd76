import { isFields } from '../language/reader.ts';
import type { HistoryEvent } from '../history/event.ts';

/** How a state stands in an execution. */
export interface Standing {
  /** How often it was entered. */
  readonly entered: number;
  readonly is: 'current' | 'done' | 'failed';
}

interface Count {
  entered: number;
  exited: number;
}

/** What an execution's history says of each state that it came to. */
export function progressOf(events: readonly HistoryEvent[], isOpen: boolean): ReadonlyMap<string, Standing> {
  const counts = new Map<string, Count>();
  for (const event of events) {
    const { type } = event;
    const details = event[type.endsWith('Entered') ? 'stateEnteredEventDetails' : 'stateExitedEventDetails'];
    if (!isFields(details) || !/State(Entered|Exited)$/.test(type)) continue;
    const name = String(details['name']);
    const count = counts.get(name) ?? { entered: 0, exited: 0 };
    counts.set(name, count);
    if (type.endsWith('Entered')) count.entered++;
    else count.exited++;
  }
  return new Map(
    [...counts].map(([name, { entered, exited }]) => [
      name,
      // What an ended execution did not leave, it ended in.
      { entered, is: exited >= entered ? 'done' : isOpen ? 'current' : 'failed' },
    ]),
  );
}
