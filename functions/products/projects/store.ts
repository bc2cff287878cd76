import { keptKeys, type WatchKeys } from '../../platform/watch/index-keys.ts';
import { equals } from '../../platform/table/condition.ts';
import { Store, type Page } from '../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../platform/table/writes.ts';
import type { Commitment, Link, Project } from './model.ts';
import type { Obstacle } from './obstacle.ts';
import type { PlannedInstallation } from './installation.ts';
import type { Stage } from './stage.ts';

interface ProjectItem extends Versioned {
  readonly kind: 'project';
  readonly project: Project;
}

interface StageItem extends Versioned, WatchKeys {
  readonly kind: 'stage';
  readonly stage: Stage;
  /** Who waits for something to happen in the stage: its execution. Never leaves the platform. */
  readonly token?: string | undefined;
  readonly projectId: string;
}

interface PartItem<K extends string, T> extends Versioned, WatchKeys {
  readonly kind: K;
  readonly part: T;
}
type CommitmentItem = PartItem<'commitment', Commitment>;
type ObstacleItem = PartItem<'obstacle', Obstacle>;
type InstallationItem = PartItem<'planned-installation', PlannedInstallation>;

interface LinkItem extends Item {
  readonly kind: 'link';
  readonly link: Link;
}

type AnyItem = ProjectItem | StageItem | CommitmentItem | ObstacleItem | InstallationItem | LinkItem;

/** A part of a project as it was read, and where it stands in the indexes of what is due and open. */
export interface Stored<T> {
  readonly part: T;
  readonly version: number;
  readonly keys: WatchKeys;
}
export interface StoredProject {
  readonly project: Project;
  readonly version: number;
}
export interface StoredStage {
  readonly stage: Stage;
  readonly version: number;
  readonly token?: string | undefined;
  readonly keys: WatchKeys;
}

/** Everything of one project, as it was read together. */
export interface ProjectFile extends StoredProject {
  readonly stages: readonly StoredStage[];
  readonly commitments: readonly Stored<Commitment>[];
  readonly obstacles: readonly Stored<Obstacle>[];
  readonly installations: readonly Stored<PlannedInstallation>[];
  readonly links: readonly Link[];
}

const partition = (id: string) => `PROJECT#${id}`;
const key = (id: string) => ({ pk: partition(id), sk: 'PROJECT' });
const codeKey = (code: string): Key => ({ pk: `PROJECT-CODE#${code}`, sk: 'PROJECT-CODE' });

/** Of the project of which a stage is: what the lists of stages are sorted by. */
export interface StageOf {
  readonly id: string;
  readonly region: string;
}

const storedPart = <T>({ part, version, ...item }: PartItem<string, T>): Stored<T> => ({
  part,
  version,
  keys: keptKeys(item),
});

/** The items of projects: the only place that knows their keys. */
export class Projects extends Store {
  async find(id: string): Promise<StoredProject | undefined> {
    return this.table.get<ProjectItem>(key(id));
  }

  async findAll(ids: readonly string[]): Promise<Project[]> {
    return (await this.table.getAll<ProjectItem>(ids.map(key))).map(({ project }) => project);
  }

  /** The whole of a project in one query. */
  async open(id: string): Promise<ProjectFile | undefined> {
    const items = await Array.fromAsync(this.table.queryAll<AnyItem>({ key: partition(id) }));
    const of = <K extends AnyItem['kind']>(kind: K) =>
      items.filter((item): item is Extract<AnyItem, { kind: K }> => item.kind === kind);
    const found = of('project')[0];
    if (!found) return undefined;
    return {
      project: found.project,
      version: found.version,
      stages: of('stage').map(({ stage, version, token, ...item }) => ({
        stage,
        version,
        token,
        keys: keptKeys(item),
      })),
      commitments: of('commitment').map(storedPart),
      obstacles: of('obstacle').map(storedPart),
      installations: of('planned-installation').map(storedPart),
      links: of('link').map(({ link }) => link),
    };
  }

