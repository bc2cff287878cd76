import { kept, planned, type Row } from './row.ts';

const licence = 'test/system/licence.test.ts';
const orders = 'test/unit/services/orders/licence.test.ts';
const reckon = 'test/unit/law/deadline/reckon.test.ts';
const recorded = 'test/law/deadlines.test.ts';
const calendar = 'test/unit/law/calendar/working-calendar.test.ts';

const lines = 'test/system/external-approvals.test.ts';
const committed = 'test/system/commitments.test.ts';
const ways = 'test/unit/products/joint-installations/ways.test.ts';

const explained = ['GET /v1/orders/{id}/deadline', 'GET /v1/joint-installations/{id}/deadline'] as const;
const hearings = planned('Hearings with days of their own; until then a hearing is a ground of suspension.');

const received = kept(
  'Missing documents are told once, within five working days of the receipt, all of them; a later return may only repeat what was not met. Without a word it is accepted as of its receipt, and part of the limit is used.',
  ['functions/law/licensing', 'functions/services/orders'],
  [
    [licence, 'that nobody answers in five working days is accepted by law, as of its receipt'],
    [licence, 'is told once of all that is missing; a later return may only repeat what was not met'],
    [orders, 'cannot be returned or refused from that very millisecond on, whoever has seen it'],
  ],
  ['GET /v1/orders/{id}/deadline', 'POST /v1/orders/{id}/events'],
);
const receipts = kept(
  'Acceptance and refusal leave a receipt with number and day, as a page to be printed.',
  ['functions/services/orders', 'functions/services/receipts'],
  [[licence, 'may be refused before it is accepted, with a receipt, and the step is done again']],
  ['GET /v1/orders/{id}/receipts/{number}'],
);

