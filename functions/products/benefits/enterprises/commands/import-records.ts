import { fieldError } from '../../../../common/field-error.ts';
import { invalid, problem, type Problem } from '../../../../platform/problem.ts';
import { err } from '../../../../common/result.ts';
import { text, type Text } from '../../../../common/text.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { log } from '../../../../platform/log.ts';
import { ownerOf } from '../../../../platform/http/caller.ts';
import { importRunOf, type ImportRun } from '../import-runs.ts';
import type { EnterpriseDependencies } from '../dependencies.ts';
import type { EnterpriseRecord } from '../model.ts';
import { readRecords, type LineError } from '../ndjson.ts';
import { enterpriseRoutes } from '../routes.ts';
import { take } from '../import-lines.ts';
import { sourceOf, speakingOf, untold, type Untold } from '../sources.ts';

/** Lambda takes 6 MB of which base64 is a third more; what is larger is sent in several requests. */
const most = 4 * 1024 * 1024;

const tooLarge = problem('body-too-large', {
  detail: text('单次请求不超过 4 MB，请分次导入', 'At most 4 MB a request: send the register in several'),
});

export const importRecords = (on: EnterpriseDependencies) =>
  endpoint(enterpriseRoutes.import, async ({ body, caller }) => {
    const bytes = Buffer.from(body);
    if (bytes.length > most) return err(tooLarge);
    const read: { readonly line: number; readonly record: EnterpriseRecord }[] = [];
    const errors: LineError[] = [];
    for await (const lines of readRecords([bytes]))
      for (const { line, record } of lines) {
        if (record.ok) read.push({ line, record: record.value });
        else errors.push(record.error);
      }
    const told = read.map(({ record }) => record);
    const speaking = await speakingOf(on.partners, caller, told);
    const now = on.clock.now();
    const lines = read.length + errors.length;
    const records: EnterpriseRecord[] = [];
    for (const { line, record } of read) {
      const places = untold(record, speaking, now);
      if (places.length === 0) records.push(record);
      else errors.push({ line, reason: 'not-allowed', places: places.slice(0, 10) });
    }
    const owner = ownerOf(caller);
    const id = importRunOf(owner, bytes, now);
    const codes = new Set(records.map(({ uscc }) => uscc)).size;
    const before = await on.runs.find(id, now);
    if (before === undefined)
      await on.runs.begin({ id, owner, startedAt: now, lines, records: codes }, errors);
    if (before === undefined || !isRead(before.run)) {
      const taken = await take(on, records, id);
      await on.runs.read(id, on.clock.now());
      log.info('enterprise-records.imported', { run: id, ...taken, rejected: errors.length });
    }
    const shown = await on.runs.find(id, on.clock.now());
    return answer(202, shown?.run, { location: `/v1/import-runs/${id}` });
  });

const isRead = ({ state }: ImportRun): boolean => state === 'matching' || state === 'done';

/** How far an import is: for whoever sent it, and for operators. */
export const showRun = (on: EnterpriseDependencies) =>
  endpoint(enterpriseRoutes.run, async ({ params, caller }) => {
    const found = await on.runs.find(params.id, on.clock.now());
    const may = found !== undefined && (caller.role === 'operator' || found.owner === ownerOf(caller));
    return may ? answer(200, found.run) : err(problem('not-found'));
  });

const sourceWanted = invalid('/source', '请填写数据来源', 'Whose word is it?');

const words: Readonly<Record<Untold['code'], Text>> = {
  'source-not-yours': text('只能以本部门名义填报', 'A department speaks as itself alone'),
  'source-not-registered': text('该来源未登记', 'Nobody is registered under that name'),
  'not-authorised': text('登记信息未授权填报此项', 'The registration does not let it tell this'),
  'in-the-future': text('日期晚于今日', 'That day is yet to come'),
};

const refusal = (places: readonly Untold[]): Problem =>
  problem(places.some(({ code }) => code === 'not-authorised') ? 'forbidden' : 'invalid', {
    errors: places.map(({ pointer, code }) => fieldError(pointer, words[code])),
  });

export const event = (on: EnterpriseDependencies) =>
  endpoint(enterpriseRoutes.event, async ({ params, body, caller }) => {
    const source = body.source ?? sourceOf(caller);
    if (source === undefined) return err(sourceWanted);
    const record: EnterpriseRecord = { ...body, source, uscc: params.uscc };
    const places = untold(record, await speakingOf(on.partners, caller, [record]), on.clock.now());
    return places.length > 0 ? err(refusal(places)) : answer(200, await take(on, [record]));
  });
