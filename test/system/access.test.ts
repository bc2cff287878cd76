import { afterAll, beforeAll, describe } from 'vitest';
import { whoDidIt } from './access/who-did-it.ts';
import { whoMayCall } from './access/who-may-call.ts';
import { startInstanceProcess, type RunningInstance } from './harness/instance.ts';

/** One instance in which nobody has anything: who is let in, and what is kept of who acted. */
let instance: RunningInstance;
beforeAll(async () => {
  instance = await startInstanceProcess();
});
afterAll(() => instance.dispose());

describe('who may call', () => whoMayCall(() => instance));
describe('who did it', () => whoDidIt(() => instance));
