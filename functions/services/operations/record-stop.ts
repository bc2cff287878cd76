import { Fault } from '../../common/fault.ts';
import * as z from 'zod';
import { instantOf } from '../../law/instant.ts';
import { text } from '../../common/text.ts';
import type { Teller } from '../messages/teller.ts';
import { operationsTold } from '../telling/operations.ts';
import { log } from '../../platform/log.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Timeline } from '../../platform/timeline.ts';

/** Whose execution a machine's are: the part of the input that names the case. The others are of no case. */
export const caseOf = {
  'joint-installation': 'caseId',
  'missing-documents': 'caseId',
  'river-approval': 'caseId',
  'project-stage': 'projectId',
  entitlement: 'entitlementId',
  consultation: 'subjectId',
  'in-pieces': 'id',
} as const;
export type MachineOfACase = keyof typeof caseOf;

const isOfACase = (machine: string): machine is MachineOfACase => Object.hasOwn(caseOf, machine);

const millis = z.int().nullish();

/**
 * What is read of "Step Functions Execution Status Change" (docs/adr/0020). Of an execution that is encrypted under a key of
 * ours it says neither input nor error (AWS: "Data at rest encryption in Step Functions"): both are asked of the execution.
 */
export const StatusChanged = z.object({
  detail: z.object({
    executionArn: z.string(),
    stateMachineArn: z.string(),
    name: z.string(),
    status: z.enum(['RUNNING', 'FAILED', 'TIMED_OUT', 'ABORTED']),
    startDate: z.int(),
    stopDate: millis,
    redriveDate: millis,
    redriveCount: z.int().default(0),
  }),
});
export type StatusChanged = z.infer<typeof StatusChanged>['detail'];

/** An execution as Step Functions describes it. */
interface Described {
  readonly input?: string | undefined;
  readonly error?: string | undefined;
}

export interface RecordingDependencies {
  readonly table: Table;
  readonly timeline: Timeline;
  readonly teller: Teller;
  /** The machine's short name, of its ARN. */
  readonly machineOf: (arn: string) => string;
  readonly describe: (executionArn: string) => Promise<Described>;
}

/**
 * Says on a case that its execution stopped, and that it goes on once an operator has redriven it. Told twice it stands
 * there once, and operators have one message. Which error it was is named; what it said is for operators, since it may name people.
 */
export const recordStop =
  ({ table, timeline, teller, machineOf, describe }: RecordingDependencies) =>
  async ({ executionArn, stateMachineArn, name, status, ...change }: StatusChanged): Promise<void> => {
    const machine = machineOf(stateMachineArn);
    if (!isOfACase(machine)) throw new Fault(`The executions of ${machine} are of no case`);
    const { input: began = '{}', error } = await describe(executionArn);
    const input = z.record(z.string(), z.unknown()).parse(JSON.parse(began));
    const subject = z.string().parse(input[caseOf[machine]]);
    const resumed = status === 'RUNNING';
    const code = resumed ? 'execution.resumed' : 'execution.stopped';
    const at = instantOf((resumed ? change.redriveDate : change.stopDate) ?? change.startDate);
    const execution = `${machine}:${name}`;
    const facts = { execution, ...(!resumed && { status, ...(error && { error }) }) };
    const once = [code, execution, change.redriveCount];
    const told = resumed
      ? []
      : await teller.tell(
          operationsTold['execution-stopped'],
          { what: text(`办件 ${subject}（${execution}）`, `${subject} (${execution})`), since: at },
          { to: {}, subject: { kind: machine, id: subject }, facts: {}, at, sending: { once: once.join() } },
        );
    const written = await table.transact([timeline.entry(subject, { at, code, facts }, once), ...told]);
    if (!written.ok) throw new Fault(`${code} of ${execution} was refused`);
    log.warn(code, { caseId: subject, ...facts });
  };
