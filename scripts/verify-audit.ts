import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { AuditTrail } from '../functions/platform/audit/trail.ts';
import { Table } from '../functions/platform/table/table.ts';
import { dynamoDbClient } from '../local/dynamodb/tables.ts';

const usage = `npm run verify:audit -- --table NAME [--endpoint URL] [--expect SEQUENCE:HASH]

  Follows the audit trail from its beginning and says where it breaks: an entry that was changed, taken out or put in.
  --endpoint  of a database on this machine; without it, AWS by the usual settings
  --expect    an entry as the log says it (audit.recorded): a chain that was written anew whole does not have it`;

const { values } = parseArgs({
  options: { table: { type: 'string' }, endpoint: { type: 'string' }, expect: { type: 'string' } },
});
if (values.table === undefined) {
  console.error(usage);
  process.exit(1);
}
const client = values.endpoint === undefined ? new DynamoDBClient() : dynamoDbClient(values.endpoint);
const documents = DynamoDBDocumentClient.from(client);
const expected = values.expect?.split(':');
const verdict = await new AuditTrail(new Table(values.table, documents)).verify(
  expected && { sequence: Number(expected[0]), hash: expected[1] ?? '' },
);
console.log(JSON.stringify(verdict));
process.exitCode = verdict.whole ? 0 : 2;
