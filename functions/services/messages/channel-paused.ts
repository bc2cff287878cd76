import type { Table } from '../../platform/table/table.ts';
import type { TellPaused } from '../channels/dependencies.ts';
import type { ChannelName } from '../channels/model.ts';
import { EnterpriseEndpoints } from '../webhooks/enterprise-endpoints.ts';
import { Post } from './post.ts';

const called: Readonly<Record<ChannelName, string>> = { email: '电子邮件', sms: '短信' };

/** Tells whoever an address was of that it takes nothing: in the mailbox, which is always there. */
export const tellChannelPaused = (table: Table): TellPaused => {
  const post = new Post(table, new EnterpriseEndpoints(table));
  return (owner, channel, at) =>
    post.toReader(
      owner,
      {
        code: 'channel.paused',
        title: `${called[channel]}通知已暂停`,
        body: `您登记的${called[channel]}地址无法接收通知，现已暂停发送。消息仍在平台信箱中，送达与期限不受影响。请在“通知渠道”中重新登记并验证。`,
      },
      at,
    );
};
