import { text, type Text } from '../../common/text.ts';
import type { Table } from '../../platform/table/table.ts';
import type { TellPaused } from '../channels/dependencies.ts';
import type { ChannelName } from '../channels/model.ts';
import { Post } from './post.ts';

const called: Readonly<Record<ChannelName, Text>> = {
  email: text('电子邮件', 'e-mail'),
  sms: text('短信', 'text message'),
};

/** Tells whoever an address was of that it takes nothing: in the mailbox, which is always there. */
export const tellChannelPaused = (table: Table): TellPaused => {
  const post = new Post(table);
  return (owner, channel, at) =>
    post.toReader(
      owner,
      {
        code: 'channel.paused',
        title: `${called[channel].zh}通知已暂停`,
        body: `您登记的${called[channel].zh}地址无法接收通知，现已暂停发送。消息仍在平台信箱中，送达与期限不受影响。请在“通知渠道”中重新登记并验证。`,
        en: {
          title: `Notices by ${called[channel].en} are paused`,
          body: `The address that you gave for notices by ${called[channel].en} takes nothing, so nothing more is sent there. Your messages still stand in your mailbox: they are served as before, and limits run on. Please give an address again under "Notification channels" and verify it.`,
        },
      },
      at,
    );
};
