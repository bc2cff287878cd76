import { isEvent } from '../../functions/services/messages/codes.ts';
import {
  isTold,
  parties,
  type NotTold,
  type Party,
  type Saying,
} from '../../functions/services/messages/told.ts';
import { toldTables, type AnyTable } from './tables.ts';

const called: Readonly<Record<Party, string>> = {
  applicant: '申请人 applicant',
  partner: '承办单位 partner',
  asker: '发函部门 asker',
  department: '主管部门 department',
  operators: '运营方 operators',
};

/** Why nobody is told, each reason once: a cell has its number. */
type Reasons = Map<string, number>;

const numberOf = (reasons: Reasons, { not }: NotTold): number => {
  const number = reasons.get(not) ?? reasons.size + 1;
  reasons.set(not, number);
  return number;
};

const said = (cell: Saying<never> | NotTold, reasons: Reasons): string => {
  if (!isTold(cell)) return `– ${numberOf(reasons, cell)}`;
  const { code, title, only, part } = cell;
  const notes = [
    ...(isEvent(code) ? [] : ['mailbox only']),
    ...(part ? ['*together*'] : []),
    ...(only ? [only] : []),
  ];
  return [`**${title.zh}**`, title.en, `\`${code}\``, ...notes].join('<br>');
};

const tableOf = (table: AnyTable): string[] => {
  const reasons: Reasons = new Map();
  const rows = Object.entries(table).map(
    ([move, row]) => `| ${move} | ${parties.map((party) => said(row[party], reasons)).join(' | ')} |`,
  );
  return [
    `| what happens | ${parties.map((party) => called[party]).join(' | ')} |`,
    `|---|${parties.map(() => '---').join('|')}|`,
    ...rows,
    '',
    'Not told, because:',
    '',
    ...[...reasons].map(([why, number]) => `${number}. ${why}`),
  ];
};

/** docs/told.md: every move and rung of every kind of thing, and who is told what of it, or why not. */
export const toldPage = (): string =>
  [
    '# Who is told what',
    '',
    '<!-- Made by `npm run told` from the tables that it names: change it there. A test holds it fresh. -->',
    '',
    'Every move and rung of every kind of thing, by party: the title of the message in Chinese and English with its code, or the number of the reason why there is none. All of it stands in the mailbox (`GET /v1/messages`): what happened, what is expected of the reader, until which day, and whom to call. A code is a type of event, and goes to an endpoint too, unless it says *mailbox only*; the mailboxes of departments above and of operators are never sent anywhere. What is played in the sandbox is told to its partner alone, as an event.',
    '',
    'A message is written in the transaction of the move itself, so nobody is told twice, or of what did not happen. `due-soon`, `last-day`, `overdue` and `escalated` are the rungs of a ladder, whose days operators set.',
    '',
    'Where a cell says *together*, all that a sweep finds of one case for one reader is told in one message, with a line for each; its webhooks go one by one ([ADR 0053](adr/0053-what-is-late-of-a-case-is-one-message.md)).',
    '',
    ...toldTables.flatMap(({ heading, file, table }) => [
      `## ${heading}`,
      '',
      `From [\`${file}\`](../${file}).`,
      '',
      ...tableOf(table),
      '',
    ]),
  ].join('\n');
