/**
 * Breaking changes since the last release that were agreed to, by their line in docs/api/CHANGELOG.md, each with why.
 * Emptied with a release, when its document becomes the one compared with.
 */
export const accepted: Readonly<Record<string, string>> = {
  'type added: `POST /v1/enterprise-records 413` object':
    'Beyond 10 MB the gateway refuses, in words of its own: it always did, and 413 says so now',
  ...Object.fromEntries(
    ['from', 'limit', 'provisional', 'to'].map((member) => [
      `member removed: \`order.deadline-moved.data.${member}\``,
      'One event tells of every limit of an order that has moved: `limits`',
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
};
