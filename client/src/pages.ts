interface Page<Item> {
  readonly items: readonly Item[];
  readonly cursor?: string | undefined;
}

/**
 * Every item of a list, page by page:
 * `for await (const order of eachOf((cursor) => ok(liban.GET('/v1/orders', { params: { query: { cursor } } }))))`.
 */
export async function* eachOf<Item>(
  page: (cursor: string | undefined) => Promise<Page<Item>>,
): AsyncGenerator<Item, void, undefined> {
  let cursor: string | undefined;
  do {
    const { items, cursor: next } = await page(cursor);
    yield* items;
    cursor = next;
  } while (cursor !== undefined);
}
