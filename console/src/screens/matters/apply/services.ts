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

export interface Filled {
  readonly name: string;
  readonly contact: { readonly name: string; readonly phone: string; readonly door?: string };
  readonly region: Schema<'Region'>;
  readonly address: string;
  /** Of a project: the stage with whose beginning it is sent; at once without one. */
  readonly when?: string;
  readonly wanted: readonly Service[];
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
});
