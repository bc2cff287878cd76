import { dateOf } from '../../../../law/plain-date.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { isInForce } from '../../policies/model.ts';
import type { MatchingDependencies } from '../dependencies.ts';
import { emptyMatchRecord, type MatchRecord } from '../match-record.ts';
import { matchingRoutes } from '../routes.ts';
import { viewMatch } from '../view.ts';

export const matches = ({ policies, records, clock }: MatchingDependencies) =>
  endpoint(matchingRoutes.matches, async ({ caller }) => {
    const [[filed], { policies: all }] = await Promise.all([
      records.filed<MatchRecord>([caller.uscc]),
      policies.catalogue(),
    ]);
    if (!filed) return answer(200, { items: [] });
    const today = dateOf(clock.now());
    const matchRecord = filed.beside ?? emptyMatchRecord(caller.uscc);
    const items = all
      .filter(({ policy }) => isInForce(policy, today))
      .flatMap((checked) => viewMatch(checked, filed.record, matchRecord, today) ?? []);
    return answer(200, { items });
  });
