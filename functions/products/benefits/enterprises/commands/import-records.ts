import { problem } from '../../../../platform/problem.ts';
import { err } from '../../../../common/result.ts';
import { text } from '../../../../common/text.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { log } from '../../../../platform/log.ts';
import type { EnterpriseDependencies } from '../dependencies.ts';
import type { EnterpriseRecord } from '../model.ts';
import { readRecords, type LineError } from '../ndjson.ts';
import { enterpriseRoutes } from '../routes.ts';
import { take } from '../import-lines.ts';

/** Lambda takes 6 MB of which base64 is a third more; what is larger is sent in several requests. */
const most = 4 * 1024 * 1024;

const tooLarge = problem('body-too-large', {
  detail: text('单次请求不超过 4 MB，请分次导入', 'At most 4 MB a request: send the register in several'),
});

export const importRecords = (on: EnterpriseDependencies) =>
  endpoint(enterpriseRoutes.import, async ({ body }) => {
    const bytes = Buffer.from(body);
    if (bytes.length > most) return err(tooLarge);
    const records: EnterpriseRecord[] = [];
    const errors: LineError[] = [];
    for await (const lines of readRecords([bytes]))
      for (const { record } of lines) {
        if (record.ok) records.push(record.value);
        else errors.push(record.error);
      }
    const taken = await take(on, records);
    log.info('enterprise-records.imported', { ...taken, rejected: errors.length });
    return answer(200, {
      ...taken,
      lines: records.length + errors.length,
      rejected: errors.length,
      errors,
    });
  });

export const event = (on: EnterpriseDependencies) =>
  endpoint(enterpriseRoutes.event, async ({ params, body }) =>
    answer(200, await take(on, [{ ...body, uscc: params.uscc }])),
  );