  /** Projects by owner, or all of them; sorted by region, so that one region is a part of the list. */
  async list(
    of: { owner: string } | { region?: string | undefined },
    paging: { limit: number; cursor?: string | undefined },
  ): Promise<Page<Project>> {
    const page = await this.table.query<ProjectItem>({
      ...('owner' in of
        ? { index: 'byState', key: `PROJECTS-OF#${of.owner}` }
        : { index: 'byList', key: 'PROJECTS', ...(of.region && { prefix: `${of.region}#` }) }),
      ...paging,
    });
    return { ...page, items: page.items.map(({ project }) => project) };
  }

  /** Running stages by name, or those whose limit is over; each with the project it is of. */
  async listStages(
    of: { overdue: true } | { stage: string },
    { region, ...paging }: { region?: string | undefined; limit: number; cursor?: string | undefined },
  ): Promise<Page<{ projectId: string; stage: Stage }>> {
    return this.table.query<StageItem>({
      ...('overdue' in of
        ? { index: 'byState', key: 'STAGES-OVERDUE' }
        : { index: 'byList', key: `STAGES#${of.stage}` }),
      ...(region && { prefix: `${region}#` }),
      ...paging,
    });
  }

  /** A new project; its code is free only once. */
  create(project: Project): Write[] {
    return [
      this.table.write.create(this.#item({ project, version: 1 })),
      this.table.write.create({ ...codeKey(project.code), kind: 'project-code' }),
    ];
  }

  replace(stored: StoredProject): Write {
    return this.table.write.replace(this.#item(stored));
  }

  /** That nothing about the project itself has changed since it was read: it was not paused, not cancelled. */
  unchanged({ project, version }: StoredProject): Write {
    return this.table.write.check(key(project.id), equals('version', version));
  }

  createStage(of: StageOf, stage: Stage, keys: WatchKeys): Write {
    return this.table.write.create(this.#stage(of, { stage, version: 1, keys }));
  }

  replaceStage(of: StageOf, stored: StoredStage): Write {
    return this.table.write.replace(this.#stage(of, stored));
  }

  putCommitment(id: string, stored: Stored<Commitment>): Write {
    return this.#part(id, 'commitment', stored);
  }

  putObstacle(id: string, stored: Stored<Obstacle>): Write {
    return this.#part(id, 'obstacle', stored);
  }

  putInstallation(id: string, stored: Stored<PlannedInstallation>): Write {
    return this.#part(id, 'planned-installation', stored);
  }

  link(id: string, link: Link): Write {
    return this.table.write.put({
      pk: partition(id),
      sk: `LINK#${link.kind}#${link.id}`,
      kind: 'link',
      link,
    } as LinkItem);
  }

  /** Version 0 is one that is not there yet. */
  #part<K extends 'commitment' | 'obstacle' | 'planned-installation'>(
    id: string,
    kind: K,
    { part, version, keys }: Stored<{ readonly id: string }>,
  ) {
    return this.table.write.save({
      pk: partition(id),
      sk: `${kind.toUpperCase()}#${part.id}`,
      kind,
      part,
      version,
      ...keys,
    } as PartItem<K, unknown>);
  }

  #item({ project, version }: StoredProject): ProjectItem {
    const sort = `${project.region}#${project.id}`;
    return {
      ...key(project.id),
      kind: 'project',
      project,
      version,
      listKey: 'PROJECTS',
      stateKey: `PROJECTS-OF#${project.owner.uscc}`,
      listSort: sort,
    };
  }

  #stage({ id, region }: StageOf, { stage, version, token, keys }: StoredStage): StageItem {
    const running = stage.status === 'running';
    return {
      pk: partition(id),
      sk: `STAGE#${stage.id}`,
      kind: 'stage',
      stage,
      version,
      projectId: id,
      ...(token !== undefined && { token }),
      ...(running && { listKey: `STAGES#${stage.id}`, listSort: `${region}#${id}` }),
      ...(running && stage.breachedAt && { stateKey: 'STAGES-OVERDUE' }),
      ...(running && keys),
    };
  }
}
