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
import { IntegrityCaseId, type IntegrityCase, type JudgmentList } from '../model.ts';
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

type Entry = JudgmentList['entries'][number];

/** The same judgment about the same department is one candidate, on whichever list it stands. */
const idOfJudgment = (department: string, { reference, listedOn }: Entry): IntegrityCaseId => {
  const key = createHash('sha256').update(`${department} ${reference}`).digest('hex');
  return IntegrityCaseId.parse(`${idFrom('ic', startOfDay(listedOn), key)}-1`);
};

/** 被纳入失信被执行人名单: a list is read against the register of departments, by their names. */
export const judgments = (on: IntegrityDependencies) =>
  endpoint(integrityRoutes.judgments, async ({ body }) => {
    const claims = await on.partners.claims();
    const opened: IntegrityCaseId[] = [];
    let [known, others] = [0, 0];
    for (const entry of body.entries) {
      const { name: department, reference, listedOn } = entry;
      if (!resolve(claims, { role: 'department', name: department }).ok) {
        others += 1;
        continue;
      }
      const id = idOfJudgment(department, entry);
      const made = await untilWritten(on.table, async () => {
        if (await on.store.find(id)) return decided(false);
        const now = on.clock.now();
        const one: IntegrityCase = {
          ...{ id, status: 'candidate', department, reference },
          ...{ act: 'dishonest-judgment', field: 'financing', openedBy: 'judgment-list' },
          what: `被纳入失信被执行人名单（${body.source}）`,
          overdueSince: startOfDay(listedOn),
          openedAt: now,
        };
        return decided(true, [
          ...on.store.create(one),
          ...(await tellIntegrity(on.teller, 'candidate', one, now)),
        ]);
      });
      if (made.ok && made.value) opened.push(id);
      else known += 1;
    }
    log.info('integrity.judgment-list', { opened: opened.length, known, others });
    return answer(200, { opened, known, others });
  });
