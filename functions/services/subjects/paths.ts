import { own } from '../../common/own.ts';

/** Where the API shows what orders, executions and limits are about, by kind of subject. */
const paths: Readonly<Record<string, `/v1/${string}`>> = {
  'joint-installation': '/v1/joint-installations',
  project: '/v1/projects',
  'river-approval': '/v1/river-approvals',
  entitlement: '/v1/entitlements',
  consultation: '/v1/consultations',
};

export const pathOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string | undefined => {
  const path = own(paths, kind);
  return path && `${path}/${id}`;
};
