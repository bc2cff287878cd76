import { clock } from './clock.ts';
import { documents } from './dynamodb.ts';
import { setting } from './environment.ts';
import { Table } from './table.ts';

/** What every function of the platform stands on: bound once a process, handed on as parameters. */
export const ground = () => ({ table: new Table(setting('TABLE_NAME'), documents), clock });
export type Ground = ReturnType<typeof ground>;
