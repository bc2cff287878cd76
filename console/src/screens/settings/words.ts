import type { Said, Words } from '../../words/language.tsx';
import type { Statuses } from '../../words/statuses.ts';

export const settingsWords = {
  title: ['通知设置', 'Notices'],
  tabChannels: ['通知渠道', 'Channels'],
  tabSent: ['发送记录', 'What was sent'],
  lead: [
    '有新消息时提醒您，每一刻钟至多一条摘要；只说有几件、去哪里看，不含内容。以平台消息为准。',
    'Says that there is something to read, at most one digest in a quarter of an hour, and never what it says. The mailbox is what counts.',
  ],
  webhooks: ['系统对接：推送地址、密钥和测试', 'For programs: endpoints, secrets and tests'],
  noneOffered: ['本市暂未开通邮件和短信。', 'Neither e-mail nor text messages are offered here.'],
  off: ['未开通', 'Off'],
  address: (channel: string) => [
    channel === 'email' ? '邮箱' : '手机号',
    channel === 'email' ? 'E-mail address' : 'Mobile number',
  ],
  badEmail: ['请填写邮箱地址', 'An e-mail address is needed'],
  badPhone: ['请填写 11 位手机号', 'A mobile number of the mainland is needed'],
  consent: ['同意向此地址发送办事提醒，可随时撤回', 'Notices may be sent there; I can withdraw at any time'],
  consentNeeded: ['须勾选同意', 'Without consent nothing is sent'],
  quiet: ['免打扰时段', 'Quiet hours'],
  from: ['自', 'From'],
  to: ['至', 'To'],
  quietHelp: [
    '时段内的提醒合并到之后的第一条；起止相同为不设',
    'What comes then is in the first digest after; the same time twice is none',
  ],
  quietIs: (from: string, to: string) => [
    from === to ? '不设免打扰' : `${from} 至 ${to} 不打扰`,
    from === to ? 'no quiet hours' : `quiet from ${from} to ${to}`,
  ],
  set: ['开通', 'Turn on'],
  change: ['更换地址或时段', 'Change'],
  keep: ['保存', 'Save'],
  cancel: ['取消', 'Cancel'],
  codeSent: (address: string) => [
    `验证码已发到 ${address}，十分钟内有效`,
    `A code is on its way to ${address}, good for ten minutes`,
  ],
  nowIs: (status: string) => [`现在是“${status}”`, `It is now “${status}”`],
  code: ['六位验证码', 'The six digits'],
  badCode: ['六位数字', 'Six digits'],
  verify: ['验证', 'Verify'],
  again: ['没收到？重新填写地址再发', 'Nothing came? Give the address again'],
  paused: (moment: string) => [
    `地址自 ${moment} 起收不到，已暂停；请重新填写。`,
    `The address took nothing since ${moment}: give it again, or another.`,
  ],
  withdraw: ['撤回同意', 'Withdraw consent'],
  withdrawWhat: [
    '立即停止发送并删除地址；消息仍在平台里。',
    'Nothing more is sent and the address is erased at once; messages stay in the mailbox.',
  ],
  withdrawn: ['已撤回，地址已删除', 'Withdrawn; the address is erased'],
  stillThere: ['没有撤回成功，请再试', 'It is still there: try again'],
  since: (moment: string) => [`${moment} 同意`, `consented ${moment}`],
  consents: ['同意记录', 'What was done about consent'],
  noConsents: ['还没有记录。', 'Nothing yet.'],
  sentAt: ['时间', 'When'],
  channel: ['渠道', 'Channel'],
  owner: ['收件人', 'For'],
  messages: ['消息数', 'Messages'],
  status: ['结果', 'What became of it'],
  attempts: ['次数', 'Attempts'],
  everyStatus: ['全部结果', 'Every outcome'],
  everyChannel: ['全部渠道', 'Every channel'],
  nothingSent: ['近 90 天没有发送过。', 'Nothing was sent in the last 90 days.'],
  more: ['继续加载', 'Load more'],
} as const satisfies Words;

export const channelNames: Readonly<Record<string, Said>> = {
  email: ['电子邮件', 'E-mail'],
  sms: ['短信', 'Text message'],
};

export const actNames: Readonly<Record<string, Said>> = {
  given: ['同意', 'Given'],
  verified: ['已验证', 'Verified'],
  withdrawn: ['撤回', 'Withdrawn'],
  paused: ['暂停', 'Paused'],
};

export const channelStatuses: Statuses = {
  unverified: { said: ['待验证', 'To be verified'], mood: 'turn' },
  active: { said: ['已开通', 'On'], mood: 'done' },
  paused: { said: ['已暂停', 'Paused'], mood: 'turn' },
};

export const sentStatuses: Statuses = {
  sending: { said: ['发送中', 'Being sent'], mood: 'going' },
  accepted: { said: ['运营商已接收', 'Taken by the provider'], mood: 'going' },
  delivered: { said: ['已送达', 'Delivered'], mood: 'done' },
  bounced: { said: ['退回', 'Bounced'], mood: 'turn' },
  refused: { said: ['拒收', 'Refused'], mood: 'turn' },
  expired: { said: ['超时未发出', 'Expired'], mood: 'ended' },
  withdrawn: { said: ['已撤回同意', 'Consent withdrawn'], mood: 'ended' },
};
