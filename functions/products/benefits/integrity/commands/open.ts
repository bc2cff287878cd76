import { createHash } from 'node:crypto';
import { err, ok } from '../../../../common/result.ts';
import { startOfDay } from '../../../../law/plain-date.ts';
import { decided, untilWritten } from '../../../../platform/change.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { idFrom, newId } from '../../../../platform/ids.ts';
import { log } from '../../../../platform/log.ts';
import { invalid } from '../../../../platform/problem.ts';
import { resolve } from '../../../../services/partners/names.ts';
import type { IntegrityDependencies } from '../dependencies.ts';
import { IntegrityCaseId, registers, type Findings, type IntegrityCase } from '../model.ts';
import { integrityRoutes } from '../routes.ts';
import { tellIntegrity } from '../told.ts';

const unknownDepartment = (name: string) =>
  invalid('/department', `“${name}”尚未登记为部门`, `Nobody is registered as ${name}`);

/** A person has found something: a candidate, and nothing that has a consequence. */
export const open = (on: IntegrityDependencies) =>
  endpoint(integrityRoutes.open, async ({ body, settle }) => {
    const done = await untilWritten(on.table, async () => {
      const { department, since, ...found } = body;
      const known = resolve(await on.partners.claims(), { role: 'department', name: department });
      if (!known.ok) return err(unknownDepartment(department));
      const now = on.clock.now();
      const one: IntegrityCase = {
        id: IntegrityCaseId.parse(`${newId('ic', now)}-1`),
        status: 'candidate',
        department,
        ...found,
        openedBy: 'person',
        overdueSince: startOfDay(since),
        openedAt: now,
      };
      const reply = { status: 201, body: one };
      return decided({ id: one.id, reply }, [
        ...on.store.create(one),
        ...(await tellIntegrity(on.teller, 'candidate', one, now)),
        settle(reply),
      ]);
    });
    if (!done.ok) return done;
    log.info('integrity.opened', { caseId: done.value.id });
    return ok(done.value.reply);
  });

type Entry = Findings['entries'][number];
type Register = Findings['register'];

/** The same finding of a register about the same department is one candidate; two acts in one report are two. */
const idOfFinding = (
  register: Register,
  department: string,
  { reference, on, act }: Entry,
): IntegrityCaseId => {
  const of = register === 'dishonest-judgments' ? [] : [register];
  const which = registers[register].acts.length > 1 && act ? [act] : [];
  const key = createHash('sha256')
    .update([...of, department, reference, ...which].join(' '))
    .digest('hex');
  return IntegrityCaseId.parse(`${idFrom('ic', startOfDay(on), key)}-1`);
};

const called: Readonly<Record<Register, string>> = {
  'dishonest-judgments': '被纳入失信被执行人名单',
  judgments: '生效裁判认定违约',
  arbitration: '仲裁裁决认定违约',
  audit: '审计发现问题',
  'charges-inspection': '涉企收费检查发现违规收费',
};

type Found = Pick<IntegrityCase, 'act' | 'field'>;

/** Which act and field an entry tells of: its own word, or its register's; an act that is not the register's is refused. */
const foundIn = (register: Register, { act, field }: Entry): Found | undefined => {
  const known: { readonly acts: readonly IntegrityCase['act'][]; readonly field?: IntegrityCase['field'] } =
    registers[register];
  const [only, ...others] = known.acts;
  const which = act ?? (others.length === 0 ? only : undefined);
  const where = field ?? known.field;
  return which && where && known.acts.includes(which) ? { act: which, field: where } : undefined;
};

const unclear = (index: number) =>
  invalid(
    `/entries/${index}`,
    '请写明失信行为和领域，且须为该登记簿公布的行为',
    'Say which act and field it is: one that this register tells of',
  );

/** What registers publish is read against the register of departments, by their names: each finding once. */
export const findings = (on: IntegrityDependencies) =>
  endpoint(integrityRoutes.findings, async ({ body: { register, source, entries } }) => {
    const wrong = entries.findIndex((entry) => foundIn(register, entry) === undefined);
    if (wrong !== -1) return err(unclear(wrong));
    const claims = await on.partners.claims();
    const opened: IntegrityCaseId[] = [];
    let [known, others] = [0, 0];
    for (const entry of entries) {
      const { name: department, reference, on: since, fen } = entry;
      const found = foundIn(register, entry);
      if (!found || !resolve(claims, { role: 'department', name: department }).ok) {
        others += 1;
        continue;
      }
      const id = idOfFinding(register, department, entry);
      const made = await untilWritten(on.table, async () => {
        if (await on.store.find(id)) return decided(false);
        const now = on.clock.now();
        const one: IntegrityCase = {
          ...{ id, status: 'candidate', department, reference, ...found, register },
          openedBy: register === 'dishonest-judgments' ? 'judgment-list' : 'register',
          what: `${called[register]}（${source}）`,
          overdueSince: startOfDay(since),
          openedAt: now,
          ...(fen !== undefined && { fen }),
        };
        return decided(true, [
          ...on.store.create(one),
          ...(await tellIntegrity(on.teller, 'candidate', one, now)),
        ]);
      });
      if (made.ok && made.value) opened.push(id);
      else known += 1;
    }
    log.info('integrity.findings', { opened: opened.length, known, others });
    return answer(200, { opened, known, others });
  });
