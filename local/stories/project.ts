import { ok } from '@liban/client';
import { applicant, dayOf, lastDayOf } from '../story.ts';
import type { Telling } from './telling.ts';

/** A project over its stages: what binds, whose turn it is, and the next stage that begins by itself. */
export const project = async ({ tell, check, enterprise, now, pass }: Telling): Promise<void> => {
  const name = '桂林样例精密部件项目';
  const { id } = await ok(
    enterprise.POST('/v1/projects', {
      body: {
        code: '2603-450305-04-01-123456',
        name,
        owner: applicant,
        region: '450305',
        industry: 'C34',
        investmentYuan: 600_000_000,
        nature: 'approval',
        site: { address: '七星区样例路 1 号' },
      },
    }),
  );
  const params = { path: { id } };
  const show = () => ok(enterprise.GET('/v1/projects/{id}', { params }));
  const before = await show();
  tell(`${dayOf(now())}  ${name} is registered once. Its stages:`);
  for (const { id: stage, status, deadline } of before.stages)
    tell(`            ${stage.padEnd(20)}${status.padEnd(14)}${lastDayOf(deadline.promised?.due ?? null)}`);
  const missing = before.bottleneck?.missing ?? [];
  check(missing.length > 0, 'nothing is asked of the owner');
  // Of several kinds of one matter any one is enough.
  const [kind = ''] = missing;
  tell(`            What binds now is a document of its own (${missing.join(', or ')}); it hands it in.`);
  await ok(
    enterprise.POST('/v1/projects/{id}/materials', {
      params,
      body: { materials: [{ kind, reference: 'SAMPLE-0001' }] },
    }),
  );
  await pass(4);
  const after = await show();
  tell(`${dayOf(now())}  Four working days later, by the departments' reviews:`);
  for (const { id: stage, status } of after.stages) tell(`            ${stage.padEnd(20)}${status}`);
  check(
    after.stages.some(({ status }) => status === 'ended'),
    'no stage has ended',
  );
};
