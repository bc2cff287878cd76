import { Fault } from '../../../common/fault.ts';
import type { PlainDate } from '../../../law/plain-date.ts';
import type { Result } from '../../../common/result.ts';
import { keyOf } from '../../../platform/table/key.ts';
import { Store, type Refused } from '../../../platform/table/table.ts';
import type { Item } from '../../../platform/table/writes.ts';
import type { Project } from '../model.ts';
import { choosePlan } from './choose.ts';
import { StagePlan, type PlanRef } from './model.ts';
import { shippedPlans } from './shipped.ts';

interface PlanItem extends Item {
  readonly kind: 'stage-plan';
  readonly plan: StagePlan;
}

const key = ({ id, version }: PlanRef) => ({
  pk: 'STAGE-PLANS',
  sk: keyOf('PLAN', id, String(version).padStart(6, '0')),
});

/**
 * One that was published before its steps could say more has the defaults; when a commitment is checked the published list
 * says, and no more the plan.
 */
const read = (plan: StagePlan): StagePlan =>
  StagePlan.parse(
    JSON.parse(JSON.stringify(plan), (key, value: unknown) => (key === 'checkWithin' ? undefined : value)),
  );

/** The stage plans: every version ever published, the shipped ones among them. */
export class StagePlans extends Store {
  async all(): Promise<StagePlan[]> {
    const published = await Array.fromAsync(this.table.queryAll<PlanItem>({ key: 'STAGE-PLANS' }));
    return [...shippedPlans(), ...published.map(({ plan }) => read(plan))];
  }

  /** The plan a stage began with. @throws Error when it is gone: versions are never removed. */
  async find(ref: PlanRef): Promise<StagePlan> {
    const shipped = shippedPlans().find(({ id, version }) => id === ref.id && version === ref.version);
    if (shipped) return shipped;
    const found = (await this.table.get<PlanItem>(key(ref)))?.plan;
    if (!found) throw new Fault(`No stage plan ${ref.id} version ${ref.version}`);
    return read(found);
  }

  /** Many at once, each read once. */
  async findAll(refs: readonly PlanRef[]): Promise<(ref: PlanRef) => StagePlan> {
    const name = ({ id, version }: PlanRef) => keyOf(id, version);
    const found = new Map<string, StagePlan>();
    for (const ref of refs) if (!found.has(name(ref))) found.set(name(ref), await this.find(ref));
    return (ref) => {
      const plan = found.get(name(ref));
      if (!plan) throw new Fault(`The stage plan ${name(ref)} was not asked for`);
      return plan;
    };
  }

  async chosenFor(project: Project, on: PlainDate, begunBy?: string): Promise<StagePlan | undefined> {
    return choosePlan(await this.all(), project, on, begunBy);
  }

  /** Refused when that version is there already. */
  publish(plan: StagePlan): Promise<Result<void, Refused>> {
    return this.table.transact([
      this.table.write.create({ ...key(plan), kind: 'stage-plan', plan } as PlanItem),
    ]);
  }
}
