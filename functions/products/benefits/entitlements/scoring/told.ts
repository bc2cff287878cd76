import { text } from '../../../../common/text.ts';
import { not, row, type OfMoved, type Row } from '../../../../services/messages/told.ts';
import type { RoundRung } from './ladders.ts';
import type { AboutRound, OfScoreObjection } from './telling/about.ts';
import { answered, objected, objections } from './telling/objections.ts';
import { extended, named, panel, panelToOperators, released, tooFew } from './telling/panel.ts';
import { anew, missing, missingAbove, moved, published } from './telling/scores.ts';

/** What becomes of a round besides the rungs of its limits. */
type Happening =
  | 'named'
  | 'released'
  | 'extended'
  | 'too-few'
  | 'published'
  | 'objected'
  | 'objection-decided'
  | 'scored-anew'
  | 'deadline-moved';
export type RoundMove = RoundRung | Happening;

interface More {
  readonly objected: OfScoreObjection;
  readonly 'objection-decided': OfScoreObjection;
  readonly 'deadline-moved': OfMoved;
}
export type PlainRoundMove = Exclude<RoundMove, keyof More>;

const theirs = not(
  'Applicants are told of their own application: `in-scoring`, `scored`, and what it comes to.',
);
const itself = not('It did so itself.');
const nobody = theirs;

/** 评审: the department, its reviewers (who do the work: `partner`), and whoever objects. A row missing does not compile. */
export const roundTold: {
  readonly [M in RoundMove]: Row<M extends keyof More ? AboutRound & More[M] : AboutRound>;
} = {
  'panel-due-soon': row(
    { department: panel(text('请确定评审人', 'Reviewers are to be named'), false) },
    nobody,
  ),
  'panel-late': row(
    {
      department: panel(text('评审人逾期未确定', 'Reviewers were not named in time'), true),
      operators: panelToOperators,
    },
    nobody,
  ),
  'panel-again': row(
    { department: panel(text('评审人仍未确定', 'Reviewers are still not named'), true) },
    nobody,
  ),
  named: row({ partner: named, department: itself }, nobody),
  released: row({ partner: released, department: itself }, nobody),
  extended: row({ partner: extended, department: itself }, nobody),
  'too-few': row({ department: tooFew }, nobody),
  'scores-due-soon': row(
    { partner: missing(text('评分即将到期', 'Your scores are due soon'), false) },
    nobody,
  ),
  'scores-late': row(
    {
      partner: missing(text('评分已逾期', 'Your scores are late'), true),
      department: missingAbove(text('评分逾期', 'Scores are late')),
      operators: missingAbove(text('评分逾期', 'Scores are late')),
    },
    nobody,
  ),
  'scores-again': row(
    {
      partner: missing(text('评分已逾期', 'Your scores are late'), true),
      department: missingAbove(text('评分仍未齐', 'Scores are still missing')),
    },
    nobody,
  ),
  published: row({ department: published }, theirs),
  'publication-over': row({}, not('Told as what follows: what becomes of each application.')),
  objected: row({ department: objected, asker: itself }, nobody),
  'objections-due-soon': row(
    { department: objections(text('异议即将到决定期限', 'An objection is to be decided soon'), false) },
    nobody,
  ),
  'objections-late': row(
    {
      department: objections(text('异议逾期未决定', 'An objection was not decided in time'), true),
      operators: objections(text('异议逾期未决定', 'An objection was not decided in time'), true),
    },
    nobody,
  ),
  'objections-again': row(
    { department: objections(text('异议仍未决定', 'An objection is still undecided'), true) },
    nobody,
  ),
  'objection-decided': row({ asker: answered, department: itself }, theirs),
  'scored-anew': row({ partner: anew, department: itself }, theirs),
  'deadline-moved': row({ partner: moved, department: moved }, theirs),
};
