/**
 * What an execution began with and came to, as operators may see it: what stands under a name that is known to hold ids,
 * codes, counts or moments. All else is withheld, so that a new input shows a person, an account or a token to nobody
 * before somebody has thought of it (docs/privacy.md).
 */

/** The names that state machines (statemachines/) hold such things under. */
const shownNames: ReadonlySet<string> = new Set([
  ...['id', 'of', 'caseId', 'deliveryId', 'entitlementId', 'erasureId', 'orderId', 'orderIds', 'projectId'],
  ...[
    'subjectId',
    'run',
    'round',
    'version',
    'sequence',
    'batch',
    'shard',
    'shards',
    'segment',
    'records',
    'policies',
  ],
  ...['uscc', 'recipient', 'kind', 'endpoint', 'fromYear', 'stage', 'step', 'state', 'status', 'until'],
  ...[
    'looks',
    'passes',
    'rounds',
    'left',
    'more',
    'acted',
    'sick',
    'nothingBefore',
    'nextAttemptAt',
    'next',
    'machine',
    'input',
  ],
]);

/** More is looked up where it lies: an execution of AWS may carry 256 KiB. */
const mostBytes = 16 * 1024;

const shown = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, below]) => [name, shownNames.has(name) ? shown(below) : '…']),
  );
};

/** @returns undefined where there is none, where it is too large, and where it is no JSON */
export const executionData = (text: string | undefined): unknown => {
  if (text === undefined || text.length > mostBytes) return undefined;
  try {
    const data: unknown = JSON.parse(text);
    // A text that stands alone has no name to be known by.
    return typeof data === 'string' ? '…' : shown(data);
  } catch {
    // What is no JSON cannot be looked through, so it is not shown.
    return undefined;
  }
};
