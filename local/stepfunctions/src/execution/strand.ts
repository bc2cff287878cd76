import type { ItemSource } from '../integrations/objects/items.ts';
import type { Failure } from '../language/errors/failure.ts';

/** A JSON value with its text, so that it is serialised once however often history and store need it. */
export interface Payload {
  readonly value: unknown;
  readonly text: string;
}

export const payloadOf = (value: unknown): Payload => ({ value, text: JSON.stringify(value) });

/** Whether the text is longer than AWS lets a state's data be: 262,144 bytes of UTF-8. */
export const isOversized = (text: string): boolean =>
  text.length > 262_144 || (text.length * 3 > 262_144 && Buffer.byteLength(text) > 262_144);

/** A task handed to the outside. Its serial, the id of its TaskScheduled event, tells it from every other attempt. */
export interface Flight {
  readonly serial: number;
  readonly resource: string;
  /** The arguments as JSON text. */
  readonly parameters: string;
  readonly token?: string;
  /** Epoch milliseconds of TimeoutSeconds. */
  readonly deadline?: number;
  readonly heartbeatSeconds?: number;
  readonly heartbeatDue?: number;
  /** The request was answered; what remains is a callback or the end of a child execution. */
  readonly submitted?: true;
  /** The activity that no worker has taken the task of yet. */
  readonly activity?: string;
  /** The child execution whose end is awaited. */
  readonly child?: string;
}

/** Where a strand stands. Only `ready` ones run; every other phase waits for something. */
export type Phase =
  | { readonly at: 'ready' }
  | { readonly at: 'waiting'; readonly due: number }
  | { readonly at: 'retrying'; readonly due: number }
  | { readonly at: 'task'; readonly flight: Flight }
  | {
      readonly at: 'forked';
      readonly started: number;
      readonly items?: readonly unknown[];
      readonly limit?: number;
      /** Failures that do not fail an inline Map. */
      readonly tolerated?: { readonly count?: number; readonly percentage?: number };
    }
  | {
      readonly at: 'mapRun';
      readonly mapRun: string;
      /** Its items are being read; the MapRun begins when they are there. */
      readonly reading?: ItemSource;
      /** Its results are being written, after which it ends so. */
      readonly writing?: 'SUCCEEDED' | 'FAILED';
    }
  | { readonly at: 'ended'; readonly output: Payload }
  | { readonly at: 'failed'; readonly failure: Failure; readonly was: Phase };

/** One line of execution through a workflow: the machine's own, a branch's, or an iteration's. */
export interface Strand {
  readonly id: number;
  readonly parent: number | undefined;
  /** The branch's or iteration's number. */
  readonly index: number;
  readonly scope: string;
  /** The item an iteration is about, for `$states.context.Map`. */
  readonly item: { readonly value: unknown } | undefined;
  state: string;
  input: Payload;
  variables: Readonly<Record<string, unknown>>;
  /** The last event of this strand, from which its next one hangs. */
  previous: number;
  /** The event before the current state was entered, and the one with which it was. */
  before: number;
  entered: number;
  enteredAt: number;
  /** How often each retrier of the current state has been used. */
  attempts: readonly number[];
  phase: Phase;
}

/** When a strand has to be looked at again by itself; undefined when only others can move it. */
export function dueOf({ phase }: Strand): number | undefined {
  if (phase.at === 'waiting' || phase.at === 'retrying') return phase.due;
  if (phase.at !== 'task') return undefined;
  const { deadline = Infinity, heartbeatDue = Infinity } = phase.flight;
  const due = Math.min(deadline, heartbeatDue);
  return Number.isFinite(due) ? due : undefined;
}

type Stored = Omit<Strand, 'input' | 'phase'> & { readonly input: string; readonly phase: unknown };

export function strandToText(strand: Strand): string {
  const { phase } = strand;
  const stored: Stored = {
    ...strand,
    input: strand.input.text,
    phase: phase.at === 'ended' ? { at: 'ended', output: phase.output.text } : phase,
  };
  return JSON.stringify(stored);
}

export function strandFromText(text: string): Strand {
  const stored = JSON.parse(text) as Stored;
  const phase = stored.phase as Phase | { readonly at: 'ended'; readonly output: string };
  const revived = (json: string): Payload => ({ value: JSON.parse(json), text: json });
  return {
    ...stored,
    parent: stored.parent,
    item: stored.item,
    input: revived(stored.input),
    phase:
      phase.at === 'ended' && typeof phase.output === 'string'
        ? { at: 'ended', output: revived(phase.output) }
        : (phase as Phase),
  };
}
