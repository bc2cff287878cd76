import { unwrap } from '../../common/result.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import { log } from '../../platform/log.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Watcher } from '../../platform/watch/visit.ts';
import { Gathered, type GatheredItem } from './gathered.ts';
import type { Said } from './model.ts';
import { Post } from './post.ts';
import { severalWords } from './several.ts';

/** One is told in its own words; of several each has its line, and the message names every webhook. */
const saidOf = (first: GatheredItem, all: readonly GatheredItem[]): Said => {
  const deliveryIds = all.flatMap(({ deliveryId }) => deliveryId ?? []);
  if (all.length === 1) return { ...first.said, ...(deliveryIds[0] && { deliveryId: deliveryIds[0] }) };
  const { code, subject } = first.said;
  const { as, whole } = first.part;
  const { title, body } = severalWords(
    as,
    whole,
    all.map(({ part }) => part.line),
  );
  return {
    code,
    title: title.zh,
    body: body.zh,
    en: { title: title.en, body: body.en },
    ...(subject && { subject }),
    ...(deliveryIds.length > 0 && { deliveryIds }),
  };
};

/**
 * The first that is looked at makes one message of all that waits for the same reader of the same case, in one
 * transaction; the others find themselves gone when their turn comes. Of two sweeps at once the second is refused.
 */
export const gather = (table: Table): Watcher => {
  const [gathered, post] = [new Gathered(table), new Post(table)];
  return async (key, { now }) => {
    const told = unwrap(
      await untilWritten(table, async () => {
        const found = await gathered.find(key);
        const [first, ...others] = found === undefined ? [] : await gathered.with(found);
        if (first === undefined) return decided(0);
        const all = [first, ...others];
        return decided(all.length, [
          ...(await post.gathered(first.reader, saidOf(first, all), now)),
          ...all.map((one) => gathered.remove(one)),
        ]);
      }),
    );
    if (told > 1) log.info('message.gathered', { key: key.pk, told });
  };
};
