import type { Page } from '../table/table.ts';

interface Paged {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** So many pages are read for one that has something on it. */
const looks = 10;

/**
 * The next page of a short list with something on it that is for whoever asks. Like every page it may be short, or empty,
 * while its cursor says that there is more.
 */
export const pageOfOwn = async <T>(
  read: (page: Paged) => Promise<Page<T>>,
  isOwn: (item: T) => boolean,
  { limit, cursor }: Paged,
): Promise<Page<T>> => {
  let after = cursor;
  for (let look = 1; ; look += 1) {
    const page = await read({ limit, cursor: after });
    const items = page.items.filter(isOwn);
    if (items.length > 0 || page.cursor === undefined || look === looks) return { ...page, items };
    after = page.cursor;
  }
};
