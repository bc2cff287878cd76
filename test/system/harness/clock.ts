import { clientOf } from './client.ts';
import type { RunningInstance } from './instance.ts';

export interface InstanceClock {
  /** The instance's time, ISO 8601. */
  now(): Promise<string>;
  /** Moves on by an ISO 8601 duration; everything due on the way has run. @returns the time then. */
  advance(duration: string): Promise<string>;
  workingDays(count: number): Promise<string>;
  to(instant: string): Promise<string>;
  /** Lets everything that can happen now happen, and what failed and is tried again within seconds. */
  settle(): Promise<void>;
}

/** The clock of an instance. */
export const clockOf = (instance: RunningInstance): InstanceClock => {
  const call = clientOf(instance);
  const move = async (journey: object): Promise<string> => {
    const { status, body } = await call('POST', '/local/clock', { body: journey });
    if (status !== 200) throw new Error(`The clock answered ${status}: ${JSON.stringify(body)}`);
    return (body as { now: string }).now;
  };
  return {
    now: async () => ((await call('GET', '/local/clock')).body as { now: string }).now,
    advance: (duration) => move({ advance: duration }),
    workingDays: (count) => move({ workingDays: count }),
    to: (instant) => move({ to: instant }),
    settle: async () => void (await move({ settle: true })),
  };
};
