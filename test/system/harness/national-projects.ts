import { projectOf, usccOf, type City } from './city.ts';
import { ok, type Call } from './client.ts';
import type { Department } from './departments.ts';

interface Term {
  id: string;
  kind: string;
  status: string;
  due: string | null;
  lastDay: string | null;
  recheck?: string;
  allowed: string[];
}
interface Seen {
  status: string;
  stages: {
    id: string;
    national?: string;
    leadName?: string;
    status: string;
    deadline: { promised: { budget: number; due: string | null } };
    steps: {
      id: string;
      status: string;
      partOf?: string;
      orderId?: string;
      missing: string[];
      alternatives?: string[];
      allowed: string[];
    }[];
  }[];
  terms: Term[];
  obstacles: { id: string; status: string }[];
  timeline: { code: string; facts?: { step?: string; stage?: string } }[];
}
interface Mail {
  code: string;
  body: string;
  subject?: { id: string };
}

/** Who leads the national stages, or has a step of them. */
export const stageOffices = [
  '发展和改革委员会',
  '自然资源局',
  '生态环境局',
  '住房和城乡建设局',
  '水利局',
  '应急管理局',
  '人民防空办公室',
] as const;
export type StageOffice = (typeof stageOffices)[number];

/** Projects by the four national stages in a city, and whoever acts on them. @param cityOf asked when it is there */
export const nationalProjects = (
  cityOf: () => City,
  departmentsOf: () => Readonly<Record<StageOffice, Department>>,
) => {
  let key = 0;
  let code = 100_000;
  const post = (call: Call, path: string, body: object = {}) =>
    call('POST', path, { body, headers: { 'idempotency-key': `stages-${(key += 1)}` } });

  /** A project and whoever acts on it. */
  const register = async (change: object) => {
    const uscc = usccOf(800 + key);
    const owner = cityOf().enterprise(uscc);
    const body = projectOf(uscc, { key: false, ...change, code: `2603-450305-04-01-${(code += 1)}` });
    const { id } = ok(await post(owner, '/v1/projects', body)) as { id: string };
    const path = `/v1/projects/${id}`;
    await cityOf().clock.settle();
    const see = async () => ok(await owner('GET', path)) as Seen;
    return {
      id,
      owner,
      path,
      see,
      steps: async (stage: string) => {
        const { stages } = await see();
        const found = stages.find((one) => one.id === stage);
        return Object.fromEntries(found?.steps.map(({ id: step, status }) => [step, status]) ?? []);
      },
      give: async (...kinds: string[]) => {
        const materials = kinds.map((kind) => ({ kind, reference: `R-${kind}` }));
        ok(await post(owner, `${path}/materials`, { materials }));
        await cityOf().clock.settle();
      },
      report: async (stage: string, step: string, what: 'begun' | 'done' = 'done') => {
        const told = await post(owner, `${path}/stages/${stage}/steps/${step}/report`, { what });
        await cityOf().clock.settle();
        return told;
      },
      term: async (kind: string) => {
        const found = (await see()).terms.findLast((one) => one.kind === kind);
        if (!found) throw new Error(`No term ${kind}`);
        return found;
      },
      mails: async (call: Call = owner) => {
        const { items } = ok(await call('GET', '/v1/messages?limit=100')) as { items: Mail[] };
        return items.filter(({ subject }) => subject?.id === id).toReversed();
      },
    };
  };
  type Project = Awaited<ReturnType<typeof register>>;

  /** Everybody agrees to what is pending of a project, but for the steps named, until nothing is. */
  const agreeTo = async ({ id }: Project, but: readonly string[] = []): Promise<void> => {
    for (let more = true; more;) {
      more = false;
      for (const department of Object.values(departmentsOf()))
        for (const order of await department.pending()) {
          if (order.subject.id !== id || but.includes(order.request.step ?? '')) continue;
          ok(await department.agree(order));
          more = true;
        }
      await cityOf().clock.settle();
    }
  };

  const pendingOf = async (name: StageOffice, { id }: Project, step: string) => {
    const found = (await departmentsOf()[name].pending()).find(
      (order) => order.subject.id === id && order.request.step === step,
    );
    if (!found) throw new Error(`${name} has no order for ${step}`);
    return found;
  };

  return { post, register, agreeTo, pendingOf };
};
export type NationalProject = Awaited<ReturnType<ReturnType<typeof nationalProjects>['register']>>;
