import { describe, expect, it } from 'vitest';
import { kinds } from '../../../../functions/services/orders/kinds/index.ts';
import type { AnyKind } from '../../../../functions/services/orders/kinds/index.ts';
import type { OrderKind } from '../../../../functions/services/orders/model.ts';

/** What each kind of order allows, line by line: `status: move>where it leads`. */
const tables: Readonly<Record<OrderKind, readonly string[]>> = {
  'work-order': [
    'pending: accepted>accepted changed>pending returned>returned paused>suspended rejected>rejected withdrawn>withdrawn',
    'accepted: surveyed>surveyed planned>planned changed>accepted suspended>suspended returned>returned paused>suspended rejected>rejected withdrawn>withdrawn',
    'surveyed: planned>planned changed>surveyed suspended>suspended returned>returned paused>suspended rejected>rejected withdrawn>withdrawn',
    'planned: offered>offered contracted>contracted changed>accepted plan-changed>back suspended>suspended returned>returned paused>suspended rejected>rejected withdrawn>withdrawn',
    'offered: offered>offered contracted>contracted signed>contracted offer-contradicted>planned suspension-ended>back changed>accepted plan-changed>back suspended>suspended returned>returned paused>suspended rejected>rejected withdrawn>withdrawn',
    'contracted: works-begun>works-begun signed>contracted signature-contradicted>offered suspension-ended>back fees-paid>contracted fees-confirmed>contracted payment-contradicted>contracted phases-connected>connected changed>accepted plan-changed>back suspended>suspended returned>returned paused>suspended rejected>rejected withdrawn>withdrawn',
    'works-begun: constructed>constructed fees-paid>works-begun fees-confirmed>works-begun payment-contradicted>works-begun phases-connected>connected plan-changed>back suspended>suspended returned>returned paused>suspended rejected>rejected withdrawn>withdrawn',
    'constructed: inspected>inspected inspection-failed>returned fees-paid>constructed fees-confirmed>constructed payment-contradicted>constructed phases-connected>connected suspended>suspended returned>returned paused>suspended rejected>rejected withdrawn>withdrawn',
    'inspected: connected>connected fees-paid>inspected fees-confirmed>inspected payment-contradicted>inspected phases-connected>connected suspended>suspended returned>returned paused>suspended rejected>rejected withdrawn>withdrawn',
    'connected:',
    'returned: corrected>back phases-connected>connected rejected>rejected withdrawn>withdrawn',
    'suspended: resumed>back continued>back suspension-ended>back paused>suspended phases-connected>connected rejected>rejected withdrawn>withdrawn',
    'rejected:',
    'withdrawn:',
  ],
  letter: [
    'served: replied>replied remarked>served withdrawn>withdrawn lapsed>deemed-consent',
    'replied:',
    'deemed-consent:',
    'withdrawn:',
  ],
  review: [
    'pending: accepted>accepted accepted-by-law>accepted rejected>rejected met>met met-with-conditions>met-with-conditions not-met>not-met returned>returned paused>suspended withdrawn>withdrawn',
    'accepted: suspended>suspended met>met met-with-conditions>met-with-conditions not-met>not-met returned>returned paused>suspended withdrawn>withdrawn',
    'met:',
    'met-with-conditions:',
    'not-met:',
    'returned: corrected>back not-met>not-met withdrawn>withdrawn',
    'suspended: resumed>back continued>back suspension-ended>back paused>suspended withdrawn>withdrawn',
    'rejected:',
    'withdrawn:',
  ],
  payment: [
    'pending: accepted>accepted partly-paid>partly-paid paid>paid refused>refused withdrawn>withdrawn',
    'accepted: partly-paid>partly-paid paid>paid refused>refused withdrawn>withdrawn',
    'partly-paid: partly-paid>partly-paid paid>paid refused>refused withdrawn>withdrawn',
    'paid:',
    'refused:',
    'withdrawn:',
  ],
  'temporary-supply': [
    'pending: accepted>accepted returned>returned paused>suspended rejected>rejected withdrawn>withdrawn',
    'accepted: supplied>supplied suspended>suspended returned>returned paused>suspended rejected>rejected withdrawn>withdrawn',
    'supplied: removed>removed made-permanent>made-permanent',
    'removed:',
    'made-permanent:',
    'returned: corrected>back rejected>rejected withdrawn>withdrawn',
    'suspended: resumed>back continued>back suspension-ended>back paused>suspended rejected>rejected withdrawn>withdrawn',
    'rejected:',
    'withdrawn:',
  ],
  phase: [
    'pending: works-begun>works-begun returned>returned suspended>suspended paused>suspended withdrawn>withdrawn',
    'works-begun: constructed>constructed returned>returned suspended>suspended paused>suspended withdrawn>withdrawn',
    'constructed: inspected>inspected inspection-failed>returned returned>returned suspended>suspended paused>suspended withdrawn>withdrawn',
    'inspected: connected>connected returned>returned suspended>suspended paused>suspended withdrawn>withdrawn',
    'connected:',
    'returned: corrected>back withdrawn>withdrawn',
    'suspended: resumed>back continued>back suspension-ended>back paused>suspended withdrawn>withdrawn',
    'withdrawn:',
  ],
  'call-back': [
    'pending: satisfied>satisfied unsatisfied>unsatisfied not-reached>pending unreached>unreached withdrawn>withdrawn',
    'satisfied:',
    'unsatisfied:',
    'unreached:',
    'withdrawn:',
  ],
  'emergency-works': [
    'digging: papers-filed>papers-filed restored>restored papers-refused>papers-refused',
    'restored: papers-filed>papers-filed-restored papers-refused>emergency-refused',
    'papers-filed: restored>papers-filed-restored papers-approved>papers-approved papers-refused>papers-refused',
    'papers-filed-restored: papers-approved>emergency-closed papers-refused>emergency-refused',
    'papers-approved: restored>emergency-closed',
    'papers-refused: restored>emergency-refused',
    'emergency-closed:',
    'emergency-refused:',
  ],
};

