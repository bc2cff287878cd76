import { provenanceOf, type EnterpriseRecord } from '../../enterprises/model.ts';
import type { PlainDate } from '../../../../law/plain-date.ts';
import type { Layout, Row } from '../../../../rule-language/layout.ts';

/** A record as rules read it: what a register told too long ago is unknown. */
export const rowOf = (layout: Layout, record: EnterpriseRecord, on: PlainDate): Row =>
  layout.read(record.facts, on, (path) => provenanceOf(record, path).asOf);
