import type { Machine } from '../language/machine.ts';
import { isResponse } from './attempts.ts';
import type { Mock, MockedResponse, TestCase } from './format.ts';
import type { Mocks } from './mocks.ts';

/** What of a test case does not fit the machine it is for: states that are not there, results that cannot be. */
export function caseFaults(mocks: Mocks, machine: Machine, states: TestCase): readonly string[] {
  const tasks = new Map<string, string | undefined>();
  for (const scope of machine.scopes.values())
    for (const [name, state] of scope.states) tasks.set(name, state.resource);
  const faults: string[] = [];
  for (const [name, mock] of Object.entries(states)) {
    if (name === '*') continue;
    const resource = tasks.get(name);
    if (!tasks.has(name)) faults.push(`there is no state '${name}'`);
    else if (resource === undefined) faults.push(`'${name}' is no Task: nothing is called there`);
    else
      for (const response of responsesOf(mocks, mock))
        if ('Return' in response)
          for (const fault of mocks.departuresOf(response.Return, resource))
            faults.push(`'${name}', ${fault}`);
  }
  return faults;
}

function responsesOf(mocks: Mocks, mock: Mock): readonly MockedResponse[] {
  if (typeof mock === 'function') return [];
  if (typeof mock === 'string') return responsesOf(mocks, mocks.named(mock) ?? []);
  if (Array.isArray(mock)) return (mock as readonly Mock[]).flatMap((visit) => responsesOf(mocks, visit));
  return isResponse(mock) ? [mock] : Object.values(mock as Record<string, MockedResponse>);
}
