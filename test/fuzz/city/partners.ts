import type { FuzzCity } from './city.ts';
import type { Ready } from './ready.ts';

const department = '试验收件局';

/** Partners to be changed and retired; one with endpoints of every kind, deliveries, letters and a sandbox. */
export const readyPartners = async (city: FuzzCity): Promise<Ready[]> => {
  const { operator, receiver } = city;
  const asked = { name: '试验改名公司', kind: 'utility', services: ['heat'], regions: ['450323'] };
  const [changed, retired, rotated] = [
    await city.register(asked),
    await city.register({ ...asked, name: '试验退出公司', regions: ['450324'] }),
    await city.register({ ...asked, name: '试验密钥公司', regions: ['450325'] }),
  ];
  const [to, from] = [
    await city.register({ name: department, kind: 'department', department }),
    city.department('水利局'),
  ];
  const letter = async () =>
    (
      await city.post(from, '/v1/consultations', {
        to: to.id,
        about: { kind: 'rule', reference: '第十条' },
        question: '是否涉及公益林？',
      })
    ).id;
  const [shown, withdrawn] = [await letter(), await letter()];
  const endpoint = async (name: string) =>
    (await city.post(to, '/v1/webhook-endpoints', { url: `${receiver}/${name}`, types: ['order.created'] }))
      .id;
  const [moved, removed] = [await endpoint('moved'), await endpoint('removed')];
  await city.clock.settle();
  const { items } = await city.get<{ items: readonly { id: string }[] }>(
    operator,
    `/v1/webhook-deliveries?recipient=${to.id}`,
  );
  const delivery = { id: items[0]?.id ?? '' };
  const telecom = city.utility('telecom');
  const played = await city.post(telecom, '/v1/sandbox/joint-installations', {
    services: [{ service: 'telecom', lines: 10, bandwidthMbps: 1_000 }],
  });
  const own = (operation: string, id: string, body?: object): Ready => ({
    operation: `webhooks.${operation}`,
    by: to.caller,
    path: { id },
    ...(body && { body }),
  });
  const by = operator.caller;
  return [
    {
      operation: 'partners.change',
      by,
      path: { id: changed.id },
      body: { ...asked, webhookUrl: `${receiver}/new` },
    },
    { operation: 'partners.retire', by, path: { id: retired.id }, body: { reason: '试验' } },
    { operation: 'partners.rotateSecret', by, path: { id: rotated.id } },
    ...['show', 'deadline', 'deadlineFile'].map((operation) => ({
      operation: `consultations.${operation}`,
      by: from.caller,
      path: { id: shown },
    })),
    {
      operation: 'consultations.withdraw',
      by: from.caller,
      path: { id: withdrawn },
      body: { reason: '试验' },
    },
    own('changeEndpoint', moved, { url: `${receiver}/elsewhere`, types: ['order.created'] }),
    own('removeEndpoint', removed),
    own('rotateEndpointSecret', 'main'),
    own('endEndpointSecret', 'main'),
    own('testEndpoint', 'main'),
    own('resumeEndpoint', 'main'),
    own('replayEndpoint', 'main', {}),
    own('show', delivery.id),
    own('replay', delivery.id),
    {
      operation: 'sandbox.apply',
      by: telecom.caller,
      body: { services: [{ service: 'telecom', lines: 2, bandwidthMbps: 100 }] },
    },
    { operation: 'sandbox.show', by: telecom.caller, path: { id: played.id } },
    {
      operation: 'sandbox.move',
      by: telecom.caller,
      path: { id: played.id },
      body: { type: 'let-pass', workingDays: 1 },
    },
  ];
};
