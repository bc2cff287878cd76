import type { Table } from '../../platform/table/table.ts';
import type { TellSick } from '../../platform/watch/sick-items.ts';
import { newId } from '../../platform/ids.ts';
import { MessageStore } from './store.ts';

/** Tells operators of an item whose deadlines nobody watches until it is mended: its keys, and where to look. */
export const tellOperatorsOfSick = (table: Table): TellSick => {
  const messages = new MessageStore(table);
  return ({ kind, pk, sk, since, error }) => [
    messages.create(
      { kind: 'operators' },
      {
        id: newId('ms', since),
        at: since,
        code: 'watch.item-sick',
        title: '有事项的时限无法处理',
        body: `${kind}（${pk} / ${sk}）的时限处理失败（${error}），其提醒、逾期记录与上报暂停。请见“异常事项”列表，修复后将自动恢复。`,
      },
    ),
  ];
};
