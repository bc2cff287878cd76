import { randomUUID } from 'node:crypto';
import { MAX_DEFINITION_BYTES, parseMachine } from '../language/parse.ts';
import type { MachineRecord, MachineType } from '../store/records.ts';
import { machineArn, machineNameOf, qualified } from './arns.ts';
import { Releases } from './releases.ts';
import type { House } from './house.ts';
import { deleting, invalidArn, noMachine, Problem, refusedDefinition } from './problem.ts';

export interface NewMachine {
  readonly name: string;
  readonly definition: string;
  readonly role: string;
  readonly type: MachineType;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly tags: Readonly<Record<string, string>>;
}

export interface MachineChange {
  readonly definition?: string;
  readonly role?: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Whether a version is to be made in the same go, and how it is to be described. */
export interface Publication {
  readonly description: string | undefined;
}

export interface Written {
  readonly machine: MachineRecord;
  /** The version's ARN. */
  readonly version?: string;
}

const sameJson = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** State machines: made, changed, described, deleted once their last execution has ended. */
export class Machines {
  readonly #house: House;
  readonly releases: Releases;

  constructor(house: House) {
    this.#house = house;
    this.releases = new Releases(house);
  }

  get(arn: string): MachineRecord {
    const machine = this.#house.store.machines.get(arn);
    if (machine) return machine;
    throw machineNameOf(arn) === undefined && !qualified(arn) ? invalidArn(arn) : noMachine(arn);
  }

  definition(machine: MachineRecord): string {
    return this.#house.store.machines.definition(machine.definition);
  }

  /** Refuses what cannot be run, naming every reason. */
  check(definition: string): void {
    if (Buffer.byteLength(definition) > MAX_DEFINITION_BYTES)
      throw new Problem(
        'ValidationException',
        `1 validation error detected: Value at 'definition' failed to satisfy constraint: Member must have length less than or equal to ${MAX_DEFINITION_BYTES}`,
      );
    const { diagnostics } = parseMachine(definition, (arn) => this.#house.integrations.find(arn));
    const errors = diagnostics.filter(({ severity }) => severity === 'ERROR');
    if (errors.length > 0) throw refusedDefinition(errors);
  }

  async create(wanted: NewMachine, publication?: Publication): Promise<Written> {
    const { store, place, clock, conductor } = this.#house;
    this.check(wanted.definition);
    return conductor.change(() => {
      const arn = machineArn(place, wanted.name);
      const existing = store.machines.get(arn);
      if (existing?.deleting) throw deleting(arn);
      const definition = store.machines.keepDefinition(wanted.definition);
      if (existing) {
        // Creating twice alike is no error; the role is not compared.
        const same =
          existing.definition === definition &&
          existing.type === wanted.type &&
          sameJson(existing.settings, wanted.settings) &&
          sameJson(existing.tags, wanted.tags);
        if (same) return this.#published(existing, publication);
        throw new Problem('StateMachineAlreadyExists', `State Machine Already Exists: '${arn}'`);
      }
      const now = clock.now();
      const { name, role, type, settings, tags } = wanted;
      const machine: MachineRecord = {
        ...{ arn, name, type, role, definition, settings, tags, created: now, updated: now },
        ...{ revision: '', deleting: false },
      };
      store.machines.save(machine);
      return this.#published(machine, publication);
    });
  }

  #published(machine: MachineRecord, publication: Publication | undefined): Written {
    if (!publication) return { machine };
    return { machine, version: this.releases.publish(machine, publication.description).arn };
  }

  async update(arn: string, change: MachineChange, publication?: Publication): Promise<Written> {
    const { store, clock, conductor } = this.#house;
    if (change.definition !== undefined) this.check(change.definition);
    return conductor.change(() => {
      const machine = this.get(arn);
      if (machine.deleting) throw deleting(arn);
      const definition =
        change.definition === undefined
          ? machine.definition
          : store.machines.keepDefinition(change.definition);
      const role = change.role ?? machine.role;
      const settings = { ...machine.settings, ...change.settings };
      // What changes nothing makes no revision (recorded).
      const isSame =
        definition === machine.definition && role === machine.role && sameJson(settings, machine.settings);
      if (isSame) return this.#published(machine, publication);
      const made = { definition, role, settings, updated: clock.now(), revision: randomUUID() };
      const changed: MachineRecord = { ...machine, ...made };
      store.machines.save(changed);
      return this.#published(changed, publication);
    });
  }

  /** Deletes at once when nothing runs; otherwise as soon as the last execution has ended. Repeats are no errors. */
  delete(arn: string): Promise<void> {
    const { store, conductor } = this.#house;
    if (machineNameOf(arn) === undefined) throw invalidArn(arn);
    return conductor.change(() => {
      const machine = store.machines.get(arn);
      if (!machine) return;
      if (store.executions.countRunning(arn) > 0) store.machines.save({ ...machine, deleting: true });
      else this.#remove(arn);
    });
  }

  /** Removes machines that were to be deleted and whose last execution has ended. */
  removeDeleted(): Promise<void> {
    const { store, conductor } = this.#house;
    return conductor.change(() => {
      for (const { arn } of store.machines.deleting())
        if (store.executions.countRunning(arn) === 0) this.#remove(arn);
    });
  }

  /** With everything that was its own: a machine made anew under its name begins with nothing. */
  #remove(arn: string): void {
    const { store, residents } = this.#house;
    store.machines.remove(arn);
    store.releases.removeOf(arn);
    store.executions.removeOf(arn);
    residents.forgetOf(arn);
  }
}
