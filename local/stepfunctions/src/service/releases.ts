import { createHash } from 'node:crypto';
import { fraction } from '../evaluator/moment.ts';
import type { AliasRecord, MachineRecord, MachineType, Route, VersionRecord } from '../store/records.ts';
import { isVersionArn, machineNameOf, qualified } from './arns.ts';
import type { House } from './house.ts';
import { conflict, deleting, invalidArn, noMachine, Problem, validation } from './problem.ts';

/** What an execution is started of. */
export interface Target {
  /** The machine's own ARN. */
  readonly machine: string;
  readonly name: string;
  readonly type: MachineType;
  readonly definition: string;
  readonly revision: string;
  readonly role: string;
  readonly version?: string;
  readonly alias?: string;
}

const MOST_VERSIONS = 1_000;
const MOST_ALIASES = 100;

const GONE = 'Request references a resource that does not exist.';

/** Versions and aliases of state machines. Changes are made inside the conductor's. */
export class Releases {
  readonly #house: House;

  constructor(house: House) {
    this.#house = house;
  }

  #machine(arn: string): MachineRecord {
    const machine = this.#house.store.machines.get(arn);
    if (!machine)
      throw machineNameOf(arn) === undefined && !qualified(arn) ? invalidArn(arn) : noMachine(arn);
    return machine;
  }

  /** A machine that takes changes. */
  #open(arn: string): MachineRecord {
    const machine = this.#machine(arn);
    if (machine.deleting) throw deleting(arn);
    return machine;
  }

  /**
   * What an ARN stands for: a machine as it is now, a version of it, or an alias, which leads to one of two versions.
   * @param chance what the draw between them hangs from
   */
  target(arn: string, chance: string): Target {
    const parts = qualified(arn);
    if (!parts) {
      const { name, type, definition, revision, role } = this.#open(arn);
      return { machine: arn, name, type, definition, revision, role };
    }
    const alias = this.#house.store.releases.alias(arn);
    const version = this.#house.store.releases.version(alias ? this.#drawn(alias, chance) : arn);
    if (!version) throw noMachine(arn);
    const { name, type } = this.#open(version.machine);
    const { machine, definition, revision, role } = version;
    return {
      ...{ machine, name, type, definition, revision, role, version: version.arn },
      ...(alias && { alias: alias.arn }),
    };
  }

  /** Refuses a qualified ARN that is neither a version's nor an alias's. */
  exists(arn: string): void {
    const { releases } = this.#house.store;
    if (!releases.version(arn) && !releases.alias(arn)) throw noMachine(arn);
  }

  /** What describes the version an ARN names, or the one that an alias leads to mostly. */
  described(arn: string): VersionRecord | undefined {
    const { releases } = this.#house.store;
    if (!qualified(arn)) return undefined;
    const most = releases.alias(arn)?.routes.toSorted((one, other) => other.weight - one.weight)[0];
    const version = releases.version(most?.version ?? arn);
    if (!version) throw noMachine(arn);
    return version;
  }

  /** The same chance draws the same version, so that a start asked for again is the same start (ADR 0057). */
  #drawn({ arn, routes }: AliasRecord, chance: string): string {
    const digest = createHash('sha256').update(`${this.#house.store.seed}|${arn}|${chance}`).digest();
    let left = fraction(digest) * 100;
    return (routes.find(({ weight }) => (left -= weight) < 0) ?? routes.at(-1))?.version ?? '';
  }

  /** Once for each revision: asked again, the version there is. */
  publish(machine: MachineRecord, description: string | undefined): VersionRecord {
    const { releases, machines } = this.#house.store;
    const { arn, revision, definition, role, settings, published = 0 } = machine;
    const all = releases.versions(arn, undefined, MOST_VERSIONS);
    const existing = all.find((version) => version.revision === revision);
    if (existing) return existing;
    if (all.length >= MOST_VERSIONS)
      throw new Problem(
        'ServiceQuotaExceededException',
        `A state machine has ${MOST_VERSIONS} versions at most`,
      );
    const number = published + 1;
    const version: VersionRecord = {
      ...{ arn: `${arn}:${number}`, machine: arn, number, created: this.#house.clock.now() },
      ...{ description, revision, definition, role, settings },
    };
    releases.saveVersion(version);
    machines.save({ ...machine, published: number });
    return version;
  }

  publishRevision(arn: string, revision: string | undefined, description: string | undefined): VersionRecord {
    const machine = this.#open(arn);
    const current = machine.revision === '' ? 'INITIAL' : machine.revision;
    if (revision !== undefined && revision !== current)
      throw conflict(
        `Failed to publish the State Machine version for revision ${revision}. The current State Machine revision is ${current}.`,
      );
    return this.publish(machine, description);
  }

  versions(machine: string, below: number | undefined, limit: number): readonly VersionRecord[] {
    if (machineNameOf(machine) === undefined) throw invalidArn(machine);
    return this.#house.store.releases.versions(machine, below, limit);
  }

  /** Gone is gone: a repeat is no error. */
  deleteVersion(arn: string): void {
    const { releases } = this.#house.store;
    const parts = qualified(arn);
    if (!parts || !isVersionArn(arn)) throw invalidArn(arn);
    const leading = releases
      .aliases(parts.machine)
      .filter(({ routes }) => routes.some(({ version }) => version === arn));
    if (leading.length > 0)
      throw conflict(
        `Version to be deleted must not be referenced by an alias. Current list of aliases referencing this version: [${leading.map(({ name }) => name).join(', ')}]`,
      );
    releases.removeVersion(arn);
  }

  /** Every route leads to a version that exists, of one machine. @returns the machine's ARN */
  #checked(routes: readonly Route[]): string {
    const arns = routes.map(({ version }) => version);
    const told = `Received: [${arns.join(', ')}]`;
    if (!arns.every(isVersionArn))
      throw validation(`Routing configuration must contain state machine version ARNs. ${told}`);
    if (new Set(arns).size < arns.length)
      throw validation(`Routing configuration must contain distinct state machine version ARNs. ${told}`);
    const [machine = '', ...others] = new Set(arns.map((arn) => qualified(arn)?.machine ?? ''));
    if (others.length > 0)
      throw validation(`Routing configuration must contain versions of one state machine. ${told}`);
    const weights = routes.map(({ weight }) => weight);
    if (weights.reduce((sum, weight) => sum + weight, 0) !== 100)
      throw validation(
        `Sum of routing configuration weights must equal 100. Received: [${weights.join(', ')}]`,
      );
    this.#open(machine);
    if (!arns.every((arn) => this.#house.store.releases.version(arn)))
      throw new Problem('ResourceNotFound', GONE, { resourceName: arns.join(', ') });
    return machine;
  }

  createAlias(name: string, description: string | undefined, routes: readonly Route[]): AliasRecord {
    const { releases } = this.#house.store;
    const machine = this.#checked(routes);
    const arn = `${machine}:${name}`;
    const existing = releases.alias(arn);
    if (existing) {
      const isSame =
        existing.description === description && JSON.stringify(existing.routes) === JSON.stringify(routes);
      if (isSame) return existing;
      throw conflict(
        'Failed to create alias because an alias with the same name and a different routing configuration already exists.',
      );
    }
    if (releases.aliases(machine).length >= MOST_ALIASES)
      throw new Problem(
        'ServiceQuotaExceededException',
        `A state machine has ${MOST_ALIASES} aliases at most`,
      );
    const created = this.#house.clock.now();
    const alias = { arn, machine, name, description, routes, created, updated: created };
    releases.saveAlias(alias);
    return alias;
  }

  alias(arn: string): AliasRecord {
    const alias = this.#house.store.releases.alias(arn);
    if (alias) return alias;
    if (!qualified(arn)) throw invalidArn(arn);
    throw new Problem('ResourceNotFound', GONE, { resourceName: arn });
  }

  updateAlias(
    arn: string,
    change: { readonly description?: string; readonly routes?: readonly Route[] },
  ): AliasRecord {
    const alias = this.alias(arn);
    if (change.routes && this.#checked(change.routes) !== alias.machine)
      throw validation('Routing configuration must contain versions of the state machine of the alias.');
    const updated = { ...alias, ...change, updated: this.#house.clock.now() };
    this.#house.store.releases.saveAlias(updated);
    return updated;
  }

  deleteAlias(arn: string): void {
    if (!qualified(arn)) throw invalidArn(arn);
    this.#house.store.releases.removeAlias(arn);
  }

  /** Of a machine, or those that lead to one of its versions. */
  aliases(arn: string): readonly AliasRecord[] {
    const parts = qualified(arn);
    const all = this.#house.store.releases.aliases(this.#machine(parts?.machine ?? arn).arn);
    return parts ? all.filter(({ routes }) => routes.some(({ version }) => version === arn)) : all;
  }
}