/** What became of the provisions of other laws that the registry has (functions/law/legal-data/sample.json), by their ids. */
export const otherLaws: Readonly<Record<string, Row>> = {
  'licensing-law-2019:32': received,
  'licensing-law-2019:32(4)': received,
  'licensing-law-2019:26(2)': kept(
    'Several departments review side by side at one window, which takes the application.',
    ['functions/products/river-approvals', 'functions/products/projects'],
    [
      [
        'test/unit/products/river-approvals/acts.test.ts',
        'make a plan: completeness, every department at once, decision, publication',
      ],
    ],
    ['GET /v1/river-approvals/limits'],
  ),
  'urban-roads-1996:33': kept(
    'A road younger than five years, or overhauled within three, is never dug up by commitment, filing or exemption: its departments review, and are told that a government agrees as well. Nobody digs before the approvals are there.',
    ['functions/products/joint-installations/external', 'functions/services/orders/kinds'],
    [
      [
        'test/system/commitments.test.ts',
        'exempt, file or offer a commitment for what is small, and review a young road whatever they say',
      ],
      [lines, 'has them all asked at once by one window, begins no works before them, and gets one answer'],
    ],
    ['GET /v1/line-rules/{region}', 'POST /v1/orders/{id}/events'],
  ),
  'urban-roads-1996:34': kept(
    'Who digs at once for a line that has failed tells both departments with the same act, and files the papers within 24 hours by the clock; late, it is told to all of them until it is done.',
    ['functions/products/joint-installations/emergency', 'functions/law/deadline'],
    [
      [
        'test/system/emergency-works.test.ts',
        'without papers after its hours is overdue, told to the utility and both departments, again and again',
      ],
    ],
    ['POST /v1/emergency-works', 'GET /v1/emergency-works/{id}'],
  ),
  'urban-roads-1996:35': kept(
    'Another place, area or length is approved anew before anybody digs there; what an approval covers is not asked again.',
    ['functions/products/joint-installations/external'],
    [[lines, 'that has grown is approved anew before anybody digs; what it does not need is withdrawn']],
    ['POST /v1/orders/{id}/events'],
  ),
  'urban-greening-1992:24': kept(
    'Where one of the trees is protected, only its department decides.',
    ['functions/products/joint-installations/external'],
    [[ways, 'of protected trees are always reviewed']],
    ['POST /v1/orders/{id}/events'],
  ),
  'river-channels-1988:11': kept(
    'What crosses a river is always reviewed.',
    ['functions/products/joint-installations/external'],
    [[committed, 'of key projects are committed to with the application, and the departments have a filing']],
    ['POST /v1/orders/{id}/events'],
  ),
  'licensing-law-2019:38': receipts,
  'personal-information-law:19': kept(
    'What is known of people is kept for a period by kind, the shortest that its purpose needs.',
    ['functions/services/retention', 'functions/platform/persons'],
    [['test/system/me.test.ts', 'says how long each kind is kept, by a sample until an operator sets it']],
    ['GET /v1/retention-periods'],
  ),
  'personal-information-law:47': kept(
    'It is erased when its purpose is met, or on demand: its key is dropped, and with it every copy.',
    ['functions/services/retention', 'functions/platform/persons'],
    [
      [
        'test/system/me.test.ts',
        'keeps whom to call while a case goes on, erases it with the end of the case, and breaks nothing',
      ],
    ],
    ['POST /v1/erasures'],
  ),
  'licensing-law-2019:42': kept(
    'A licence is decided within 20 working days of its acceptance, 45 where several decide; once 10 or 15 more, by the named head, with reasons that the applicant is told.',
    ['functions/law/licensing', 'functions/services/orders'],
    [
      [
        'test/unit/law/licensing/acceptance.test.ts',
        'is ten working days by the head of the organ, fifteen of joint handling by the head of government',
      ],
      [orders, 'is extended once: both limits, and the applicant has a receipt with the reasons'],
    ],
    ['POST /v1/orders/{id}/extension', 'GET /v1/orders/{id}/deadline'],
  ),
  'licensing-law-2019:45': kept(
    'After acceptance only the listed grounds stop a clock, with an end that is told; at its end the clock goes on by itself, and those above are told.',
    ['functions/law/legal-data', 'functions/services/orders'],
    [
      [
        licence,
        'needs acceptance, a listed ground and an end; it goes on by itself, and those above are told',
      ],
      [
        orders,
        'whatever is said and whenever: no department stops a clock without an end, nor longer than the list allows',
      ],
    ],
    ['GET /v1/legal-data', 'POST /v1/orders/{id}/events', 'GET /v1/orders/{id}/deadline'],
  ),
  'licensing-law-2019:48': hearings,
  'licensing-law-2019:82': kept(
    'Limits of licences count working days without public holidays; a place that is open on a Saturday makes no working day of it.',
    ['functions/law/calendar', 'functions/law/deadline'],
    [
      [
        'test/unit/law/deadline/laws.test.ts',
        'without suspensions is the calendar: the end of the n-th working day after the receipt',
      ],
      [
        'test/system/published-time.test.ts',
        'shows when a place serves: a Saturday on which it is open is none that limits count',
      ],
    ],
    ['GET /v1/calendar/{year}', 'GET /v1/joint-installations/{id}/deadline', 'GET /v1/places/{place}'],
  ),
  'civil-code:200': kept(
    'Limits are counted in working days, natural days or months, as their item publishes.',
    ['functions/law/deadline'],
    [['test/system/time-to-the-letter.test.ts', 'counts in the unit that an item publishes, and says so']],
    explained,
  ),
  'civil-code:201': kept(
    'The day of the event is not counted.',
    ['functions/law/deadline/receipt.ts'],
    [[recorded, 'are 120 or more']],
    explained,
  ),
  'civil-code:202': kept(
    'A month ends on the matching day, else on the last of the month: six months from 2024-08-31 end 2025-02-28.',
    ['functions/law/deadline'],
    [
      [recorded, 'are 120 or more'],
      [reckon, 'have no halves'],
    ],
    explained,
  ),
  'civil-code:203': kept(
    'A last day that is off gives way to the next working day; it ends at 24:00, or with business where the item says so.',
    ['functions/law/deadline'],
    [
      [
        reckon,
        'end on the next working day when the last one is off, where nothing else is said (Civil Code art. 203)',
      ],
      [reckon, 'is its 24:00, or the close of business where the item says so'],
    ],
    explained,
  ),
  'electronic-signature-law:11': kept(
    'What is pushed is received in the moment of the push, outside office hours and on days off too.',
    ['functions/law/deadline/receipt.ts', 'functions/products/consultations'],
    [
      [
        'test/system/time-to-the-letter.test.ts',
        'takes a letter as received at its push: 2026-09-30 before midnight ends 10-10, Sunday 10-11 ends 10-14',
      ],
    ],
    ['GET /v1/consultations/{id}/deadline'],
  ),
  'ecological-environment-code:102': kept(
    'A limit may run from receipt, in natural days: 60 and 30.',
    ['functions/law/deadline'],
    [[reckon, 'count every day (Ecological Environment Code art. 102: 60 and 30 days of receipt)']],
    explained,
  ),
  'holidays-2024:2': kept(
    'A year that nobody has arranged has the thirteen days of the law.',
    ['functions/law/calendar'],
    [[calendar, 'has the thirteen days of the law, and a substitute for each that falls on a weekend']],
    ['GET /v1/calendar/{year}'],
  ),
  'holidays-2024:4': kept(
    'The region gives days of its own, and its notice beats the nation’s.',
    ['functions/law/calendar'],
    [[calendar, 'are the nation, and the region that beats it']],
    ['GET /v1/calendar/{year}', 'PUT /v1/calendar/{year}/{source}'],
  ),
  'holidays-2024:6': kept(
    'A day of the law on a weekend has a substitute on the next working day.',
    ['functions/law/calendar'],
    [[calendar, 'has the thirteen days of the law, and a substitute for each that falls on a weekend']],
    ['GET /v1/calendar/{year}'],
  ),
  'guangxi-festivals-2014:2': kept(
    'Two days of 三月三 are off in the region, as its notice names them each year; without one the dates around it are provisional.',
    ['functions/law/calendar'],
    [
      [
        'test/unit/law/calendar/guangxi.test.ts',
        'ships as law only what was read: the others are told to the operator, and hold for nobody',
      ],
      [
        'test/system/published-time.test.ts',
        'gives the days back when the region takes its notice back, and tells whom that moves',
      ],
    ],
    ['GET /v1/calendar/{year}', 'POST /v1/calendar/{year}/{source}/preview'],
  ),
  'business-environment-2020:28': kept(
    'Utilities keep the limits that their items publish, and leave out what the item says.',
    [
      'functions/services/service-items',
      'functions/services/orders',
      'functions/products/joint-installations',
    ],
    [[licence, 'of a utility leaves out what its published item says, and nothing before it has accepted']],
    ['GET /v1/service-items/{code}', 'GET /v1/orders/{id}/deadline'],
  ),
  ...Object.fromEntries(
    [4, 5, 6, 7].map((item) => [
      `utility-charges-2020:${item}`,
      kept(
        'What may not be charged for a connection: a contract that does is refused with the provision.',
        ['functions/law/legal-data/charges.ts', 'functions/services/orders/lawful.ts'],
        [
          [
            'test/system/installation-contracts.test.ts',
            'that charges what may not be charged is refused with the provision',
          ],
        ],
        ['POST /v1/orders/{id}/events'],
      ),
    ]),
  ),
};
