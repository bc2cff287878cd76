import { listed as wordsFor } from '../../common/words/codes.ts';
import type { CallerBy } from '../../platform/http/route.ts';
import { idsFrom } from '../../platform/ids.ts';
import { columns, endedColumn, statusColumn } from '../../platform/lists/columns.ts';
import type { Seen } from '../../platform/lists/page.ts';
import type { Column } from '../../platform/lists/sheet.ts';
import { awaitingApplicant, reviewing, type Awaiting } from './awaiting.ts';
import { allCases, ofApplicant, type CaseItem } from './store.ts';
import { summariseRiver } from './view.ts';

const sheet: readonly Column<CaseItem>[] = [
  ['事项编号', (item) => item.case.id],
  ['统一社会信用代码', (item) => item.case.uscc],
  ['活动', (item) => item.case.activity],
  columns.region,
  statusColumn((item) => item.case.status),
  columns.received,
  columns.lastDay,
  ['逾期未出具意见的部门', (item) => wordsFor(item.case.silent).zh],
  endedColumn((item) => item.case.endedAt),
];

type Summary = ReturnType<typeof summariseRiver>;

const chosenBy =
  (which: (ids: readonly string[]) => Promise<ReadonlySet<string>>) =>
  async (heads: readonly CaseItem[]): Promise<ReadonlySet<CaseItem>> => {
    const ids = await which(heads.map((item) => item.case.id));
    return new Set(heads.filter((item) => ids.has(item.case.id)));
  };

/** An applicant sees its own, a department those it reviews, operators all: at each what waits for it apart. */
const ofCaller = (
  on: Awaiting,
  caller: CallerBy<'enterprise' | 'partner' | 'operator'>,
): Pick<Seen<CaseItem, Summary>, 'of' | 'lists' | 'mine' | 'among'> => {
  switch (caller.role) {
    case 'enterprise':
      return {
        ...{ of: 'own', lists: [ofApplicant(caller.uscc)] },
        mine: chosenBy((ids) => awaitingApplicant(on, ids)),
      };
    case 'partner':
      return {
        ...{ of: 'wide', lists: [allCases], among: caller.partner },
        mine: chosenBy((ids) => reviewing(on, ids, caller.partner)),
      };
    case 'operator':
      return { of: 'wide', lists: [allCases], mine: ['open'] };
  }
};

export const riverCasesSeen = (
  on: Awaiting,
  caller: CallerBy<'enterprise' | 'partner' | 'operator'>,
): Seen<CaseItem, Summary> => ({
  ...ofCaller(on, caller),
  receivedAt: (moment) => idsFrom('ra', moment),
  statusOf: (item) => item.case.status,
  view: (heads) => Promise.resolve(heads.map((item) => summariseRiver(item.case))),
  columns: sheet,
});
