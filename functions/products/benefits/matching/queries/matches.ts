import { kindOfKey } from '../../beneficiaries/model.ts';
import { kindOf } from '../../policies/for-whom.ts';
import { subjectOf } from '../subject.ts';
import { dateOf } from '../../../../law/plain-date.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { isInForce } from '../../policies/model.ts';
import type { MatchingDependencies } from '../dependencies.ts';
import { emptyMatchRecord, type MatchRecord } from '../match-record.ts';
import { matchingRoutes } from '../routes.ts';
import { hadBefore } from '../had-before.ts';
import { lapsedOf } from '../lapsed.ts';
import { viewMatch } from '../view.ts';

export const matches = (on: MatchingDependencies) =>
  endpoint(matchingRoutes.matches, async ({ caller, query: { citizen } }) => {
    const today = dateOf(on.clock.now());
    const subject = await subjectOf(on, caller, citizen, today);
    if (!subject.ok) return subject;
    const { key } = subject.value;
    const kind = kindOfKey(key);
    const [[filed], { policies: all }] = await Promise.all([
      on.records.filed<MatchRecord>([key]),
      on.policies.catalogue(),
    ]);
    if (!filed) return answer(200, { items: [] });
    const matchRecord = filed.beside ?? emptyMatchRecord(key);
    const inForce = all.filter(({ policy }) => kindOf(policy) === kind && isInForce(policy, today));
    const dictionary = await on.dictionaries.on(today, kind);
    const { granted } = await hadBefore(
      on,
      matchRecord,
      inForce.map(({ policy }) => policy),
      filed.record,
      today,
    );
    const lapsed = await lapsedOf(on, matchRecord, inForce, all, { granted, on: today });
    const items = inForce.flatMap(
      (checked) =>
        viewMatch(checked, filed.record, { ...matchRecord, granted }, today, lapsed, dictionary) ?? [],
    );
    return answer(200, { items });
  });
