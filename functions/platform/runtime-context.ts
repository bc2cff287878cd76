import { clock } from './clock.ts';
import { documents } from './table/dynamodb.ts';
import { setting } from './environment.ts';
import { Table } from './table/table.ts';

/** What every function of the platform stands on: bound once a process, handed on as parameters. */
export const runtimeContext = () => ({ table: new Table(setting('TABLE_NAME'), documents), clock });
export type RuntimeContext = ReturnType<typeof runtimeContext>;
