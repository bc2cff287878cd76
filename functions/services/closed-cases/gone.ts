import { text } from '../../common/text.ts';
import { departmentOf } from '../../platform/http/caller.ts';
import type { Caller } from '../../platform/http/route.ts';
import { problem, type Problem } from '../../platform/problem.ts';
import type { Table } from '../../platform/table/table.ts';
import { KeptCases, type ArchivedCase } from './kept-cases.ts';
import { subjectNamed } from './model.ts';

const isParty = (caller: Caller, { parties }: ArchivedCase): boolean => {
  switch (caller.role) {
    case 'operator':
      return true;
    case 'enterprise':
      return parties.includes(caller.uscc);
    case 'citizen':
      return parties.includes(caller.citizen);
    case 'partner':
      return parties.includes(caller.partner) || parties.includes(departmentOf(caller) ?? '');
  }
};

const archived = ({ archivedAt, endedAt }: ArchivedCase): Problem =>
  problem('archived', {
    detail: text(
      '该办件保存期满，已移交归档；如需查阅，请向政务服务管理部门申请',
      'This case has been archived, as its period is over: ask the operators of the platform to look it up',
    ),
    extensions: { endedAt, archivedAt },
  });

/** What is said to whoever asks for a case that is gone: to its parties that it was archived, to strangers nothing. */
export const goneIn = (table: Table) => {
  const kept = new KeptCases(table);
  return async (caller: Caller, id: string): Promise<Problem | undefined> => {
    const subject = subjectNamed(id);
    const found = subject && (await kept.archived(subject));
    return found && isParty(caller, found) ? archived(found) : undefined;
  };
};
