import { keptKeys, type WatchKeys } from '../../platform/watch/index-keys.ts';
import { equals } from '../../platform/table/condition.ts';
import { listed, listOf, type State } from '../../platform/table/indexes.ts';
import { keyOf } from '../../platform/table/key.ts';
import { wholeOf, type Head, type Whole } from '../../platform/table/parts.ts';
import { Contended } from '../../platform/table/contended.ts';
import { Store } from '../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../platform/table/writes.ts';
import { KeptCases } from '../../services/closed-cases/kept-cases.ts';
import { duesOf, noCourse, saysTheSame, type Course } from './course.ts';
import { projectFacts } from './facts.ts';
import type { Link, Project, ProjectStatus } from './model.ts';
import type { Obstacle } from './obstacle.ts';
import type { PlannedInstallation } from './installation.ts';
import { changedParts, headOf, projectParts, together, type ProjectHead } from './parts.ts';
import type { Stage } from './stage.ts';
import type { Term } from './terms/model.ts';

export interface ProjectItem extends Head {
  readonly kind: 'project';
  readonly project: ProjectHead;
  /** Its stages as lists know them; none of a layout that listed stages by themselves. */
  readonly running?: Course['running'];
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
type ObstacleItem = PartItem<'obstacle', Obstacle>;
type TermItem = PartItem<'term', Term>;
type InstallationItem = PartItem<'planned-installation', PlannedInstallation>;

interface LinkItem extends Item {
  readonly kind: 'link';
  readonly link: Link;
}

type AnyItem = ProjectItem | StageItem | ObstacleItem | InstallationItem | TermItem | LinkItem;

/** A part of a project as it was read, and where it stands in the indexes of what is due and open. */
export interface Stored<T> {
  readonly part: T;
  readonly version: number;
  readonly keys: WatchKeys;
}
export interface StoredProject {
  readonly project: Project;
  readonly version: number;
  readonly parts?: Head['parts'];
  readonly course: Course;
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
  readonly obstacles: readonly Stored<Obstacle>[];
  readonly installations: readonly Stored<PlannedInstallation>[];
  readonly terms: readonly Stored<Term>[];
  readonly links: readonly Link[];
}

const partition = (id: string) => keyOf('PROJECT', id);
const key = (id: string) => ({ pk: partition(id), sk: 'PROJECT' });
const codeKey = (code: string): Key => ({ pk: keyOf('PROJECT-CODE', code), sk: 'PROJECT-CODE' });

/** Those of all owners, for operators and departments. */
export const allProjects = 'PROJECTS';
export const projectsOfOwner = (uscc: string) => ['PROJECTS-OF', uscc];

const states: Readonly<Record<ProjectStatus, State>> = {
  active: 'open',
  pausing: 'open',
  paused: 'held',
  resuming: 'open',
  completed: 'ended',
  cancelling: 'open',
  cancelled: 'ended',
};

/** How a project stands, as far as lists tell apart without reading it. */
export const stateOf = (status: ProjectStatus): State => states[status];

const storedPart = <T>({ part, version, ...item }: PartItem<string, T>): Stored<T> => ({
  part,
  version,
  keys: keptKeys(item),
});

const courseOf = ({ running = {}, facts }: ProjectItem): Course => ({
  running,
  asked: facts?.partners ?? [],
});

const fileOf = ({ head, parts }: Whole<ProjectItem>, items: readonly AnyItem[]): ProjectFile => {
  const of = <K extends AnyItem['kind']>(kind: K) =>
    items.filter((item): item is Extract<AnyItem, { kind: K }> => item.kind === kind);
  return {
    project: together(head.project, parts),
    version: head.version,
    ...(head.parts && { parts: head.parts }),
    course: courseOf(head),
    stages: of('stage').map(({ stage, version, token, ...item }) => ({
      stage,
      version,
      token,
      keys: keptKeys(item),
    })),
    obstacles: of('obstacle').map(storedPart),
    installations: of('planned-installation').map(storedPart),
    terms: of('term').map(storedPart),
    links: of('link').map(({ link }) => link),
  };
};

/** How often a project is looked at again that somebody writes to at the same time. */
const looks = 5;

/** The items of projects: the only place that knows their keys. */
export class Projects extends Store {
  /** Where all of a project lies, and its head in it. */
  static partitionOf = partition;
  static keyOf = key;

  /** What moves of a project, by itself. */
  async find(id: string): Promise<ProjectHead | undefined> {
    return (await this.table.get<ProjectItem>(key(id)))?.project;
  }

  /**
   * The whole of a project in one query.
   * @throws Contended when somebody wrote to it each time
   */
  async open(id: string): Promise<ProjectFile | undefined> {
    for (let look = 0; look < looks; look += 1) {
      const items = await Array.fromAsync(this.table.queryAll<AnyItem>({ key: partition(id) }));
      const head = items.find((item): item is ProjectItem => item.kind === 'project');
      if (!head) return undefined;
      const whole = wholeOf(head, projectParts, items);
      if (whole) return fileOf(whole, items);
    }
    throw new Contended();
  }

