import { provenanceOf, type SubjectRecord } from '../../enterprises/model.ts';
import { factsOn } from '../../beneficiaries/acting.ts';
import type { PlainDate } from '../../../../law/plain-date.ts';
import type { Layout, Row } from '../../../../rule-language/layout.ts';

/** A record as rules read it: what a register told too long ago is unknown. */
export const rowOf = (layout: Layout, record: SubjectRecord, on: PlainDate): Row =>
  layout.read(factsOn(record, on), on, (path) => provenanceOf(record, path).asOf);
