import { nestingOf } from '../language/text.ts';
import type { Failure } from '../language/errors/failure.ts';
import type { Landed } from '../scheduler/flights.ts';
import type { TokenPlace } from '../scheduler/tokens.ts';
import type { House } from './house.ts';
import { Problem } from './problem.ts';

/** Deeper nesting than this is refused by the JSON reader AWS uses. */
const MAX_NESTING = 1_000;

/** JSON text → value; undefined when it is none. */
export function parsed(text: string): { readonly value: unknown } | undefined {
  if (nestingOf(text) > MAX_NESTING) return undefined;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Workers' reports by task token. */
export class Callbacks {
  readonly #house: House;

  constructor(house: House) {
    this.#house = house;
  }

  #place(token: string): TokenPlace {
    const place = this.#house.tokens.read(token);
    if (!place) throw new Problem('InvalidToken', `Invalid Token: 'Invalid token'`);
    return place;
  }

  /** A task that closed before, by a callback or a timeout, is told apart from one that never was. */
  #told(landed: Landed): void {
    if (landed === 'closed')
      throw new Problem('TaskTimedOut', `Task Timed Out: 'Provided task does not exist anymore'`);
    if (landed === 'unknown') throw new Problem('TaskDoesNotExist', `Task does not exist`);
  }

  success(token: string, output: string): Promise<void> {
    const place = this.#place(token);
    const json = parsed(output);
    if (!json) throw new Problem('InvalidOutput', `Invalid Output: 'Output is not valid JSON'`);
    return this.#house.conductor.change(async () =>
      this.#told(await this.#house.flights.succeeded(place, { value: json.value, text: output })),
    );
  }

  failure(token: string, error: string | null, cause: string | null): Promise<void> {
    const place = this.#place(token);
    const failure: Failure = { error, cause, verbatim: true };
    return this.#house.conductor.change(async () =>
      this.#told(await this.#house.flights.failed(place, failure)),
    );
  }

  heartbeat(token: string): Promise<void> {
    const place = this.#place(token);
    return this.#house.conductor.change(() => this.#told(this.#house.flights.heartbeat(place)));
  }
}
