import { beforeAll, describe, expect, it } from 'vitest';
import { clientOf, type Call, type Who } from '../harness/client.ts';
import type { RunningInstance } from '../harness/instance.ts';
import { operationsOf, type Operation } from '../harness/operations.ts';

/** Role × route: each row of the published description lets in whom it says, and nobody else. */

let instance: RunningInstance;
let operations: readonly Operation[];
const partners: Record<string, string> = {};

/** What must be answered to what is asked of nobody in particular: the roles alone decide between these. */
type Verdict = 'let in' | 401 | 403;

const verdictOf = (status: number): Verdict => (status === 401 || status === 403 ? status : 'let in');

/** Operations with no more than their path: what is let in fails later, or shows a list, and changes nothing. */
const verdicts = async (call: Call): Promise<Record<string, Verdict>> => {
  const seen: Record<string, Verdict> = {};
  for (const { id, method, path } of operations) {
    const bare = path.replaceAll(/\{\w+\}/g, 'nobodys');
    const { status } = await call(method, bare, method === 'GET' ? {} : { body: {} });
    expect(status, id).toBeLessThan(500);
    seen[id] = verdictOf(status);
  }
  return seen;
};

const declared = (otherwise: 401 | 403, access: readonly string[] = []): Record<string, Verdict> =>
  Object.fromEntries(
    operations.map(({ id, roles }) => [
      id,
      roles === 'public' || roles.some((one) => access.includes(one)) ? 'let in' : otherwise,
    ]),
  );

const callers: Readonly<Record<string, { who: () => Who; access: readonly string[] }>> = {
  enterprise: {
    who: () => ({ role: 'enterprise', uscc: '91450300MA5KABCD17' }),
    access: ['enterprise'],
  },
  citizen: { who: () => ({ role: 'citizen', citizen: 'c-1' }), access: ['citizen'] },
  operator: { who: () => ({ role: 'operator' }), access: ['operator'] },
  ...Object.fromEntries(
    ['utility', 'department', 'finance'].map((kind) => [
      kind,
      {
        who: (): Who => ({ role: 'partner', partner: partners[kind] ?? '' }),
        access: ['partner', `partner:${kind}`],
      },
    ]),
  ),
};

export const whoMayCall = (inCity: () => RunningInstance): void => {
  beforeAll(async () => {
    instance = inCity();
    operations = await operationsOf(clientOf(instance));
    const operator = clientOf(instance, { role: 'operator' });
    for (const kind of ['utility', 'department', 'finance']) {
      const department = kind === 'department' ? { department: '林业局' } : {};
      const partner = { name: kind, kind, regions: ['450300'], webhookUrl: 'http://127.0.0.1:9/' };
      const { body } = await operator('POST', '/v1/partners', { body: { ...partner, ...department } });
      partners[kind] = (body as { id: string }).id;
    }
  });

  describe('every route', () => {
    it.each(Object.entries(callers))('lets in as declared: %s', async (_, { who, access }) =>
      expect(await verdicts(clientOf(instance, who()))).toEqual(declared(403, access)),
    );

    it.each(Object.entries(callers))('is listed for whom it lets in: %s', async (_, { who, access }) => {
      const { body } = await clientOf(instance, who())('GET', '/v1/me');
      const listed = (body as { may: { operationId: string }[] }).may.map(({ operationId }) => operationId);
      const open = Object.entries(declared(403, access)).filter(([, verdict]) => verdict === 'let in');
      expect(listed.toSorted()).toEqual(open.map(([id]) => id).toSorted());
    });

    it('asks for a token where it is not public', async () =>
      expect(await verdicts(clientOf(instance))).toEqual(declared(401)));

    it('takes no ID token, though its audience is right', async () =>
      expect(await verdicts(clientOf(instance, { role: 'operator', use: 'id' }))).toEqual(declared(401)));

    it.each<[string, Who]>([
      ['a code with a wrong check digit', { role: 'enterprise', uscc: '91450300MA5KABCD18' }],
      ['a code of 3,000 characters', { role: 'enterprise', uscc: '9'.repeat(3_000) }],
      ['a partner that is no id', { role: 'partner', partner: 'constructor' }],
      ['a name of 101 characters', { role: 'operator', name: 'n'.repeat(101) }],
    ])('knows nobody by %s', async (_, who) =>
      expect(await verdicts(clientOf(instance, who))).toEqual(declared(401)),
    );

    it('lets in no partner that is not registered', async () =>
      expect(
        await verdicts(clientOf(instance, { role: 'partner', partner: 'pt_01J9ZZZZZZZZZZZZZZZZZZZZZZ' })),
      ).toEqual(declared(403)));
  });

  it('what a partner is follows its registration at once', async () => {
    const operator = clientOf(instance, { role: 'operator' });
    const registration = {
      kind: 'department',
      department: 'water',
      name: 'n',
      regions: ['450300'],
      webhookUrl: 'http://127.0.0.1:9/',
    };
    const { body } = await operator('POST', '/v1/partners', { body: registration });
    const { id } = body as { id: string };
    const clerk = clientOf(instance, { role: 'partner', partner: id });
    expect((await clerk('GET', '/v1/consultations')).status).toBe(200);
    const change = { ...registration, kind: 'utility', department: undefined };
    expect((await operator('PUT', `/v1/partners/${id}`, { body: change })).status).toBe(200);
    expect((await clerk('GET', '/v1/consultations')).status).toBe(403);
    expect((await clerk('GET', '/v1/orders')).status).toBe(200);
  });
};
