import { afterEach, expect, it, vi } from 'vitest';
import { count } from '../../../functions/platform/metrics.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const printed = (run: () => void): string[] => {
  const lines: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  run();
  return lines;
};

it('names each count, its unit and its app as CloudWatch reads them from the log', () => {
  vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'deadlines-tasks');
  vi.stubEnv('APP', 'Liban-rehearsal');
  const before = Date.now();
  const [line = '', ...more] = printed(() => count({ ItemsActed: 7, ItemsSick: 1 }));
  expect(more).toEqual([]);
  expect(line.endsWith('}\n')).toBe(true);
  const { _aws, ...values } = JSON.parse(line) as { _aws: { Timestamp: number; CloudWatchMetrics: unknown } };
  expect(values).toEqual({
    App: 'Liban-rehearsal',
    FunctionName: 'deadlines-tasks',
    ItemsActed: 7,
    ItemsSick: 1,
  });
  expect(_aws.CloudWatchMetrics).toEqual([
    {
      Namespace: 'Liban',
      Dimensions: [['App']],
      Metrics: [
        { Name: 'ItemsActed', Unit: 'Count' },
        { Name: 'ItemsSick', Unit: 'Count' },
      ],
    },
  ]);
  expect(_aws.Timestamp).toBeGreaterThanOrEqual(before);
});

it('counts nothing on one machine, whose log people read', () => {
  vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', undefined);
  expect(printed(() => count({ EffectsDead: 1 }))).toEqual([]);
});
