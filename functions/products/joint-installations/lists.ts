import { listed as wordsFor } from '../../common/words/codes.ts';
import type { CallerBy } from '../../platform/http/route.ts';
import { idsFrom } from '../../platform/ids.ts';
import { columns, endedColumn, statusColumn } from '../../platform/lists/columns.ts';
import type { Seen } from '../../platform/lists/page.ts';
import type { Column } from '../../platform/lists/sheet.ts';
import { applicantBy } from '../../services/subjects/applicant.ts';
import { awaitingApplicant, type Awaiting } from './awaiting.ts';
import type { CaseStatus } from './model.ts';
import { allCases, casesOf, stateOf, type CaseItem } from './store.ts';
import { summariseCase, type CaseSummary } from './view.ts';

const sheet: readonly Column<CaseItem>[] = [
  ['事项编号', (item) => item.case.id],
  ['统一社会信用代码', (item) => item.case.uscc],
  ['服务', (item) => wordsFor(item.case.services).zh],
  columns.region,
  statusColumn((item) => item.case.status),
  columns.received,
  columns.lastDay,
  endedColumn((item) => item.case.endedAt),
];

/** An applicant sees its own, those that wait for it apart; operators see all, none of which waits for them. */
export const casesSeen = (
  on: Awaiting,
  caller: CallerBy<'enterprise' | 'citizen' | 'operator'>,
  applicant = applicantBy(caller),
): Seen<CaseItem, CaseSummary> => ({
  ...(applicant
    ? {
        of: 'own',
        lists: [casesOf(applicant)],
        mine: async (heads) => {
          const waiting = await awaitingApplicant(
            on,
            heads.map((item) => item.case.id),
          );
          return new Set(heads.filter((item) => waiting.has(item.case.id)));
        },
      }
    : { of: 'wide', lists: [allCases], mine: [] }),
  receivedAt: (moment) => idsFrom('ji', moment),
  statusOf: (item) => item.case.status,
  stateOf: (status) => stateOf(status as CaseStatus),
  view: async (heads) => {
    const workingTime = await on.calendars.workingTime();
    return heads.map((item) => summariseCase(item.case, { workingTime }));
  },
  columns: sheet,
});
