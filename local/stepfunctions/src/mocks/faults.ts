import { isFields, type Fields } from '../language/reader.ts';
import { isResponse, rangeOf, type AttemptRange } from './attempts.ts';
import { FIELD_VALIDATION, OUTCOMES, UNMATCHED, type MockFile } from './format.ts';

/** What is wrong with a mock file, each with its place. */
export function faultsOf(file: unknown): readonly string[] {
  const faults = new Faults();
  faults.file(file);
  return faults.found;
}

/** @throws MockFileError */
export function checkedFile(file: unknown): MockFile {
  const faults = faultsOf(file);
  if (faults.length > 0) throw new MockFileError(faults);
  return file as MockFile;
}

export class MockFileError extends Error {
  override readonly name = 'MockFileError';
  constructor(faults: readonly string[]) {
    super(`The mocks cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

const RESPONSE = [...OUTCOMES, 'DelaySeconds'];

class Faults {
  readonly found: string[] = [];
  #named = new Set<string>();

  #say(place: string, what: string): void {
    this.found.push(`${place || '/'}: ${what}`);
  }

  /** An object with no members but these. */
  #fields(value: unknown, place: string, known?: readonly string[]): Fields | undefined {
    if (!isFields(value)) return void this.#say(place, 'expected an object');
    for (const name of Object.keys(value))
      if (known && !known.includes(name))
        this.#say(`${place}/${name}`, `unknown; known are ${known.join(', ')}`);
    return value;
  }

  #word(fields: Fields, name: string, words: readonly string[], place: string): void {
    const value = fields[name];
    if (value !== undefined && !words.includes(String(value)))
      this.#say(`${place}/${name}`, `expected one of ${words.join(', ')}`);
  }

  file(file: unknown): void {
    const root = this.#fields(file, '', ['StateMachines', 'MockedResponses', 'Unmatched', 'FieldValidation']);
    if (!root) return;
    this.#word(root, 'Unmatched', UNMATCHED, '');
    this.#word(root, 'FieldValidation', FIELD_VALIDATION, '');
    const responses = this.#fields(root['MockedResponses'] ?? {}, '/MockedResponses') ?? {};
    this.#named = new Set(Object.keys(responses));
    // A response under a name is one: names of names could go round in circles.
    for (const [name, mock] of Object.entries(responses)) this.#mock(mock, `/MockedResponses/${name}`, false);
    const machines = this.#fields(root['StateMachines'] ?? {}, '/StateMachines') ?? {};
    for (const [name, machine] of Object.entries(machines)) this.#machine(machine, `/StateMachines/${name}`);
  }

  #machine(value: unknown, place: string): void {
    const machine = this.#fields(value, place, ['TestCases', 'Unmatched']);
    if (!machine) return;
    this.#word(machine, 'Unmatched', UNMATCHED, place);
    const cases = this.#fields(machine['TestCases'], `${place}/TestCases`) ?? {};
    for (const [name, states] of Object.entries(cases))
      for (const [state, mock] of Object.entries(this.#fields(states, `${place}/TestCases/${name}`) ?? {}))
        this.#mock(mock, `${place}/TestCases/${name}/${state}`);
  }

  #mock(mock: unknown, place: string, mayName = true): void {
    if (typeof mock === 'function') return;
    if (typeof mock === 'string') {
      if (!mayName) this.#say(place, 'expected a response, not the name of another');
      else if (!this.#named.has(mock)) this.#say(place, `there is no mocked response '${mock}'`);
      return;
    }
    if (Array.isArray(mock)) {
      if (mock.length === 0) this.#say(place, 'expected a mock for each visit, found none');
      return mock.forEach((visit, index) => this.#mock(visit, `${place}/${index}`, mayName));
    }
    const fields = this.#fields(mock, place);
    if (!fields) return;
    if (isResponse(fields)) return this.#response(fields, place);
    this.#byAttempt(fields, place);
  }

  #byAttempt(fields: Fields, place: string): void {
    const ranges: AttemptRange[] = [];
    if (Object.keys(fields).length === 0) this.#say(place, 'expected a response');
    for (const [key, response] of Object.entries(fields)) {
      const at = `${place}/${key}`;
      const range = rangeOf(key);
      if (!range) this.#say(at, `expected an attempt ("0", "1-2", "3-") or one of ${OUTCOMES.join(', ')}`);
      else if (ranges.some(({ from, to }) => range.from <= to && from <= range.to))
        this.#say(at, 'another entry answers this attempt too');
      else ranges.push(range);
      if (range) this.#response(response, at);
    }
  }

  #response(value: unknown, place: string): void {
    const response = this.#fields(value, place, RESPONSE);
    if (!response) return;
    if (OUTCOMES.filter((name) => Object.hasOwn(response, name)).length !== 1)
      this.#say(place, `expected exactly one of ${OUTCOMES.join(', ')}`);
    const delay = response['DelaySeconds'];
    if (delay !== undefined && !(typeof delay === 'number' && delay >= 0))
      this.#say(`${place}/DelaySeconds`, 'expected a number of seconds');
    if ('Throw' in response) this.#thrown(response['Throw'], `${place}/Throw`);
    for (const name of ['Recorded', 'Http'])
      if (name in response && typeof response[name] !== 'string')
        this.#say(`${place}/${name}`, 'expected a string');
    if ('Http' in response && !URL.canParse(String(response['Http'])))
      this.#say(`${place}/Http`, 'expected an address');
    const command = response['Command'];
    if (command !== undefined && !(Array.isArray(command) && command.length > 0 && command.every(isText)))
      this.#say(`${place}/Command`, 'expected a program and its arguments');
    if ('Pass' in response && response['Pass'] !== true) this.#say(`${place}/Pass`, 'expected true');
  }

  #thrown(value: unknown, place: string): void {
    const thrown = this.#fields(value, place, ['Error', 'Cause']);
    if (!thrown) return;
    if (!isText(thrown['Error'])) this.#say(`${place}/Error`, 'expected a string');
    if (thrown['Cause'] !== undefined && !isText(thrown['Cause']))
      this.#say(`${place}/Cause`, 'expected a string');
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
