/**
 * Breaking changes since the last release that were agreed to, by their line in docs/api/CHANGELOG.md, each with why.
 * Emptied with a release, when its document becomes the one compared with.
 */
export const accepted: Readonly<Record<string, string>> = {
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
};
