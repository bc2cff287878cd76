import { ok } from '@liban/client';
import { applicant, dayOf } from '../story.ts';
import type { Telling } from './telling.ts';

/** Protected places: departments give opinions, a person decides by name and with reasons, and it is published. */
export const river = async ({ tell, check, enterprise, operator, now, pass }: Telling): Promise<void> => {
  const { id } = await ok(
    enterprise.POST('/v1/river-approvals', {
      body: {
        applicant,
        activity: 'tourism',
        planned: '临江步道改造',
        site: {
          region: '450321',
          address: '阳朔县样例路 1 号',
          geometry: { type: 'Point', coordinates: [110.5, 24.8] },
        },
        materials: ['site-plan', 'activity-plan', 'environment-report'].map((kind, index) => ({
          kind,
          reference: `SAMPLE-000${index + 2}`,
        })),
      },
    }),
  );
  const params = { path: { id } };
  const body = {
    outcome: 'approved' as const,
    decidedBy: { name: '李华', post: '漓江窗口负责人' },
    reasons: ['各部门意见均为符合'],
  };
  const decide = () => operator.POST('/v1/river-approvals/{id}/decision', { params, body });
  tell(
    `${dayOf(now())}  A walk along the Li is to be rebuilt. The map says which departments are asked, and in which order.`,
  );
  const early = await decide();
  tell(`            A decision before they have spoken is refused: ${early.response.status}.`);
  check(early.response.status === 409, `an early decision was answered ${early.response.status}`);
  await pass(6);
  const { orders } = await ok(enterprise.GET('/v1/river-approvals/{id}', { params }));
  tell(`${dayOf(now())}  They have spoken:`);
  for (const { partner, partnerName = partner, status } of orders)
    tell(`            ${partnerName}: ${status}`);
  await ok(decide());
  await pass(3);
  const { items } = await ok(enterprise.GET('/v1/river-approvals/decisions'));
  tell(
    `${dayOf(now())}  ${body.decidedBy.name}, ${body.decidedBy.post}, has decided; everybody can read it.`,
  );
  check(items.length > 0, 'the decision was not published');
};
