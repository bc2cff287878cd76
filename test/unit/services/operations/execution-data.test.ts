import { expect, it } from 'vitest';
import { executionData } from '../../../../functions/services/operations/execution-data.ts';

it('shows what an execution began with: references and codes', () => {
  expect(executionData('{"caseId":"ji_01","orders":[{"id":"or_01","service":"water"}]}')).toEqual({
    caseId: 'ji_01',
    orders: [{ id: 'or_01', service: 'water' }],
  });
});

it('withholds people and tokens, however deep they lie', () => {
  expect(
    executionData('{"of":[{"contact":{"name":"张三","phone":"13812345678"},"taskToken":"AAAA","id":"x"}]}'),
  ).toEqual({ of: [{ contact: '…', taskToken: '…', id: 'x' }] });
});

it('shows nothing of what is too large, or is no JSON', () => {
  expect(executionData(undefined)).toBeUndefined();
  expect(executionData(JSON.stringify('x'.repeat(17 * 1024)))).toBeUndefined();
  expect(executionData('13812345678 张三')).toBeUndefined();
});
