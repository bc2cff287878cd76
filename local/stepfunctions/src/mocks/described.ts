import type { Run } from '../execution/run.ts';
import type { Flight, Strand } from '../execution/strand.ts';
import type { MockCall } from './format.ts';

/** A call as its mocks see it, but for the visit, which its history tells. */
export interface Described {
  readonly call: Omit<MockCall, 'visit'>;
  readonly entered: number;
  readonly testCase: string | undefined;
}

export const describe = ({ record }: Run, strand: Strand, flight: Flight): Described => ({
  call: {
    // A MapRun's children run a part of their parent's machine, and are mocked as it is.
    machine: record.machine.split(':').slice(6).join(':').split('/')[0] ?? '',
    ...{ execution: record.origin ?? record.arn, state: strand.state, resource: flight.resource },
    attempt: strand.attempts.reduce((sum, attempts) => sum + attempts, 0),
    arguments: JSON.parse(flight.parameters),
    ...(flight.token !== undefined && { token: flight.token }),
  },
  entered: strand.entered,
  testCase: record.testCase,
});
