import type { ToTell } from '../../platform/outbox/batch.ts';

/** An event, its delivery and at most its execution, 33 times, and the feed's head: 100 writes (DynamoDB's limit). */
export const eventsTogether = 33;

/** DynamoDB takes 4 MB in a transaction; an event is in it once. */
const bytesTogether = 3_000_000;

/** Events in their order, as many together as one transaction takes. */
export const portions = (events: readonly ToTell[]): ToTell[][] => {
  const all: ToTell[][] = [];
  let bytes = 0;
  for (const one of events) {
    const size = Buffer.byteLength(JSON.stringify(one.effect.data));
    const last = all.at(-1);
    if (last && last.length < eventsTogether && bytes + size <= bytesTogether) {
      last.push(one);
      bytes += size;
    } else {
      all.push([one]);
      bytes = size;
    }
  }
  return all;
};
