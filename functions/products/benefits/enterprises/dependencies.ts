import { documents } from '../../../platform/table/dynamodb.ts';
import { setting } from '../../../platform/environment.ts';
import { bucketOf } from '../../../platform/objects/bucket.ts';
import { personsOf } from '../../../platform/persons/persons.ts';
import type { RuntimeContext } from '../../../platform/runtime-context.ts';
import { Table } from '../../../platform/table/table.ts';
import { Partners } from '../../../services/partners/partners.ts';
import { EnterpriseEndpoints } from '../../../services/webhooks/enterprise-endpoints.ts';
import { Dictionaries } from '../indicators/dictionaries.ts';
import { ImportedLines } from './imported-lines.ts';
import { ImportRuns } from './import-runs.ts';
import { Records } from './records.ts';

export const enterpriseDependencies = (context: RuntimeContext) => ({
  ...context,
  records: new Records(new Table(setting('RECORDS_TABLE_NAME'), documents), personsOf(context)),
  runs: new ImportRuns(context.table),
  partners: new Partners(context.table),
  endpoints: new EnterpriseEndpoints(context.table),
  dictionaries: new Dictionaries(context.table),
});
export type EnterpriseDependencies = ReturnType<typeof enterpriseDependencies>;

/** Of whoever takes in lines, or reads them. */
export const importDependencies = (context: RuntimeContext) => ({
  ...enterpriseDependencies(context),
  lines: new ImportedLines(bucketOf('IMPORTS_BUCKET')),
});
export type ImportDependencies = ReturnType<typeof importDependencies>;
