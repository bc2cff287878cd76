import { text } from '../../common/text.ts';
import type { Table } from '../../platform/table/table.ts';
import type { TellSick } from '../../platform/watch/sick-items.ts';
import { operationsTold } from './operations.ts';
import { tellerOf } from './teller-of.ts';

/** Tells operators of an item whose deadlines nobody watches until it is mended: its keys, and where to look. */
export const tellOperatorsOfSick = (table: Table): TellSick => {
  const teller = tellerOf(table);
  return ({ kind, pk, sk, since, error }) => {
    const key = `${pk} / ${sk}`;
    return teller.tell(
      operationsTold['item-sick'],
      { what: text(`${kind}（${key}，${error}）`, `${kind} (${key}, ${error})`), since },
      { to: {}, subject: { kind, id: pk }, facts: {}, at: since },
    );
  };
};
