import type { Schema } from '@liban/client';
import { readSite } from '../../../parts/map/site-text.ts';
import type { NewRiverApproval } from './kinds.ts';

type Project = Schema<'Project'>;

export interface Filled {
  readonly name: string;
  readonly contact?: { readonly name: string; readonly phone: string };
  readonly region?: Schema<'Region'>;
  readonly address?: string;
  readonly activity: string;
  readonly planned: string;
  readonly site?: string;
}

/** What a project has said already is not said again. */
export const applicationOf = (
  { name, contact, region, address = '', activity, planned, site = '' }: Filled,
  uscc: string,
  project: Project | undefined,
  materials: NonNullable<NewRiverApproval['materials']>,
): NewRiverApproval => {
  const read = readSite(site);
  const where = project
    ? { region: project.region, address: project.site.address }
    : region && { region, address };
  return {
    activity,
    planned,
    materials,
    ...(project ? { project: project.id } : contact && { applicant: { uscc, name, contact } }),
    ...(read.ok && where && { site: { ...where, geometry: read.geometry } }),
  };
};
