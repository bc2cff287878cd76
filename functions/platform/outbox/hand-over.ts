import { Fault } from '../../common/fault.ts';
import * as z from 'zod';
import type { Clock } from '../../law/clock.ts';
import { log } from '../log.ts';
import { task, type Task } from '../tasks.ts';
import type { Table } from '../table/table.ts';
import { effectWrites } from './effects.ts';

/** The name of the execution that follows: `ji_01…`, `ji_01…-2`, `ji_01…-3`. */
export const nextExecution = (name: string): string => {
  const [, first = name, number = '1'] = /^(.+)-(\d{1,3})$/.exec(name) ?? [];
  return `${first}-${Number(number) + 1}`;
};

/**
 * An execution lives a year, a case may last longer: the next execution of the same machine begins with the same input
 * and goes by what the tables say. Its name follows from this one's, so that handing over twice starts one.
 */
export const handOver = ({ table, clock }: { readonly table: Table; readonly clock: Clock }): Task =>
  task(
    z.object({
      machine: z.string(),
      execution: z.string(),
      input: z.record(z.string(), z.unknown()),
    }),
    async ({ machine, execution, input }) => {
      const next = nextExecution(execution);
      const written = await table.transact(
        effectWrites(table, [{ effect: 'start-execution', machine, name: next, input }], clock.now()),
      );
      if (!written.ok) throw new Fault(`${machine}:${execution} could not be handed over`);
      log.info('execution.handed-over', { machine, execution, next });
      return { next };
    },
  );
