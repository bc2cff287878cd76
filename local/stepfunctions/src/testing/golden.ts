import type { HistoryEvent } from '../history/event.ts';

/** What an SDK says of its own call: ids and headers, no part of what happened. */
const METADATA = /,?\\"SdkHttpMetadata\\":.*?\\"SdkResponseMetadata\\":\{.*?\},?/g;

/** A history as a line for each event, with times from its beginning: what changes shows as a difference one can read. */
export const goldenText = (events: readonly HistoryEvent[], begin: number): string =>
  events
    .map(({ id, previousEventId, timestamp, type, ...details }) => {
      const at = (Math.round(timestamp * 1_000) - begin) / 1_000;
      const text = JSON.stringify(Object.values(details)[0] ?? {}).replaceAll(METADATA, ',');
      return `${id} ← ${previousEventId} +${at}s ${type} ${text}\n`;
    })
    .join('');
