import { expect, it } from 'vitest';
import { sheetOf } from '../../../../functions/platform/lists/sheet.ts';

const cellOf = (value: string | number | undefined): string =>
  sheetOf([['值', (one: { value: typeof value }) => one.value]], [{ value }]).split('\r\n')[1] ?? '';

it('a sheet is UTF-8 with its mark, and its lines end as RFC 4180 has it', () => {
  expect(sheetOf([['编号', (id: string) => id]], ['a'])).toBe('\uFEFF"编号"\r\n"a"\r\n');
});

it.each([
  ['样例路 1 号', '"样例路 1 号"'],
  ['say "so"', '"say ""so"""'],
  [undefined, '""'],
  [-5, '"-5"'],
  ['=1+1', '"\'=1+1"'],
  ['+86', '"\'+86"'],
  ['-2', '"\'-2"'],
  ['@SUM(A1)', '"\'@SUM(A1)"'],
  ['\t=1', '"\'\t=1"'],
  ['  =1', '"\'  =1"'],
  ['＝HYPERLINK("x")', '"\'＝HYPERLINK(""x"")"'],
])('%j is written %s: no cell is a formula', (value, written) => {
  expect(cellOf(value)).toBe(written);
});
