import { text, type Text } from '../../common/text.ts';
import { describeEnd } from '../../law/deadline/describe.ts';
import { dateOf, type PlainDate } from '../../law/plain-date.ts';
import type { Receipt, ReceiptKind } from '../orders/receipt-model.ts';

/** How a receipt is called, and what it says in one sentence. */
const forms: Readonly<Record<ReceiptKind, { readonly title: Text; readonly says: Text }>> = {
  acceptance: {
    title: text('受理通知书', 'Notice of acceptance'),
    says: text('你（单位）提交的申请，现予受理。', 'The application is accepted.'),
  },
  correction: {
    title: text('补正告知书', 'Notice of what is to be corrected'),
    says: text('你（单位）提交的申请材料需要补正。', 'The application is to be corrected.'),
  },
  'refusal-of-acceptance': {
    title: text('不予受理决定书', 'Decision not to accept'),
    says: text('你（单位）提交的申请，决定不予受理。', 'The application is not accepted.'),
  },
  refusal: {
    title: text('不予许可决定书', 'Decision to refuse'),
    says: text('你（单位）的申请，决定不予许可。', 'The application is refused.'),
  },
  'time-not-counted': {
    title: text('期限中止告知书', 'Notice of time that is not counted'),
    says: text('下列期间不计入办理期限。', 'The following time is not counted.'),
  },
  extension: {
    title: text('延长期限告知书', 'Notice of extension'),
    says: text('办理期限经批准延长。', 'The time for the decision is extended.'),
  },
};

const entities: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);
/** Whatever somebody wrote stands as text, never as markup. */
const escaped = (said: string): string =>
  said.replaceAll(/[<>&"']/g, (character) => entities.get(character) ?? '');

const both = ({ zh, en }: Text): string =>
  `<span lang="zh">${escaped(zh)}</span> <span lang="en">${escaped(en)}</span>`;

const row = (label: Text, values: readonly string[]): string =>
  values.length === 0 ? '' : `<tr><th>${both(label)}</th><td>${values.map(escaped).join('<br>')}</td></tr>`;

const given = (value: string | number | undefined): readonly string[] =>
  value === undefined ? [] : [String(value)];

/** As a document bears its day: 2026年11月30日. */
const inChinese = (date: PlainDate): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

const css = `body{font:14pt/1.7 "Songti SC","SimSun",serif;max-width:42rem;margin:2rem auto;padding:0 1rem}
h1{text-align:center;font-size:20pt}[lang=en]{font-size:.8em;color:dimgray}table{width:100%;border-collapse:collapse}
th,td{border:1px solid black;padding:.4rem .6rem;text-align:left;vertical-align:top}th{width:14rem;font-weight:normal}
footer{margin-top:3rem;text-align:right}@page{size:A4;margin:25mm}@media print{body{margin:0;max-width:none}}`;

/** What stands around a receipt: of which case it is, and who gives it. */
export interface Around {
  readonly caseId: string;
  readonly orderId: string;
  readonly givenBy: string;
}

/**
 * A receipt to be printed and sealed: number and day, basis and reasons, in both languages (《行政许可法》第三十二条：
 * 加盖本行政机关专用印章和注明日期的书面凭证). The same receipt makes the same page, whenever it is asked for.
 */
export const receiptPage = (receipt: Receipt, { caseId, orderId, givenBy }: Around): string => {
  const { title, says } = forms[receipt.kind];
  const rows = [
    row(text('编号', 'Number'), [receipt.number]),
    row(text('办件', 'Case'), [caseId]),
    row(text('工单', 'Order'), [orderId]),
    row(text('依据', 'Basis'), [receipt.basis]),
    row(text('理由', 'Reasons'), receipt.reasons),
    row(text('需补正材料', 'To be handed in'), receipt.asks ?? []),
    row(text('受理时间', 'Accepted as of'), given(receipt.asOf && inChinese(dateOf(receipt.asOf)))),
    row(
      text('逾期未告知，依法视为受理', 'Accepted by law, as nothing was told in time'),
      given(receipt.bySilence && '✓'),
    ),
    row(text('中止至', 'Until'), given(receipt.until && describeEnd(receipt.until))),
    row(text('延长工作日', 'Working days more'), given(receipt.days)),
  ].join('');
  return `<!doctype html>
<html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title.zh)} ${escaped(receipt.number)}</title><style>${css}</style>
<h1>${both(title)}</h1><p>${both(says)}</p><table>${rows}</table>
<footer><p>${escaped(givenBy)}</p><p>${inChinese(receipt.on)}</p></footer>
</html>
`;
};
