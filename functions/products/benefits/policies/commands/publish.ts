import { kindOf } from '../for-whom.ts';
import { dateOf } from '../../../../law/plain-date.ts';
import { startExecution } from '../../../../platform/outbox/effects.ts';
import { problem, type Problem } from '../../../../platform/problem.ts';
import { err, ok, type Result } from '../../../../common/result.ts';
import { text } from '../../../../common/text.ts';
import { decided, untilWritten } from '../../../../platform/change.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { log } from '../../../../platform/log.ts';
import { restrictedFrom } from '../../integrity/restricted.ts';
import type { Dictionary } from '../../../../rule-language/dictionary.ts';
import { mayWrite } from '../access.ts';
import type { PolicyDependencies } from '../dependencies.ts';
import { matchingRunOf } from '../matching-run.ts';
import type { PolicyCode } from '../code.ts';
import { hindrances } from '../hindrances.ts';
import { publishable } from '../publication.ts';
import { policyRoutes, type PolicyChange } from '../routes.ts';
import type { StoredPolicy } from '../policies.ts';
import { drafted, ended, published, type Edited } from '../versions.ts';

const nothingInForce = problem('move-not-allowed', {
  detail: text('该政策没有生效中的版本', 'No version of this policy is in force'),
});

const edit = (
  code: PolicyCode,
  change: PolicyChange,
  versions: readonly StoredPolicy[],
  dictionary: Dictionary,
): Result<Edited, Problem> => {
  if (change.status === 'ended') {
    const edited = ended(versions);
    return edited ? ok(edited) : err(nothingInForce);
  }
  const { status, ...entry } = change;
  if (status === 'draft') return ok(drafted({ ...entry, code }, versions));
  const rules = publishable({ ...entry, code }, dictionary);
  return rules.ok ? ok(published({ ...entry, code }, rules.value, versions)) : rules;
};

export const put = ({
  policies,
  partners,
  waiting,
  matchingRuns,
  dictionaries,
  calendars,
  restrictions,
  table,
  clock,
}: PolicyDependencies) =>
  endpoint(policyRoutes.put, async ({ params: { code }, body, caller }) => {
    const written = await untilWritten(table, async () => {
      const today = dateOf(clock.now());
      const [versions, { edition, policies: all }, dictionary, published] = await Promise.all([
        policies.versions(code),
        policies.catalogue(),
        dictionaries.on(today, kindOf(body.status === 'ended' ? {} : body)),
        dictionaries.edition(),
      ]);
      const edited = edit(code, body, versions, dictionary);
      if (!edited.ok) return edited;
      const { policy, changed, catalogue } = edited.value;
      // A department writes its own policies only, and takes none away from another. That there are others is public.
      const theirs = [policy, ...versions.map((one) => one.policy)];
      if (!theirs.every((one) => mayWrite(caller, one))) return err(problem('forbidden'));
      const errors = catalogue
        ? await hindrances(
            { partners, calendars, clock, dictionaries },
            policy,
            all.map((one) => one.policy),
          )
        : [];
      if (errors.length > 0) return err(problem('invalid', { errors }));
      const pilots =
        catalogue && policy.pilot ? await restrictions.of(policy.department, clock.now()) : undefined;
      const restricted = pilots && restrictedFrom(pilots);
      if (restricted) return err(restricted);
      return decided(edited.value, [
        ...(pilots ? [pilots.unchanged] : []),
        ...changed.map((one) => policies.write(one)),
        ...(catalogue !== undefined ? policies.publish(code, catalogue ?? undefined, edition) : []),
        // An indicator that is withdrawn meanwhile would be asked for.
        ...(catalogue ? [dictionaries.unchanged(published.edition)] : []),
        // Everybody is matched by it from now on; the name lets it happen once.
        ...(catalogue
          ? [
              matchingRuns.begin(policy, clock.now()),
              ...startExecution(
                table,
                'policy-matching',
                matchingRunOf(policy),
                { policies: [code], run: matchingRunOf(policy) },
                clock.now(),
              ),
            ]
          : []),
        // Whoever waits for the payer of an older version may be paid by this one's.
        ...(catalogue ? await waiting.wake(clock.now()) : []),
      ]);
    });
    if (!written.ok) return written;
    const { policy, changed } = written.value;
    const shown = policy.status === 'published' ? { ...policy, matchingRun: matchingRunOf(policy) } : policy;
    if (changed.length === 0) return answer(200, shown);
    log.info(`policy.${policy.status}`, { code, version: policy.version });
    const isNew = changed[0]?.version === 0;
    return answer(isNew ? 201 : 200, shown, { location: `/v1/policies/${code}` });
  });
