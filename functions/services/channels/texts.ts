import { codeValidFor, namedByEmail } from './limits.ts';
import { MINUTE } from '../../law/instant.ts';
import type { ChannelName, Line } from './model.ts';

/** What is sent. A provider that takes approved templates only is told the template and what it fills in. */
export interface Said {
  readonly template: 'code' | 'digest';
  readonly parameters: Readonly<Record<string, string>>;
  readonly subject: string;
  readonly text: string;
}

/** Text messages carry who sends them in front, in these brackets (工信部《通信短信息服务管理规定》). */
const sender = '【漓办】';

const named = ({ title, number }: Line): string => (number === undefined ? title : `${title}（${number}）`);

/** A text message is paid for by its parts of 67 characters. */
const longestTitle = 60;
const clipped = (title: string): string =>
  title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;

/** The address of the page, where the city has one. */
const where = (link: string | undefined): string =>
  link === undefined ? '请登录漓办查看' : `请登录查看：${link}`;

/** Ten of one title are one line. */
const counted = (lines: readonly Line[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(named(line), (counts.get(named(line)) ?? 0) + 1);
  return [...counts].map(([title, count]) => (count === 1 ? title : `${title} ×${count}`));
};

const digestText = {
  sms: (count: number, lines: readonly Line[], link: string | undefined): string => {
    const [first = '', ...others] = counted(lines);
    const rest = count > 1 || others.length > 0 ? `等 ${count} 条新消息` : '';
    return `${sender}${clipped(first)}${rest}。${where(link)}。`;
  },
  email: (count: number, lines: readonly Line[], link: string | undefined): string => {
    const all = counted(lines);
    const shown = all.slice(0, namedByEmail).map((line, index) => `${index + 1}. ${line}`);
    const more = all.length > namedByEmail ? ['……'] : [];
    return [
      `您在漓办有 ${count} 条新消息：`,
      '',
      ...shown,
      ...more,
      '',
      `${where(link)}。邮件仅作提示，以平台消息为准。如不再需要，请在“通知渠道”中撤回同意。`,
      '',
      `You have ${count} new message${count === 1 ? '' : 's'} in your mailbox. This is a notice only: sign in to read.`,
    ].join('\n');
  },
} as const satisfies Record<ChannelName, unknown>;

/** That there is something to read: titles and numbers, and nothing of what the messages say. */
export const digestOf = (
  channel: ChannelName,
  count: number,
  lines: readonly Line[],
  link: string | undefined,
): Said => ({
  template: 'digest',
  parameters: { count: String(count), first: lines[0]?.title ?? '' },
  subject: `漓办：${count} 条新消息`,
  text: digestText[channel](count, lines, link),
});

/** The code by which an address is verified: the only thing that is sent to one that is not. */
export const codeText = (code: string): Said => {
  const minutes = codeValidFor / MINUTE;
  return {
    template: 'code',
    parameters: { code, minutes: String(minutes) },
    subject: '漓办：验证码',
    text: `${sender}验证码 ${code}，${minutes} 分钟内有效，用于确认接收通知。非本人操作请忽略。`,
  };
};