const linesOf = ({ moves }: Pick<AnyKind, 'moves'>): string[] =>
  Object.entries(moves).map(([status, possible]) =>
    [`${status}:`, ...Object.entries(possible ?? {}).map(([move, target]) => `${move}>${target.to}`)].join(
      ' ',
    ),
  );

/** Which limits a move fulfils, what stays on record, when a milestone is reached. */
const rest: Readonly<Record<OrderKind, object>> = {
  'work-order': {
    fulfils: {
      accepted: ['acceptance'],
      planned: ['plan'],
      connected: ['acceptance', 'completion'],
      'phases-connected': ['acceptance', 'plan'],
      rejected: ['acceptance', 'completion', 'plan'],
      withdrawn: ['acceptance', 'completion', 'plan'],
    },
    keeps: [
      'planned',
      'plan-changed',
      'changed',
      'offered',
      'contracted',
      'signed',
      'fees-paid',
      'fees-confirmed',
      'offer-contradicted',
      'signature-contradicted',
      'payment-contradicted',
    ],
    accepted:
      'accepted surveyed planned offered contracted works-begun constructed inspected connected rejected withdrawn',
    ended: 'connected rejected withdrawn',
  },
  letter: {
    fulfils: { replied: ['reply'], withdrawn: ['reply'] },
    keeps: ['replied', 'remarked'],
    accepted: 'replied deemed-consent withdrawn',
    ended: 'replied deemed-consent withdrawn',
  },
  review: {
    fulfils: {
      accepted: ['acceptance'],
      'accepted-by-law': ['acceptance'],
      returned: ['acceptance'],
      rejected: ['acceptance', 'promised'],
      met: ['acceptance', 'promised'],
      'met-with-conditions': ['acceptance', 'promised'],
      'not-met': ['acceptance', 'promised'],
      withdrawn: ['acceptance', 'promised'],
    },
    keeps: ['met', 'met-with-conditions', 'not-met'],
    accepted: 'accepted met met-with-conditions not-met rejected withdrawn',
    ended: 'met met-with-conditions not-met rejected withdrawn',
  },
  payment: {
    fulfils: { paid: ['payment'], refused: ['payment'], withdrawn: ['payment'] },
    keeps: ['partly-paid', 'paid', 'refused'],
    accepted: 'accepted partly-paid paid refused withdrawn',
    ended: 'paid refused withdrawn',
  },
  'temporary-supply': {
    fulfils: {
      accepted: ['acceptance'],
      supplied: ['acceptance', 'completion'],
      removed: ['removal'],
      'made-permanent': ['removal'],
      rejected: ['acceptance', 'completion'],
      withdrawn: ['acceptance', 'completion'],
    },
    accepted: 'accepted supplied removed made-permanent rejected withdrawn',
    ended: 'removed made-permanent rejected withdrawn',
  },
  phase: {
    fulfils: { connected: ['completion'], withdrawn: ['completion'] },
    accepted: 'pending works-begun constructed inspected connected withdrawn',
    ended: 'connected withdrawn',
  },
  'call-back': {
    fulfils: {
      satisfied: ['call-back'],
      unsatisfied: ['call-back'],
      unreached: ['call-back'],
      withdrawn: ['call-back'],
    },
    keeps: ['satisfied', 'unsatisfied', 'not-reached', 'unreached'],
    accepted: 'satisfied unsatisfied unreached withdrawn',
    ended: 'satisfied unsatisfied unreached withdrawn',
  },
  'emergency-works': {
    fulfils: { 'papers-filed': ['papers'], 'papers-refused': ['papers'], restored: ['restoration'] },
    keeps: ['papers-filed', 'restored', 'papers-refused'],
    accepted: 'emergency-closed emergency-refused',
    ended: 'emergency-closed emergency-refused',
  },
};

describe.each(Object.keys(tables) as OrderKind[])('the table of %s', (name) => {
  const kind: AnyKind = kinds[name];

  it('allows these moves and no others', () => expect(linesOf(kind)).toEqual(tables[name]));

  it('says what a move fulfils, what is kept, and when an order counts as accepted and as ended', () =>
    expect({
      fulfils: kind.fulfils,
      keeps: kind.keeps,
      accepted: [...kind.milestones.accepted].join(' '),
      ended: [...kind.milestones.ended].join(' '),
    }).toEqual(rest[name]));
});

it('only a letter has an execution that waits for its due moment', () =>
  expect(kinds.letter.wakes).toBe('consultation'));
