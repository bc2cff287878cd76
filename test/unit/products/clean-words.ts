import { expect } from 'vitest';
import type { Text } from '../../../functions/common/text.ts';
import { isTold, parties, type Row } from '../../../functions/services/messages/told.ts';

/** What each party is told by each row of a table, where there is something to tell of its example. */
export const cellsOf = <K extends string, T>(
  table: Readonly<Record<K, Row<never>>>,
  examples: Readonly<Record<K, T>>,
) =>
  (Object.entries(table) as [K, Row<T>][]).flatMap(([move, row]) =>
    parties.flatMap((party) => {
      const cell = row[party];
      return isTold(cell) ? [{ move, party, said: cell.body(examples[move]) }] : [];
    }),
  );

/** Said as they are: by what a department finds a benefit again, and where operators read on. */
const references = /(?:en|ic)_[0-9A-Z-]+|docs\/runbook\.md#[a-z-]+/gu;

/** Whole sentences without a slip of the pen: no code, other id or ISO date, no doubled stop. */
export const expectClean = (said: Text | undefined): void => {
  const zh = said?.zh.replaceAll(references, '7');
  const en = said?.en.replaceAll(references, '7');
  expect(zh).toMatch(/。$/u);
  expect(zh).not.toMatch(/[a-z]{3,}|[。：，]。|。；|，，|\d{4}-\d\d-\d\d|[a-z]{2}_/u);
  expect(en).toMatch(/^[\p{Lu}\p{Script=Han}《“"].*\.$/u);
  expect(en).not.toMatch(/[.:,;]\.|\.;| {2}|undefined|\[object|\d{4}-\d\d-\d\d|[a-z]{2}_/u);
};
