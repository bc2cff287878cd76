/**
 * Breaking changes since the last release that were agreed to, by their line in docs/api/CHANGELOG.md, each with why.
 * Emptied with a release, when its document becomes the one compared with.
 */
export const accepted: Readonly<Record<string, string>> = {
  'type added: `Amount[formula].per` string': 'A divisor may be a rule: 365 or 360 days',
  ...Object.fromEntries(
    ['Bottleneck.department', 'PlannedStep.department', 'PlannedStep.statutory', 'StageStep.department'].map(
      (member) => [
        `made optional: \`${member}\``,
        'A step of the owner (design, works) has no department, and one that is not counted has no limit',
      ],
    ),
  ),
  ...Object.fromEntries(
    ['entitlementId', 'fen', 'policy'].map((member) => [
      `made optional: \`IntegrityCase.${member}\``,
      'Not every act of bad faith is a late payment',
    ]),
  ),
  ...Object.fromEntries(
    ['contact', 'name', 'uscc'].map((member) => [
      `member removed: \`ShownApplication.applicant.${member}\``,
      'Who applies is an enterprise or a citizen: each has its own members',
    ]),
  ),
  'type removed: `NewJointInstallation.applicant` object':
    'Who applies is an enterprise or a citizen; what an enterprise sent before is taken as before',
  'made optional: `PublicIntegrityRecord.fen`': 'Not every act of bad faith is of a sum',
  'made optional: `PublicIntegrityRecord.policy`': 'Not every act of bad faith is a late payment',
  ...Object.fromEntries(
    ['Entitlement', 'EntitlementSummary', 'PolicyDecision'].map((of) => [
      `made optional: \`${of}.uscc\``,
      'A benefit may be a citizen’s or a county’s, and then no enterprise’s',
    ]),
  ),
  ...Object.fromEntries(
    ['try', 'versions/{version}/try'].flatMap((path) =>
      ['asOf', 'citizen', 'county', 'facts', 'source'].map((member) => [
        `made required: \`POST /v1/policies/{code}/${path} body.record.${member}\``,
        'Only of what the record is: of an enterprise it is as it was, a citizen’s and a county’s stand beside it',
      ]),
    ),
  ),
  'made optional: `PublicRiverDecision.applicant`': 'What may not be published of a decision is left out',
  'member removed: `ExpectedStage.limit`':
    'Its budget and unit stand in it; the plan is in GET /v1/stage-plans',
  'member removed: `JointInstallationDeadline.plan`':
    'A case is short: how its limits are made up is under its /deadline',
  'member removed: `MakeUp.deadline`': 'A due moment and its last day say it',
  'member removed: `Obstacle.deadline`': 'A due moment and its last day say it',
  'member removed: `RiverApproval.makeUp.deadline`': 'A due moment and its last day say it',
  'member removed: `RiverApproval.reviews`': 'The same stands in its orders, a line each',
  'member removed: `RiverApproval.suspensions`':
    'A case is short: how its limits are made up is under its /deadline',
  'member removed: `Stage.limit`': 'A case is short: how its limits are made up is under its /deadline',
  'schema removed: `DeadlineSpec`': 'A due moment and its last day say it',
  'schema removed: `RiverDeadline`': 'A case is short: how its limits are made up is under its /deadline',
  'schema removed: `Suspension`': 'A case is short: how its limits are made up is under its /deadline',
  'type added: `Obstacle.candidates` object': 'Each is named',
  'type added: `POST /v1/enterprise-records 413` object':
    'Beyond 10 MB the gateway refuses, in words of its own: it always did, and 413 says so now',
  ...Object.fromEntries(
    ['from', 'limit', 'provisional', 'to'].map((member) => [
      `member removed: \`order.deadline-moved.data.${member}\``,
      'One event tells of every limit of an order that has moved: `limits`',
    ]),
  ),
  ...Object.fromEntries(
    ['RiverApproval', 'RiverApprovalSubmitted'].flatMap((of) =>
      [
        'anchor',
        'basis',
        'breached',
        'budget',
        'calendarVersion',
        'due',
        'kind',
        'mayMove',
        'overdue',
        'plan',
        'provisional',
        'remaining',
        'suspended',
        'unit',
        'used',
      ].map((member) => [
        `member removed: \`${of}.deadline.${member}\``,
        'It is a DeadlineSummary; its plan is under /deadline',
      ]),
    ),
  ),
  'type added: `GET /v1/partners 200.items` object': 'What is for operators alone may be left out',
  'type added: `JointInstallation.orders` object': 'A line each; all of an order is in GET /v1/orders/{id}',
  'type added: `GET /v1/river-approvals/limits 200.version` integer':
    'Rules are published in versions that are counted; before there was one, by its name',
  'type added: `RiverApproval.orders` object': 'A line each; all of an order is in GET /v1/orders/{id}',
  'type added: `StageStep.order` object': 'A line each; all of an order is in GET /v1/orders/{id}',
  ...Object.fromEntries(
    ['array', 'boolean', 'integer', 'null', 'string'].map((type) => [
      `type added: \`EnterpriseFacts\` ${type}`,
      'Facts are those of the published dictionary, beside the product’s own',
    ]),
  ),
  ...Object.fromEntries(
    [
      'river.decided.data.outcome',
      'river.department-silent.data.department',
      'river.department-silent.data.orderId',
      'river.department-silent.data.since',
      'river.expert-review-outlasted.data.due',
      'river.obligation-overdue.data.due',
      'river.obligation-overdue.data.number',
      'river.overdue.data.due',
      'river.waiting-for-name.data.body',
      'river.waiting-for-name.data.title',
    ].map((member) => [
      `made optional: \`${member}\``,
      'What happens to a case at the river is described once, for all its events',
    ]),
  ),
  ...Object.fromEntries(
    ['Deadline', 'DeadlineExplained.limits', 'DeadlineSummary', 'JointInstallationDeadline', 'Limit'].map(
      (of) => [
        `type added: \`${of}.overdue\` integer`,
        'Days over are whole days, today among them, as in the queue of what is late',
      ],
    ),
  ),
  ...Object.fromEntries(
    ['NewJointInstallation', 'ShownApplication'].flatMap((shape) =>
      ['contact', 'name', 'uscc'].map((member) => [
        `member removed: \`${shape}.applicant.${member}\``,
        'An applicant is an enterprise, with the same members as before, or a citizen',
      ]),
    ),
  ),
  'member removed: `POST /v1/projects/{id}/stages/{stage}/steps/{step}/commitment body.madeOn`':
    'The platform stamps when it was made',
  ...Object.fromEntries(
    ['PlannedStep', 'PlannedStepInput'].map((shape) => [
      `member removed: \`${shape}.commitment.checkWithin\``,
      'The published list says when a matter is checked',
    ]),
  ),
  ...Object.fromEntries(
    [
      'checkOrderId',
      'checkWithin',
      'endedAt',
      'id',
      'madeAt',
      'madeBy',
      'madeOn',
      'replaces',
      'status',
      'waits',
    ].map((member) => [
      `member removed: \`Project.commitments.${member}\``,
      'A commitment of a step is one like those of a line: under /v1/commitments',
    ]),
  ),
  'member removed: `Project.commitmentsRefusedSince`': 'The bar stands under /v1/commitments/bars',
};
