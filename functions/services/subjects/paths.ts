import { own } from '../../common/own.ts';

/** Where the API shows what orders, executions and limits are about, by kind of subject. */
const paths: Readonly<Record<string, `/v1/${string}`>> = {
  'joint-installation': '/v1/joint-installations',
  project: '/v1/projects',
  'river-approval': '/v1/river-approvals',
  entitlement: '/v1/entitlements',
  consultation: '/v1/consultations',
  'scoring-round': '/v1/scoring-rounds',
  'emergency-works': '/v1/emergency-works',
};

/** Kinds of subject by what their ids begin with. */
const kinds: Readonly<Record<string, keyof typeof paths>> = {
  ji: 'joint-installation',
  pj: 'project',
  ra: 'river-approval',
  en: 'entitlement',
  cl: 'consultation',
  sr: 'scoring-round',
  ew: 'emergency-works',
};

/** The case whose id stands at the beginning of a name: `en_01…-2` is about `en_01…`. */
export const subjectIn = (name: string): { readonly kind: string; readonly id: string } | undefined => {
  const [id, prefix = ''] = /^([a-z]{2})_[0-9A-Z]{26}/.exec(name) ?? [];
  const kind = own(kinds, prefix);
  return id !== undefined && kind !== undefined ? { kind, id } : undefined;
};

export const pathOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string | undefined => {
  const path = own(paths, kind);
  return path && `${path}/${id}`;
};
