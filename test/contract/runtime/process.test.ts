import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clientOf } from '../../system/harness/client.ts';
import { clockOf } from '../../system/harness/clock.ts';
import { startInstanceProcess, type RunningInstance } from '../../system/harness/instance.ts';

let instance: RunningInstance;
beforeEach(async () => {
  instance = await startInstanceProcess();
});
afterEach(() => instance.dispose());

const answers = async (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

const gone = async (url: string): Promise<boolean> => {
  for (let tries = 0; tries < 100; tries += 1) {
    if (!(await answers(url))) return true;
    await sleep(20);
  }
  return false;
};

describe('npm start', () => {
  test('prints its addresses, and no token that is not asked for', () => {
    const { api, stepFunctions, dynamodb } = instance.endpoints;
    for (const address of [api, stepFunctions, dynamodb]) expect(instance.output()).toContain(address);
    expect(instance.output()).toContain('--tokens');
    expect(instance.output()).not.toMatch(/\bey[\w-]+\./);
  });

  test('ends everything on Ctrl-C', async () => {
    const { dynamodb } = instance.endpoints;
    expect(await instance.stop()).toBe(0);
    expect(await answers(dynamodb)).toBe(false);
  });

  test('leaves nothing behind when it is killed, and goes on at the same addresses and time', async () => {
    const before = instance.endpoints;
    const now = await clockOf(instance).advance('P3D');
    await instance.kill();
    expect(await gone(before.dynamodb)).toBe(true);
    await instance.restart();
    expect(instance.endpoints).toEqual({ ...before, pid: instance.endpoints.pid });
    expect(Date.parse(await clockOf(instance).now())).toBeGreaterThanOrEqual(Date.parse(now));
    expect((await clientOf(instance, { role: 'operator' })('GET', '/nowhere')).status).toBe(404);
  });
});
