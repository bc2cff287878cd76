import type { Caller } from '../../../../platform/http/route.ts';
import { beneficiaryOf, type Named } from '../../beneficiaries/model.ts';
import { fieldError } from '../../../../common/field-error.ts';
import { err, ok, type Result } from '../../../../common/result.ts';
import { text, type Text } from '../../../../common/text.ts';
import { dateOf } from '../../../../law/plain-date.ts';
import { ownerOf } from '../../../../platform/http/caller.ts';
import { answer, endpoint, type Reply } from '../../../../platform/http/index.ts';
import { invalid, problem, type Problem } from '../../../../platform/problem.ts';
import type { EnterpriseDependencies, ImportDependencies } from '../dependencies.ts';
import { take, type Taken } from '../import-lines.ts';
import type { SubjectRecord } from '../model.ts';
import { enterpriseRoutes } from '../routes.ts';
import { send } from '../send.ts';
import { wrongFacts } from '../wrong-facts.ts';
import { sourceOf, speakerOf, speakingOf, untold, type Untold } from '../sources.ts';

/** Lambda takes 6 MB of which base64 is a third more; what is larger is sent in several requests. */
const most = 4 * 1024 * 1024;

const tooLarge = problem('body-too-large', {
  detail: text('单次请求不超过 4 MB，请分次导入', 'At most 4 MB a request: send the register in several'),
});

/** Nobody waits for a register: its lines are laid down, and what becomes of them is told by the run. */
export const importRecords = (on: ImportDependencies) =>
  endpoint(enterpriseRoutes.import, async ({ body, caller }) => {
    const lines = new TextEncoder().encode(body);
    if (lines.length > most) return err(tooLarge);
    const run = await send(on, { owner: ownerOf(caller), by: speakerOf(caller), lines });
    return answer(202, run, { location: `/v1/import-runs/${run.id}` });
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

/** Takes what is told of one, whoever it is, if its teller may. */
const taken = async (
  on: EnterpriseDependencies,
  record: SubjectRecord,
  caller: Caller,
): Promise<Result<Taken, Problem>> => {
  const now = on.clock.now();
  const dictionary = await on.dictionaries.on(dateOf(now), beneficiaryOf(record).kind);
  const wrong = wrongFacts(record.facts, dictionary, '/facts');
  if (wrong) return err(wrong);
  const speaking = await speakingOf(on.partners, speakerOf(caller), [record]);
  const places = untold(record, speaking, now, dictionary);
  return places.length > 0 ? err(refusal(places)) : ok(await take(on, record));
};

type Told = Omit<SubjectRecord, 'source' | keyof Named> & { readonly source?: string | undefined };

const telling = async (
  on: EnterpriseDependencies,
  named: Named,
  body: Told,
  caller: Caller,
): Promise<Reply> => {
  const source = body.source ?? sourceOf(caller);
  if (source === undefined) return err(sourceWanted);
  const done = await taken(on, { ...body, ...named, source } as SubjectRecord, caller);
  return done.ok ? answer(200, done.value) : done;
};

export const event = (on: EnterpriseDependencies) =>
  endpoint(enterpriseRoutes.event, ({ params, body, caller }) =>
    telling(on, { uscc: params.uscc }, body, caller),
  );

export const citizenEvent = (on: EnterpriseDependencies) =>
  endpoint(enterpriseRoutes.citizenEvent, ({ params, body, caller }) =>
    telling(on, { citizen: params.citizen }, body, caller),
  );

export const countyEvent = (on: EnterpriseDependencies) =>
  endpoint(enterpriseRoutes.countyEvent, ({ params, body, caller }) =>
    telling(on, { county: params.county }, body, caller),
  );
