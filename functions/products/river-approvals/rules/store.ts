import type { Table } from '../../../platform/table/table.ts';
import { Editions } from '../editions.ts';
import type { RiverRules } from './model.ts';
import { sampleRules } from './sample.ts';

/** The rules of the window: every version that ever was in force. */
export class RiverRulebook extends Editions<RiverRules> {
  constructor(table: Table) {
    super(table, { pk: 'RIVER-RULES', sample: sampleRules });
  }
}
