import { type Text, text } from '../../common/text.ts';

/** What is told of several limits of one case at once: that they are over, or that they were escalated. */
export const severals = ['overdue', 'escalated', 'overdue-above', 'escalated-above'] as const;
export type Several = (typeof severals)[number];

interface Words {
  readonly title: Text;
  readonly body: Text;
}

/** Lines of one message, numbered, in an order that does not hang on which was found first. */
const lined = (lines: readonly Text[]): Text => {
  const sorted = lines.toSorted((a, b) => (a.zh < b.zh ? -1 : 1));
  const each = (language: keyof Text) => sorted.map((line, index) => `${index + 1}. ${line[language]}`);
  return text(each('zh').join('；'), each('en').join('; '));
};

const words: Readonly<Record<Several, (whole: Text, count: number, lines: Text) => Words>> = {
  overdue: (whole, count, lines) => ({
    title: text(`您的申请有${count}项已逾期`, `Overdue: ${count} parts of your application`),
    body: text(
      `${whole.zh}有${count}项已逾期：${lines.zh}。逾期均已记录，并已分别催办。您无需办理任何手续。`,
      `Of ${whole.en}, ${count} parts are overdue: ${lines.en}. Each breach is on record, and each provider was told to act. Nothing is expected of you.`,
    ),
  }),
  escalated: (whole, count, lines) => ({
    title: text(`您的申请有${count}项逾期，已上报`, `Escalated: ${count} overdue parts of your application`),
    body: text(
      `${whole.zh}逾期的以下${count}项已上报主管部门和平台运营方：${lines.zh}。您无需办理任何手续。`,
      `Of ${whole.en}, ${count} overdue parts were reported to those above: ${lines.en}. Nothing is expected of you.`,
    ),
  }),
  'overdue-above': (whole, count, lines) => ({
    title: text(`同一办件有${count}项逾期`, `Overdue: ${count} parts of one case`),
    body: text(
      `${whole.zh}有${count}项已逾期：${lines.zh}。请督促其立即办理。`,
      `Of ${whole.en}, ${count} parts are overdue: ${lines.en}. Please see to it.`,
    ),
  }),
  'escalated-above': (whole, count, lines) => ({
    title: text(`同一办件有${count}项逾期上报`, `Escalated: ${count} overdue parts of one case`),
    body: text(
      `${whole.zh}有${count}项逾期，已催办而仍未办理：${lines.zh}。请督办。`,
      `Of ${whole.en}, ${count} parts are overdue, and their providers were told to act and have not: ${lines.en}. Please take it up.`,
    ),
  }),
};

/** The words of one message about several limits of one case. */
export const severalWords = (as: Several, whole: Text, lines: readonly Text[]): Words =>
  words[as](whole, lines.length, lined(lines));
