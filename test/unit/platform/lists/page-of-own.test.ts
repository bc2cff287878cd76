import { expect, it } from 'vitest';
import { pageOfOwn } from '../../../../functions/platform/lists/page-of-own.ts';

/** A hundred things, read so many at a time; the cursor is where the next page begins. */
const read = ({ limit, cursor = '0' }: { limit: number; cursor?: string | undefined }) => {
  const start = Number(cursor);
  const items = Array.from({ length: Math.min(limit, 100 - start) }, (_, n) => start + n);
  return Promise.resolve({ items, ...(start + limit < 100 && { cursor: String(start + limit) }) });
};

it('passes over pages with nothing of its own, and goes on where it stopped', async () => {
  const isOwn = (item: number) => item === 33 || item === 95;
  const first = await pageOfOwn(read, isOwn, { limit: 10 });
  expect(first).toEqual({ items: [33], cursor: '40' });
  expect(await pageOfOwn(read, isOwn, { limit: 10, ...first })).toEqual({ items: [95] });
});

it('reads a bounded number, and says that there is more', async () => {
  expect(await pageOfOwn(read, () => false, { limit: 5 })).toEqual({ items: [], cursor: '50' });
  expect(await pageOfOwn(read, () => false, { limit: 5, cursor: '50' })).toEqual({ items: [] });
});
