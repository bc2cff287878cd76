import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isFields } from '../language/reader.ts';
import type { MockedResponse } from './format.ts';

interface Event {
  readonly id: number;
  readonly previousEventId: number;
  readonly type: string;
  readonly [details: string]: unknown;
}

const OUTCOME = /^(?:Task|LambdaFunction|Activity)(Succeeded|Failed|TimedOut)$/;

/** What tasks were answered in a history: by state, then by visit, then by attempt. */
export class Recording {
  readonly #outcomes = new Map<string, Map<number, MockedResponse[]>>();

  constructor(history: unknown) {
    const listed = isFields(history) ? history['events'] : history;
    if (!Array.isArray(listed)) throw new Error("expected a history: an object with 'events'");
    const events = listed as readonly Event[];
    const byId = new Map(events.map((event) => [event.id, event]));
    for (const event of events) {
      const how = OUTCOME.exec(event.type)?.[1];
      const entered = how === undefined ? undefined : enteredBefore(event, byId);
      if (how === undefined || !entered) continue;
      const { name } = entered['stateEnteredEventDetails'] as { readonly name: string };
      const visits = this.#outcomes.get(name) ?? new Map<number, MockedResponse[]>();
      this.#outcomes.set(name, visits);
      visits.set(entered.id, [...(visits.get(entered.id) ?? []), answerOf(event, how)]);
    }
  }

  at(state: string, visit: number, attempt: number): MockedResponse | undefined {
    const visits = [...(this.#outcomes.get(state)?.entries() ?? [])].toSorted(
      ([one], [other]) => one - other,
    );
    return visits[visit]?.[1][attempt];
  }
}

/** The entry of the state that an event belongs to: events of one state hang from one another. */
function enteredBefore(event: Event, byId: ReadonlyMap<number, Event>): Event | undefined {
  for (let at: Event | undefined = event; at; at = byId.get(at.previousEventId))
    if (at.type.endsWith('StateEntered')) return at;
  return undefined;
}

function answerOf(event: Event, how: string): MockedResponse {
  const details = Object.entries(event).find(([key]) => key.endsWith('EventDetails'))?.[1];
  const { output, error, cause } = (isFields(details) ? details : {}) as Partial<Record<string, string>>;
  if (how === 'Succeeded') return { Return: JSON.parse(output ?? 'null') as unknown };
  return { Throw: { Error: error ?? 'States.Timeout', ...(cause !== undefined && { Cause: cause }) } };
}

/** Histories by file, each read once. Paths are relative to where the mock file is. */
export class Recordings {
  readonly #base: string;
  readonly #read = new Map<string, Promise<Recording>>();

  constructor(base: string) {
    this.#base = base;
  }

  find(path: string): Promise<Recording> {
    const file = resolve(this.#base, path);
    let recording = this.#read.get(file);
    if (!recording)
      this.#read.set(
        file,
        (recording = readFile(file, 'utf8').then((text) => new Recording(JSON.parse(text)))),
      );
    return recording;
  }
}
