import type { Schema } from '@liban/client';

type Asked = Schema<'ServiceRequest'>;
export type Service = Asked['service'];

/** A number, a text, or one of a few. */
export type Kind = 'number' | 'text' | readonly string[];

type FieldsOf<S extends Service> = {
  readonly [F in Exclude<keyof Extract<Asked, { service: S }>, 'service'>]: Kind;
};

/** What each service asks for, and nothing else: a field that the API does not know does not compile. */
export const services: { readonly [S in Service]: FieldsOf<S> } = {
  water: { dailyUseM3: 'number', pipeDiameterMm: 'number' },
  drainage: { outlet: 'text' },
  power: { loadKva: 'number', voltage: ['low', 'high'], supply: ['single', 'dual'] },
  gas: { m3PerHour: 'number', use: 'text' },
  heat: { kilowatts: 'number' },
  telecom: { lines: 'number', bandwidthMbps: 'number' },
};
export const serviceList = Object.keys(services) as Service[];

interface PhaseFilled {
  readonly name: string;
  readonly expectedOn?: string;
  readonly buildings: string;
}

/** Buildings as they are typed: one a line or between commas, each with its homes after a space. */
export const buildingsIn = (typed: string): { name: string; units?: number }[] =>
  typed
    .split(/[\n、，,；;]+/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      const [, name = one, units] = /^(.*?)\s+(\d+)$/u.exec(one) ?? [];
      return { name, ...(units !== undefined && { units: Number(units) }) };
    });

const batchOf = (phases: readonly PhaseFilled[]): Schema<'NewBatch'> => ({
  buildings: phases.flatMap(({ name: phase, buildings }) =>
    buildingsIn(buildings).map((building) => ({ ...building, phase })),
  ),
  phases: phases.map(({ name, expectedOn }) => ({ name, ...(expectedOn && { expectedOn }) })),
});

export interface Filled {
  readonly name: string;
  readonly contact: { readonly name: string; readonly phone: string; readonly door?: string };
  readonly region: Schema<'Region'>;
  readonly address: string;
  /** Of a project: the stage with whose beginning it is sent; at once without one. */
  readonly when?: string;
  readonly wanted: readonly Service[];
  /** The whole application is for a temporary supply. */
  readonly term?:
    { readonly wanted?: false } | { readonly wanted: true; readonly from: string; readonly until: string };
  /** Of a batch: a phase with its buildings as they were typed. */
  readonly phases?: readonly PhaseFilled[];
  readonly asked?: Partial<Readonly<Record<Service, Readonly<Record<string, string | number>>>>>;
}

/** What a home has, unless its citizen says otherwise. */
export const atHome: Filled['asked'] = { power: { voltage: 'low', supply: 'single' } };

export const askedOf = ({ wanted, asked }: Pick<Filled, 'wanted' | 'asked'>): Asked[] =>
  wanted.map((service) => ({ service, ...asked?.[service] }) as Asked);

export const applicationOf = (
  /** Of an enterprise; a citizen is who is signed in. */
  uscc: string | undefined,
  filled: Filled,
  materials: NonNullable<Schema<'NewJointInstallation'>['materials']>,
): Schema<'NewJointInstallation'> => ({
  applicant:
    uscc === undefined
      ? { kind: 'citizen', contact: filled.contact }
      : { uscc, name: filled.name, contact: filled.contact },
  site: { region: filled.region, address: filled.address },
  services: askedOf(filled),
  materials,
  commitments: [],
  ...(filled.term?.wanted && { temporary: { from: filled.term.from, until: filled.term.until } }),
  ...(filled.phases && filled.phases.length > 0 && { batch: batchOf(filled.phases) }),
});
