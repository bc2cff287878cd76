import { text, type Text } from '../../common/text.ts';
import { dayWords, endWords } from '../../law/last-day.ts';
import { dateOf } from '../../law/plain-date.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { not, row, say, type OfMoved, type Row } from '../messages/told.ts';
import { caseMoved } from '../telling/moved.ts';
import type { Barred, Made, MadeStatus } from './model.ts';

/** A commitment and what became of it, as the words about it need it. */
export interface AboutMade extends AsOf {
  readonly made: Made;
  readonly bar: Barred | undefined;
  /** What follows for the part of its case: a whole sentence, or nothing. */
  readonly follows: Text;
}

const mendBy = ({ made: { limits }, workingTime }: AboutMade): Instant | undefined =>
  (limits['mend'] && reckon(limits['mend'].deadline, workingTime).due) ?? undefined;

const barWords = ({ bar }: AboutMade) => {
  if (!bar) return text('', '');
  const day = dayWords(dateOf(bar.until));
  const zh = bar.matter === undefined ? '各事项均' : '该事项';
  return text(
    `自即日起至${day.zh}前，${zh}不适用告知承诺。`,
    ` Until ${day.en} no commitment is taken of you${bar.matter === undefined ? '' : ' for this matter'}.`,
  );
};

const spaced = (sentence: string): string => (sentence === '' ? '' : ` ${sentence}`);

const why = ({ made: { grounds } }: AboutMade) =>
  grounds
    ? text(`，理由：${grounds.replace(/[。；;.\s]+$/u, '')}`, ` (${grounds.replace(/[.\s]+$/u, '')})`)
    : text('', '');

const broken = say<AboutMade>(
  'commitment.broken',
  text('承诺经核查不属实', 'A commitment was found broken'),
  (about) => {
    const { zh, en } = about.made.called;
    const [due, grounds, bar] = [mendBy(about), why(about), barWords(about)];
    const end = due && endWords(due);
    return text(
      `${zh}所作承诺经核查不属实${grounds.zh}。${end ? `请于${end.zh}前改正，并在平台上说明，逾期未改正的，予以撤销。` : ''}${about.follows.zh}${bar.zh}`,
      `What you committed to for ${en} was found broken${grounds.en}.${end ? ` Please mend it by ${end.en} and say so on the platform, or it is revoked.` : ''}${spaced(about.follows.en)}${bar.en}`,
    );
  },
  { until: mendBy },
);

const mended = say<AboutMade>('commitment.mended', text('承诺已改正', 'A commitment was mended'), (about) => {
  const { zh, en } = about.made.called;
  return text(
    `${zh}所作承诺已改正，经核查属实。${about.follows.zh}`,
    `What you committed to for ${en} was mended and found in order.${spaced(about.follows.en)}`,
  );
});

const revoked = say<AboutMade>(
  'commitment.revoked',
  text('承诺已撤销', 'A commitment was revoked'),
  (about) => {
    const { zh, en } = about.made.called;
    const [grounds, bar] = [why(about), barWords(about)];
    return text(
      `${zh}以承诺取得的办理结果已撤销${grounds.zh}。${about.follows.zh}${bar.zh}`,
      `What was granted for ${en} by your commitment is revoked${grounds.en}.${spaced(about.follows.en)}${bar.en}`,
    );
  },
);

const above = (code: 'commitment.broken' | 'commitment.revoked') =>
  say<AboutMade>(code, text('一项承诺不属实', 'A commitment was broken'), (about) => {
    const { called, department } = about.made;
    const grounds = why(about);
    return text(
      `${called.zh}（${department}）的承诺${code === 'commitment.broken' ? '经核查不属实' : '已撤销'}${grounds.zh}。`,
      `The commitment for ${called.en} (${department}) was ${code === 'commitment.broken' ? 'found broken' : 'revoked'}${grounds.en}.`,
    );
  });

const byOrder = not('Told by the order of the check.');
const itself = not('It did so itself, and has the answer to its request.');

/** 告知承诺: made, checked afterwards, and what follows of a broken one. Utilities are told by their own orders. */
export const madeTold: Readonly<Record<MadeStatus, Row<AboutMade>>> & {
  readonly 'deadline-moved': Row<AboutMade & OfMoved>;
} = {
  made: row({ applicant: itself }, not('Its department has a filing.')),
  'in-check': row({ applicant: not('Nothing is expected of it while a department checks.') }, byOrder),
  kept: row({}, byOrder),
  broken: row({ applicant: broken, operators: above('commitment.broken') }, byOrder),
  mending: row({ applicant: itself }, byOrder),
  mended: row({ applicant: mended }, byOrder),
  revoked: row({ applicant: revoked, operators: above('commitment.revoked') }, byOrder),
  ended: row({}, not('What it stood for was given up: whoever did that knows.')),
  'deadline-moved': row({ applicant: caseMoved }, not('Only whoever broke it is to mend it by that day.')),
};
