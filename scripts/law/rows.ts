import { kept, notSoftware, planned, type Row } from './row.ts';

const organisation = notSoftware(
  'It organises authorities, money or people; nothing of it is reckoned or shown here.',
);
const duties = notSoftware('A duty of people towards the public, and of those who lead them.');
const quality = planned(
  'Service quality: ratings, complaints, the desk for what cannot be got done, figures by department.',
);
const rural = planned('Rural services: the window, collection at the village, the exchange of rural assets.');
const liability = notSoftware(
  'Superiors and supervisors act upon it; the records that they need are kept by the sentences it refers to.',
);

/** What became of every sentence of the regulation, by article and sentence. */
export const rows: Readonly<Record<string, Row>> = {
  '1.1': notSoftware('It says what the regulation is for.'),
  '2.1': kept(
    'Regions are those of Guilin; a partner serves regions, and what is asked elsewhere finds nobody.',
    ['functions/law/identifiers/region.ts', 'functions/services/partners'],
    [['test/system/api.test.ts', 'names the service that nobody provides in a region']],
    ['POST /v1/joint-installations', 'GET /v1/partners'],
  ),
  '3.1': notSoftware('It defines words; docs/domain.md has them beside those of the code.'),
  '4.1': organisation,
  '4.2': kept(
    'What departments are late by is counted, and late payments with them. Satisfaction and the figures of a whole department are planned with service quality.',
    ['functions/products/projects/lost-days.ts', 'functions/products/benefits/entitlements/report.ts'],
    [
      [
        'test/system/projects.test.ts',
        'shows whose step binds, who is late, and counts the days lost by the department',
      ],
      [
        'test/unit/products/benefits/entitlements/notices.test.ts',
        'reports what was matched, paid and is overdue, and the days to pay',
      ],
    ],
    ['GET /v1/projects/lost-days', 'GET /v1/reports/fulfilment'],
  ),
  '4.3': organisation,
  '4.4': organisation,
  '4.5': organisation,

  '5.1': kept(
    'Documents that are not critical may follow by a day (容缺受理); a commitment may replace a proof or an approval (告知承诺), offered and never imposed, by one published list for the city: who checks it when and how, until when a broken one is mended, and for how long none is taken of who broke one.',
    [
      'functions/law/missing-documents.ts',
      'functions/products/joint-installations',
      'functions/products/projects',
      'functions/products/river-approvals',
    ],
    [
      ['test/unit/law/missing-documents.test.ts', 'takes a case whose missing materials may follow'],
      [
        'test/system/published-time.test.ts',
        'takes a case with documents missing, suspends it when they do not come, and goes on when they do',
      ],
      ['test/system/projects.test.ts', 'acts upon a commitment that the later check finds broken'],
      [
        'test/system/commitments.test.ts',
        'that is broken stops the works, may be mended in time, and bars who broke it',
      ],
    ],
    [
      'POST /v1/joint-installations',
      'POST /v1/projects/{id}/stages/{stage}/steps/{step}/commitment',
      'GET /v1/commitment-list',
      'POST /v1/joint-installations/{id}/commitments',
      'GET /v1/service-items/{code}',
    ],
  ),
  '5.2': organisation,
  '5.3': organisation,
  '5.4': kept(
    'Whoever first takes a case or an obstacle has it to the end, or until another has agreed to take it; what is on file is never asked for again.',
    [
      'functions/services/first-responders',
      'functions/products/projects',
      'functions/services/dossiers',
      'functions/services/orders/already-on-file.ts',
    ],
    [
      [
        'test/contract/first-responder.test.ts',
        'is another only when that one accepts; both are told, and who applies',
      ],
      [
        'test/system/projects.test.ts',
        'an obstacle is owned to the end by whoever receives it first, and escalated when nobody answers',
      ],
      [
        'test/system/projects.test.ts',
        'refuses a department that asks for what is on file, with a pointer to it',
      ],
    ],
    [
      'GET /v1/first-responders/{id}',
      'POST /v1/projects/{id}/obstacles/{obstacle}/receipt',
      'GET /v1/projects/{id}/materials',
    ],
  ),
  '5.5': quality,

  '6.1': duties,
  '6.2': duties,
  '6.3': duties,

  '7.1': kept(
    'Forms come filled in from the record and ask only what is unknown. Guidance by people online is planned with service quality.',
    [
      'functions/products/benefits/matching',
      'functions/products/river-approvals',
      'functions/products/projects/installation.ts',
    ],
    [
      [
        'test/system/benefits-offers.test.ts',
        'asks only what is unknown, all of it at once, and fills in the rest',
      ],
      ['test/system/river.test.ts', 'is filled in from a project, which shows it among its own'],
    ],
    ['GET /v1/policies/{code}/applications', 'POST /v1/projects/{id}/joint-installations'],
  ),
  '7.2': kept(
    'Everything that happens to a case stands in its record, and progress is seen at any time. Ratings and complaints are planned.',
    ['functions/platform/timeline.ts', 'functions/services/deadlines', 'functions/products'],
    [
      [
        'test/system/published-time.test.ts',
        'explains a case: its steps, which were parallel, which path binds, each day and why',
      ],
      [
        'test/system/joint-installation.test.ts',
        'goes from one application to six connections, each provider told once and in time',
      ],
    ],
    ['GET /v1/joint-installations/{id}', 'GET /v1/joint-installations/{id}/deadline', 'GET /v1/me'],
  ),
  '7.3': kept(
    'What a register knows is not asked for, and what is asked again is refused with a pointer to it.',
    [
      'functions/products/benefits/enterprises',
      'functions/products/benefits/matching',
      'functions/services/orders',
      'functions/services/dossiers',
    ],
    [
      ['test/system/benefits-offers.test.ts', 'does not take what a register holds already'],
      [
        'test/system/projects.test.ts',
        'refuses a department that asks for what is on file, with a pointer to it',
      ],
    ],
    ['GET /v1/enterprise-record', 'GET /v1/policies/{code}/applications'],
  ),
  '7.4': kept(
    'A certificate that is held already counts as handed in; which are held is data of the registers.',
    ['functions/law/missing-documents.ts', 'functions/services/dossiers'],
    [
      [
        'test/unit/law/missing-documents.test.ts',
        'takes a complete case, and what is held already counts as there',
      ],
    ],
    ['GET /v1/projects/{id}/materials'],
  ),

  '8.1': quality,
  '8.2': kept(
    'Places publish longer and shifted hours: an open Saturday is shown, and is no working day that limits count. Appointments come with service quality.',
    ['functions/law/calendar', 'functions/services/calendar'],
    [
      [
        'test/system/published-time.test.ts',
        'shows when a place serves: a Saturday on which it is open is none that limits count',
      ],
    ],
    ['GET /v1/places/{place}', 'PUT /v1/places/{place}'],
  ),

  '9.1': kept(
    'A promised limit stands beside the statutory one and is never longer; the breach of either is recorded.',
    ['functions/law/deadline', 'functions/services/service-items'],
    [
      [
        'test/unit/law/deadline/plan.test.ts',
        'tells serial from parallel steps and keeps the promised limit beside the statutory one',
      ],
      [
        'test/unit/law/deadline/plan.test.ts',
        'for unknown predecessors, duplicates and promises longer than the law, all at once',
      ],
    ],
    ['GET /v1/service-items/{code}', 'GET /v1/joint-installations/{id}/deadline'],
  ),
  '9.2': kept(
    'Steps one after another may take their sum, and no more.',
    ['functions/law/deadline', 'functions/platform/watch', 'functions/products'],
    [
      ['test/unit/law/deadline/plan.test.ts', 'is the sum of steps in sequence'],
      [
        'test/unit/law/deadline/whole.test.ts',
        'if every step is in time, the whole is: whatever the plan, the hours, the pauses and the extensions',
      ],
      ['test/law/deadlines.test.ts', 'two steps, each in time, end within their sum (Art. 9)'],
    ],
    ['GET /v1/joint-installations/{id}/deadline', 'GET /v1/river-approvals/limits'],
  ),
  '9.3': kept(
    'Steps side by side may take what the longest of them may.',
    ['functions/law/deadline', 'functions/products'],
    [
      ['test/unit/law/deadline/plan.test.ts', 'is the longest of steps in parallel'],
      ['test/system/projects.test.ts', 'has stage limits that are the longest paths, and shows them as such'],
    ],
    ['GET /v1/projects/{id}/stages/{stage}/deadline', 'GET /v1/river-approvals/limits'],
  ),
  '9.4': kept(
    'The clock of a department starts when it receives what another hands on: at the push, whatever the hour.',
    ['functions/law/deadline', 'functions/services/orders', 'functions/products'],
    [
      ['test/unit/products/projects/stage-acts.test.ts', 'is received by its department with its order'],
      [
        'test/system/time-to-the-letter.test.ts',
        'takes what is filed on a Sunday as filed on Monday, and its orders as received at their push',
      ],
    ],
    ['GET /v1/orders/{id}', 'GET /v1/projects/{id}/stages/{stage}/deadline'],
  ),

  '10.1': organisation,
  '10.2': kept(
    'A letter is to be answered clearly within three working days of its receipt; an unclear answer stops no clock.',
    [
      'functions/law/letter.ts',
      'functions/products/consultations',
      'functions/products/river-approvals',
      'functions/services/orders',
    ],
    [
      [
        'test/system/statutory-time.test.ts',
        'lets a letter of 2026-09-29 10:00 lapse at the end of 2026-10-09, to the second, and names each day',
      ],
      [
        'test/system/statutory-time.test.ts',
        'keeps an unclear answer without stopping the clock, and takes a clear one until the due moment',
      ],
    ],
    ['POST /v1/consultations', 'GET /v1/consultations/{id}', 'GET /v1/consultations/{id}/deadline'],
  ),
  '10.3': kept(
    'Silence is consent at the end of the third day, for letters and for nothing else.',
    [
      'functions/law/letter.ts',
      'functions/products/consultations',
      'functions/products/river-approvals',
      'functions/services/orders',
    ],
    [
      ['test/unit/law/letter.test.ts', 'at every moment is either answerable or deemed, never both'],
      [
        'test/unit/products/consultations/races.test.ts',
        'has exactly one outcome in each of many races of an answer with silence',
      ],
      [
        'test/unit/products/river-approvals/silence.test.ts',
        'by the tables: the clock has no move; only a person leads to "decided", and only that to "published"',
      ],
    ],
    ['GET /v1/consultations/{id}', 'GET /v1/river-approvals/{id}'],
  ),
  '10.4': kept(
    'What is pushed is served with the push: the transaction that sends it is its moment, whatever becomes of the webhook.',
    ['functions/products/consultations', 'functions/services/orders'],
    [
      [
        'test/unit/products/consultations/rules.test.ts',
        'is delivered by an order whose one limit runs from the push',
      ],
      [
        'test/system/time-to-the-letter.test.ts',
        'takes a letter as received at its push: 2026-09-30 before midnight ends 10-10, Sunday 10-11 ends 10-14',
      ],
    ],
    ['GET /v1/consultations/{id}', 'GET /v1/events'],
  ),

  '11.1': organisation,
  '11.2': notSoftware('Persons decide whom nothing is held against.'),

  '12.1': kept(
    'A project has its stages from first plan to production by a published plan for its nature, size and industry: advice before, the four national stages, production after. Conditions are handled together, permits are watched while they last, a named person helps, and obstacles are answered, also when it produces.',
    ['functions/products/projects', 'functions/services'],
    [
      ['test/system/projects.test.ts', 'goes on through completion to production'],
      [
        'test/system/national-stages.test.ts',
        'builds, stands still and goes on, and its acceptance is one conclusion after all segments',
      ],
      [
        'test/system/national-stages.test.ts',
        'names who helps the owner through, changes it on record, and tells both',
      ],
      [
        'test/system/projects.test.ts',
        'runs two stages at once where the plan allows: conditions begin with the site, before pre-planning ends',
      ],
      [
        'test/unit/products/projects/plans.test.ts',
        'choose the most specific: by size and industry too, in the version in force on the day',
      ],
    ],
    ['POST /v1/projects', 'GET /v1/projects/{id}', 'GET /v1/stage-plans', 'POST /v1/projects/{id}/obstacles'],
  ),
  '13.1': kept(
    'One application goes to every utility that is asked for; each gets its order, and everybody sees progress and days.',
    ['functions/products/joint-installations', 'functions/products/projects', 'functions/services'],
    [
      [
        'test/system/joint-installation.test.ts',
        'goes from one application to six connections, each provider told once and in time',
      ],
    ],
    ['POST /v1/joint-installations', 'GET /v1/joint-installations/{id}', 'GET /v1/orders'],
  ),
  '13.2': kept(
    'Key projects have a channel of their own: shorter limits, external approvals beside everything, commitments instead of proof. What a line needs is asked of every department at once; by published thresholds it is exempt, committed to, filed or reviewed.',
    ['functions/products/joint-installations', 'functions/products/projects'],
    [
      [
        'test/system/commitments.test.ts',
        'exempt, file or offer a commitment for what is small, and review a young road whatever they say',
      ],
      [
        'test/system/joint-installation.test.ts',
        'gives key projects the green channel: shorter limits, external approval beside everything',
      ],
      [
        'test/system/projects.test.ts',
        'takes a commitment instead of proof in the green channel, and schedules its check',
      ],
    ],
    [
      'POST /v1/joint-installations',
      'GET /v1/joint-installations/{id}/deadline',
      'GET /v1/line-rules/{region}',
    ],
  ),
  '14.1': rural,
  '14.2': rural,

  '15.1': kept(
    'The window has its rules and limits published; several departments review side by side, a person decides, and the decision is published.',
    ['functions/products/river-approvals', 'functions/law/geometry', 'functions/services'],
    [
      [
        'test/system/river.test.ts',
        'publishes its limits to everybody: by activity and level, and each is the longest way',
      ],
      [
        'test/system/river.test.ts',
        'is decided by nobody while a department is silent, however long it takes, and whoever is killed',
      ],
      ['test/system/river.test.ts', 'publishes the decision with personal data masked'],
    ],
    ['GET /v1/river-approvals/limits', 'POST /v1/river-approvals', 'GET /v1/river-approvals/decisions'],
  ),

  '16.1': kept(
    'The catalogue: policies with document number, rules, limits, payer and department, in versions; each rule is checked when it is published.',
    ['functions/products/benefits', 'functions/rule-language'],
    [
      [
        'test/unit/products/benefits/policies/versions.test.ts',
        'publishes a draft and supersedes what was published',
      ],
      [
        'test/system/benefits-offers.test.ts',
        'shows anybody, condition by condition, how a record would fare, and keeps nothing of it',
      ],
    ],
    ['GET /v1/policies', 'GET /v1/policies/{code}', 'PUT /v1/policies/{code}'],
  ),
  '16.2': kept(
    'Enterprises are matched and asked for one click, or for nothing.',
    ['functions/products/benefits'],
    [
      [
        'test/system/benefits.test.ts',
        'pays after one click what was confirmed, once, to the account on record',
      ],
      ['test/system/benefits-offers.test.ts', 'is paid to the account on record'],
    ],
    ['GET /v1/entitlements', 'POST /v1/entitlements/{id}/confirmation'],
  ),
  '16.3': kept(
    'Where an application is needed, it comes filled in and asks only what is unknown.',
    ['functions/products/benefits'],
    [
      [
        'test/system/benefits-offers.test.ts',
        'asks only what is unknown, all of it at once, and fills in the rest',
      ],
    ],
    ['GET /v1/policies/{code}/applications', 'POST /v1/policies/{code}/applications'],
  ),
  '16.4': kept(
    'Late payments are told to the beneficiary at once and then at the interval of the policy: reason, plan, responsible person and contact; a department that says nothing is reminded and escalated.',
    [
      'functions/products/benefits/entitlements',
      'functions/services/messages',
      'functions/platform/persons',
      'functions/services/orders',
      'functions/platform/watch',
    ],
    [
      [
        'test/system/benefits.test.ts',
        'gives the beneficiary of a late payment exactly the notices that are due, killed in between',
      ],
      [
        'test/unit/products/benefits/entitlements/notices.test.ts',
        'says plainly that the department has said nothing',
      ],
      [
        'test/unit/products/benefits/entitlements/notices.test.ts',
        'gives reason and plan and the next number, and the person by reference only',
      ],
    ],
    [
      'GET /v1/entitlements/{id}',
      'GET /v1/messages',
      'PUT /v1/entitlements/{id}/overdue-statement',
      'GET /v1/reports/fulfilment',
    ],
  ),

  '17.1': notSoftware(
    'Standards and regular evaluation are set by the governments; what they need of late payments is in the report.',
  ),
  '17.2': kept(
    'A payment that is long overdue makes its department a candidate, and nothing more: a person determines. The other acts are not seen by this platform.',
    ['functions/products/benefits'],
    [
      [
        'test/system/benefits.test.ts',
        'opens a candidate and publishes nothing, until a person determines it',
      ],
    ],
    ['GET /v1/integrity-cases'],
  ),
  '17.3': kept(
    'What was determined is published.',
    ['functions/products/benefits/integrity'],
    [
      [
        'test/system/benefits.test.ts',
        'opens a candidate and publishes nothing, until a person determines it',
      ],
    ],
    ['GET /v1/integrity-records'],
  ),
  '17.4': kept(
    'Consequences run for two years from the determination, and vanish by themselves.',
    ['functions/products/benefits/integrity'],
    [
      [
        'test/unit/products/benefits/integrity/rules.test.ts',
        'has its consequences for two years from the determination',
      ],
    ],
    ['GET /v1/integrity-records'],
  ),
  '17.5': notSoftware('Awards are given elsewhere; whoever gives them reads the published records.'),
  '17.6': notSoftware('Superiors begin it.'),

  '18.1': quality,
  '18.2': quality,
  '19.1': quality,
  '19.2': quality,

  '20.1': liability,
  '20.2': liability,
  '20.3': kept(
    'Matters are published with limits, steps and documents; each version is kept, and who published it is on record.',
    ['functions/services/service-items', 'functions/services/audit'],
    [
      [
        'test/unit/services/service-items/rules.test.ts',
        'keeps each version for ever, and two operators do not publish the same one',
      ],
    ],
    ['GET /v1/service-items', 'GET /v1/audit-entries'],
  ),
  '20.4': liability,
  '20.5': liability,
  '20.6': liability,
  '20.7': liability,
  '20.8': liability,

  '21.1': kept(
    'Utilities are partners like departments: orders, limits, breaches and signed webhooks are the same for both.',
    ['functions/services/partners', 'functions/services/orders'],
    [
      [
        'test/system/joint-installation.test.ts',
        'records a provider past its limit as late, once; the order goes on and the case completes',
      ],
    ],
    ['POST /v1/partners', 'GET /v1/orders/{id}'],
  ),
  '22.1': kept(
    'The day it takes effect is data: an enactment is published, what runs keeps the text it began with.',
    ['functions/law/legal-data', 'functions/services/legal-data'],
    [
      [
        'test/system/statutory-time.test.ts',
        'is enacted by a publication: letters from then on cite the new text, those under way the draft',
      ],
      [
        'test/unit/law/legal-data/legal-data.test.ts',
        'is the one that took effect last, whichever was published first',
      ],
    ],
    ['GET /v1/legal-data', 'POST /v1/legal-data'],
  ),
};
