import type { Instant } from '../../../law/instant.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import type { Dictionary } from '../../../rule-language/dictionary.ts';
import { fieldError, jsonPointer } from '../../../common/field-error.ts';
import { err, ok, type Result } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { SUBJECTS, type Facts } from '../../../rule-language/subjects.ts';
import { namedBy } from '../beneficiaries/model.ts';
import { leavesOf, statedBy } from './merge.ts';
import type { SubjectRecord } from './model.ts';

/** What a register alone may tell no enterprise states of itself. */
const ofRegisters = (owed: readonly { readonly code: string; readonly register: string }[]): Problem =>
  problem('forbidden', {
    errors: owed.map(({ code, register }) =>
      fieldError(
        jsonPointer(['facts', code]),
        text(`由${register}提供，无需填报`, `${register} tells it, and nobody else`),
      ),
    ),
  });

/** Birth, death, household and guardian of a citizen are what registers say, never what somebody says of themselves. */
const registerOf = (code: string, { root, indicators }: Dictionary): string | undefined => {
  const named = indicators.get(code)?.register ?? undefined;
  return (
    named ?? (root !== 'enterprise' && Object.hasOwn(SUBJECTS[root].shape, code) ? '登记部门' : undefined)
  );
};

/**
 * What an enterprise states of itself, as a record to be merged; refused where a register holds a datum already (Art. 7:
 * what is held is not asked for again). What it stated itself before it may state anew.
 */
export const supplied = (
  key: string,
  facts: Facts,
  known: SubjectRecord | undefined,
  now: Instant,
  dictionary: Dictionary,
): Result<SubjectRecord, Problem> => {
  const stated: SubjectRecord = {
    ...namedBy(key),
    source: statedBy(key),
    asOf: dateOf(now),
    facts,
  };
  const owed = [...new Set([...leavesOf(stated).keys()].map((path) => path.split('.')[0] ?? ''))].flatMap(
    (code) => {
      const register = registerOf(code, dictionary);
      return register ? [{ code, register }] : [];
    },
  );
  if (owed.length > 0) return err(ofRegisters(owed));
  const held = known && leavesOf(known);
  const onFile = [...leavesOf(stated).keys()].flatMap((path) => {
    const leaf = held?.get(path);
    return leaf && leaf.source !== statedBy(key) ? [{ path, source: leaf.source, asOf: leaf.asOf }] : [];
  });
  if (onFile.length === 0) return ok(stated);
  return err(
    problem('already-on-file', {
      detail: text('部分数据平台已掌握，无需填报', 'Some of this is held already and is not asked for'),
      extensions: {
        onFile: onFile.map((one) => ({ ...one, pointer: jsonPointer(['facts', ...one.path.split('.')]) })),
      },
    }),
  );
};
