import { expect, it } from 'vitest';
import { executionData } from '../../../../functions/services/operations/execution-data.ts';

it('shows what an execution began with: ids, codes and counts', () => {
  for (const input of [
    { caseId: 'ji_01', orderIds: ['or_01', 'or_02'] },
    { deliveryId: 'wd_01', round: 2 },
    { recipient: { kind: 'partner', id: 'pt_01' }, version: 3 },
    { records: [{ uscc: '91450300MA5L00071X', version: 2 }] },
    { caseId: 'ji_01', next: { machine: 'joint-installation', input: { caseId: 'ji_01' } } },
  ])
    expect(executionData(JSON.stringify(input))).toEqual(input);
});

it('withholds people and tokens, however deep they lie', () => {
  expect(
    executionData('{"of":[{"contact":{"name":"张三","phone":"13812345678"},"taskToken":"AAAA","id":"x"}]}'),
  ).toEqual({ of: [{ contact: '…', taskToken: '…', id: 'x' }] });
});

it('withholds whatever stands under a name that nobody has thought of', () => {
  expect(
    executionData('{"caseId":"ji_01","applicantName":"张三","mobile":13812345678,"auth":{"id":"x"}}'),
  ).toEqual({ caseId: 'ji_01', applicantName: '…', mobile: '…', auth: '…' });
  expect(executionData('"张三"')).toBe('…');
});

it('shows nothing of what is too large, or is no JSON', () => {
  expect(executionData(undefined)).toBeUndefined();
  expect(executionData(JSON.stringify('x'.repeat(17 * 1024)))).toBeUndefined();
  expect(executionData('13812345678 张三')).toBeUndefined();
});
