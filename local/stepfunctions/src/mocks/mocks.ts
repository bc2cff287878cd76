import { isFields } from '../language/reader.ts';
import { isResponse, responseAt } from './attempts.ts';
import { answerShape } from './api-model.ts';
import { departures } from './conforms.ts';
import { faultsOf } from './faults.ts';
import type {
  FieldValidation,
  Mock,
  MockCall,
  MockedResponse,
  MockFile,
  MockFunction,
  TestCase,
  Unmatched,
} from './format.ts';
import { askCommand, askHttp } from './hooks.ts';
import { Recordings } from './recorded.ts';

/** What the engine does with a call. */
export type Reply = {
  readonly delay?: number;
} & (
  | { readonly is: 'pass' }
  | { readonly is: 'return' | 'submit'; readonly output: unknown }
  | { readonly is: 'throw'; readonly error: string; readonly cause: string }
  | { readonly is: 'refuse'; readonly reason: string }
);

export interface MocksOptions {
  readonly file: MockFile;
  /** From where files and programs are named; the working directory unless told. */
  readonly base?: string;
  /** Where the file says nothing. */
  readonly unmatched?: Unmatched;
  /** Calls that are made although no mock answers them and such calls are refused: they do not leave the test. */
  readonly isOwn?: (call: MockCall) => boolean;
  /** Is told of every call, mocked or not, before it is answered. */
  readonly onCall?: (call: MockCall) => void;
}

const NAMELESS = '*';

/** Stands before the engine's integrations and answers in their place. */
export class Mocks {
  readonly #file: MockFile;
  readonly #base: string;
  readonly #recordings: Recordings;
  readonly #unmatched: Unmatched;
  readonly #isOwn: (call: MockCall) => boolean;
  readonly #onCall: ((call: MockCall) => void) | undefined;
  /** Cases made while the engine runs, by machine and name. */
  readonly #added = new Map<string, TestCase>();

  constructor({ file, base = process.cwd(), unmatched = 'pass', isOwn = () => false, onCall }: MocksOptions) {
    this.#file = file;
    this.#base = base;
    this.#recordings = new Recordings(base);
    this.#unmatched = unmatched;
    this.#isOwn = isOwn;
    this.#onCall = onCall;
  }

  get fieldValidation(): FieldValidation {
    return this.#file.FieldValidation ?? 'STRICT';
  }

  add(machine: string, name: string, states: TestCase): void {
    this.#added.set(`${machine}#${name}`, states);
  }

  case(machine: string, name: string): TestCase | undefined {
    return this.#added.get(`${machine}#${name}`) ?? this.#file.StateMachines?.[machine]?.TestCases[name];
  }

  named(response: string): Mock | undefined {
    return this.#file.MockedResponses?.[response];
  }

  /** The mock of a state: its case's, else what stands for executions and states without a name. */
  mockOf(machine: string, name: string | undefined, state: string): Mock | undefined {
    const named = name === undefined ? undefined : this.case(machine, name);
    const general = this.case(machine, NAMELESS);
    return named?.[state] ?? named?.[NAMELESS] ?? general?.[state] ?? general?.[NAMELESS];
  }

  /** The response of a mock to one visit and attempt, if it has one. */
  responseOf(
    mock: Mock | undefined,
    visit: number,
    attempt: number,
  ): MockedResponse | MockFunction | undefined {
    if (mock === undefined || typeof mock === 'function') return mock;
    if (typeof mock === 'string') return this.responseOf(this.named(mock), visit, attempt);
    if (Array.isArray(mock)) return this.responseOf((mock as readonly Mock[])[visit], 0, attempt);
    return isResponse(mock) ? mock : responseAt(mock as never, attempt);
  }

  async reply(call: MockCall, name: string | undefined): Promise<Reply> {
    this.#onCall?.(call);
    try {
      const response = this.responseOf(this.mockOf(call.machine, name, call.state), call.visit, call.attempt);
      if (!response) return this.#unanswered(call, name);
      const answer = typeof response === 'function' ? await response(call) : response;
      return { ...(await this.#follow(answer, call)), ...delayOf(answer) };
    } catch (error) {
      return refused(call, error instanceof Error ? error.message : String(error));
    }
  }

  #unanswered(call: MockCall, name: string | undefined): Reply {
    const policy =
      this.#file.StateMachines?.[call.machine]?.Unmatched ?? this.#file.Unmatched ?? this.#unmatched;
    if (policy === 'pass' || (policy === 'refuse' && this.#isOwn(call))) return { is: 'pass' };
    if (policy === 'stub') return { is: 'return', output: stubOf(call.resource) };
    return refused(
      call,
      `no mock answers it${name === undefined ? '' : ` in the test case '${name}'`}, and calls without one are refused`,
    );
  }

  /** Follows a response to an answer: a hook's own response is followed in its turn, once. */
  async #follow(response: MockedResponse, call: MockCall, isHooks = false): Promise<Reply> {
    if ('Return' in response) return this.#checked(response.Return, call);
    if ('Submit' in response) return { is: 'submit', output: response.Submit };
    if ('Pass' in response) return { is: 'pass' };
    if ('Throw' in response) {
      const { Error: error, Cause: cause = '' } = response.Throw;
      return { is: 'throw', error, cause };
    }
    if (isHooks) return refused(call, 'a hook answers Return, Throw, Submit or Pass');
    if ('Recorded' in response) return this.#recorded(response.Recorded, call);
    const told =
      'Command' in response
        ? await askCommand(response.Command, this.#base, call)
        : await askHttp(response.Http, call);
    const faults = faultsOf({ MockedResponses: { answer: told } });
    if (!isFields(told) || !isResponse(told) || faults.length > 0)
      return refused(call, `the hook's answer is no response: ${faults[0] ?? JSON.stringify(told)}`);
    return { ...(await this.#follow(told, call, true)), ...delayOf(told) };
  }

  async #recorded(path: string, call: MockCall): Promise<Reply> {
    const found = (await this.#recordings.find(path)).at(call.state, call.visit, call.attempt);
    return found ? this.#follow(found, call, true) : refused(call, `${path} has no answer for it`);
  }

  #checked(output: unknown, call: MockCall): Reply {
    const faults = this.departuresOf(output, call.resource);
    if (faults.length === 0) return { is: 'return', output };
    return refused(call, `its mocked result is not what the service answers: ${faults.join('; ')}`);
  }

  departuresOf(output: unknown, resource: string, mode = this.fieldValidation): readonly string[] {
    const shape = mode === 'NONE' ? undefined : answerShape(resource);
    return shape ? departures(output, shape, mode) : [];
  }
}

const delayOf = ({ DelaySeconds }: MockedResponse) =>
  DelaySeconds === undefined ? {} : { delay: DelaySeconds * 1_000 };

const refused = ({ state, visit, attempt, resource }: MockCall, reason: string): Reply => ({
  is: 'refuse',
  reason: `The call of '${state}' (visit ${visit}, attempt ${attempt}, ${resource}): ${reason}`,
});

/** The least that a service answers. */
const stubOf = (resource: string): unknown =>
  resource.includes(':lambda:invoke') ? { ExecutedVersion: '$LATEST', Payload: {}, StatusCode: 200 } : {};
