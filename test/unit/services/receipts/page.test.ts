import { expect, test } from 'vitest';
import { Instant } from '../../../../functions/law/instant.ts';
import { Receipt } from '../../../../functions/services/orders/receipt-model.ts';
import { receiptPage } from '../../../../functions/services/receipts/page.ts';

const receipt = Receipt.parse({
  number: '20270301-ABCDEFGHJK-1',
  kind: 'refusal',
  on: '2027-03-01',
  at: '2027-03-01T01:00:00.000Z',
  basis: '《行政许可法》第三十八条',
  reasons: ['面积 < 20 & "超出"<script>alert(1)</script>'],
});
const around = { caseId: 'pj_1', orderId: 'or_1', givenBy: '市住房和城乡建设局' };

test('says number, day, basis, reasons and who gives it, in both languages', () => {
  const page = receiptPage(receipt, around);
  for (const said of [
    receipt.number,
    '2027年3月1日',
    receipt.basis,
    around.givenBy,
    '不予许可决定书',
    'Decision to refuse',
  ])
    expect(page).toContain(said);
  expect(page).toContain('@media print');
});

test('says days and ends as people in Guilin read them, never as instants', () => {
  const page = receiptPage(
    {
      ...receipt,
      kind: 'time-not-counted',
      asOf: receipt.at,
      until: Instant.parse('2027-03-05T16:00:00.000Z'),
    },
    around,
  );
  expect(page).toContain('<td>2027年3月1日</td>');
  expect(page).toContain('<td>2027-03-05 24:00</td>');
  expect(page).not.toMatch(/\dT\d/);
});

test('shows what somebody wrote as text, never as markup', () => {
  const page = receiptPage(receipt, around);
  expect(page).toContain('面积 &lt; 20 &amp; &quot;超出&quot;&lt;script&gt;');
  expect(page).not.toContain('<script');
});

test('is the same page whenever it is asked for', () => {
  expect(receiptPage(receipt, around)).toBe(receiptPage(receipt, around));
});