  /** Of an owner's projects those that go on, newest first. */
  async openOf(uscc: string, limit: number): Promise<ProjectHead[]> {
    const query = { ...listOf(projectsOfOwner(uscc), 'open'), limit, newestFirst: true };
    return (await this.table.query<ProjectItem>(query)).items.map(({ project }) => project);
  }

  /** A new project; its code is free only once. */
  create(project: Project): Write[] {
    const { parts, writes } = changedParts(
      this.table,
      { pk: partition(project.id), version: 0 },
      undefined,
      project,
    );
    return [
      this.table.write.create(this.#item({ project, version: 1, parts, course: noCourse })),
      ...writes,
      this.table.write.create({ ...codeKey(project.code), kind: 'project-code' }),
      new KeptCases(this.table).keep({ kind: 'project', id: project.id }, project.registeredAt),
    ];
  }

  /** The next version: its head, and of its parts those that changed. */
  replace({ project: before, version, parts: held, course }: StoredProject, after: Project): Write[] {
    const read = { pk: partition(after.id), version, parts: held };
    const { parts, writes } = changedParts(this.table, read, before, after);
    return [this.table.write.replace(this.#item({ project: after, version, parts, course })), ...writes];
  }

  /** All of a project of an older layout, under the version it was read in. */
  renew({ project, version, course }: Omit<StoredProject, 'parts'>): Write[] {
    const read = { pk: partition(project.id), version };
    const { parts, writes } = changedParts(this.table, read, undefined, project);
    return [this.table.write.replace(this.#item({ project, version, parts, course })), ...writes];
  }

  /** The same under the next version: of two who add something at once to what is counted, one looks again. */
  touch(read: StoredProject): Write {
    return this.table.write.replace(this.#item(read));
  }

  /** The same project where lists look for it, now that a stage stands otherwise; nothing where it stands as it did. */
  relist(read: StoredProject, course: Course): Write[] {
    return saysTheSame(read.course, course) ? [] : [this.touch({ ...read, course })];
  }

  /** That nothing about the project itself has changed since it was read: it was not paused, not cancelled. */
  unchanged({ project, version }: StoredProject): Write {
    return this.table.write.check(key(project.id), equals('version', version));
  }

  createStage(projectId: string, stage: Stage, keys: WatchKeys): Write {
    return this.table.write.create(this.#stage(projectId, { stage, version: 1, keys }));
  }

  replaceStage(projectId: string, stored: StoredStage): Write {
    return this.table.write.replace(this.#stage(projectId, stored));
  }

  putObstacle(id: string, stored: Stored<Obstacle>): Write {
    return this.#part(id, 'obstacle', stored);
  }

  putInstallation(id: string, stored: Stored<PlannedInstallation>): Write {
    return this.#part(id, 'planned-installation', stored);
  }

  putTerm(id: string, stored: Stored<Term>): Write {
    return this.#part(id, 'term', stored);
  }

  /** A case that the project refers to, which stays while the project goes on. */
  link(id: string, link: Link): Write[] {
    const item: LinkItem = {
      pk: partition(id),
      sk: keyOf('LINK', link.kind, link.id),
      kind: 'link',
      link,
    };
    return [this.table.write.put(item), new KeptCases(this.table).refer({ kind: 'project', id }, link)];
  }

  /** Version 0 is one that is not there yet. */
  #part<K extends 'obstacle' | 'planned-installation' | 'term'>(
    id: string,
    kind: K,
    { part, version, keys }: Stored<{ readonly id: string }>,
  ) {
    return this.table.write.save({
      pk: partition(id),
      sk: keyOf(kind.toUpperCase(), part.id),
      kind,
      part,
      version,
      ...keys,
    } as PartItem<K, unknown>);
  }

  #item({ project, version, parts, course }: StoredProject): ProjectItem {
    const state = stateOf(project.status);
    return {
      ...key(project.id),
      kind: 'project',
      project: headOf(project),
      version,
      ...(parts && { parts }),
      ...(state !== 'ended' && { running: course.running }),
      ...listed({
        own: { list: projectsOfOwner(project.owner.uscc), state },
        wide: { list: allProjects, state },
        sort: project.id,
        dues: duesOf(course),
        facts: projectFacts(project, course),
      }),
    };
  }

  #stage(projectId: string, { stage, version, token, keys }: StoredStage): StageItem {
    return {
      pk: partition(projectId),
      sk: keyOf('STAGE', stage.id),
      kind: 'stage',
      stage,
      version,
      projectId,
      ...(token !== undefined && { token }),
      ...(stage.status === 'running' && keys),
    };
  }
}
