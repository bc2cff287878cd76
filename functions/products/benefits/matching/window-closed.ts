import { addDays, dateOf, type PlainDate } from '../../../law/plain-date.ts';
import { dayWords } from '../../../law/last-day.ts';
import { keyOf } from '../../../platform/table/key.ts';
import type { Item } from '../../../platform/table/writes.ts';
import type { Policy } from '../policies/model.ts';
import type { Window } from '../policies/windows.ts';
import type { MatchingDependencies } from './dependencies.ts';

/** That a department was told of a window that is over: each once, whoever plans twice. */
interface ToldItem extends Item {
  readonly kind: 'window-told';
}

/** Days after its end in which it is made up for, where a night was missed. */
const caughtUpWithin = 7;

const closedLately = ({ windows = [] }: Policy, today: PlainDate): Window[] =>
  windows.filter(({ to }) => to < today && addDays(to, caughtUpWithin) >= today);

/** The department that answers for a policy is told, the night after, that nobody applies any more. */
export const tellClosedWindows = async (
  { table, clock, post }: Pick<MatchingDependencies, 'table' | 'clock' | 'post'>,
  policies: readonly Policy[],
): Promise<void> => {
  const now = clock.now();
  for (const policy of policies)
    for (const { from, to } of closedLately(policy, dateOf(now))) {
      const { code, name, documentNumber, department, scoring } = policy;
      const item: ToldItem = {
        pk: keyOf('MATCHING-RUN', 'WINDOW', code),
        sk: keyOf(to),
        kind: 'window-told',
      };
      if (await table.get<ToldItem>(item)) continue;
      const [first, last] = [dayWords(from), dayWords(to)];
      // Told by another plan meanwhile: it is refused, and told.
      await table.transact([
        table.write.create(item),
        ...(await post.toDepartment(
          department,
          {
            code: 'benefit.window-closed',
            title: '政策申报已截止',
            body: `《${name}》（${documentNumber}）${first.zh}至${last.zh}的申报已截止。${scoring ? '请按规定确定评审人。' : '已申报的事项可在平台查看。'}需要延长的，请发布新版本并修改申报时间。`,
            en: {
              title: 'Applications are closed',
              body: `Applications for "${name}" (${documentNumber}) from ${first.en} to ${last.en} are closed. ${scoring ? 'Please name the reviewers.' : 'What was applied for is on the platform.'} To extend the time, publish a new version with another window.`,
            },
            subject: { kind: 'policy', id: code },
          },
          now,
        )),
      ]);
    }
};
