import { documents } from '../platform/dynamodb.ts';
import { setting } from '../platform/environment.ts';
import type { Ground } from '../platform/ground.ts';
import { Table } from '../platform/table.ts';
import { EnterpriseEndpoints } from './endpoints.ts';
import { Records } from './store.ts';

export const enterpriseDependencies = (ground: Ground) => ({
  ...ground,
  records: new Records(new Table(setting('RECORDS_TABLE_NAME'), documents)),
  endpoints: new EnterpriseEndpoints(ground.table),
});
export type EnterpriseDependencies = ReturnType<typeof enterpriseDependencies>;
