import type { Schema } from '@liban/client';
import type { Me } from '../session/context.tsx';
import type { Said } from '../words/language.tsx';

/** Somebody the tour becomes: the name on the sign-in page of this machine, and how the API knows that it is so. */
export interface Role {
  readonly signInAs: string;
  readonly said: Said;
  readonly is: (me: Me) => boolean;
}

const enterprise = '桂林样例科技有限公司';

export const roles = {
  enterprise: {
    signInAs: enterprise,
    said: ['企业经办人', 'the enterprise'],
    is: ({ role }) => role === 'enterprise',
  },
  clerk: {
    signInAs: '供水公司（样例）',
    said: ['供水公司值班员', 'a clerk of the water company'],
    is: ({ registration }) => registration?.services?.includes('water') ?? false,
  },
  department: {
    signInAs: '市人力资源和社会保障局（样例）',
    said: ['主管部门', 'the department'],
    is: ({ registration }) => registration?.kind === 'department',
  },
  operator: {
    signInAs: '运行管理员',
    said: ['平台运行管理员', 'the operator'],
    is: ({ role }) => role === 'operator',
  },
} as const satisfies Readonly<Record<string, Role>>;

/** Who applies, and for what: the enterprise of the samples, all six services. */
export const applicationFor = (uscc: string, house: number): Schema<'NewJointInstallation'> => ({
  applicant: { uscc, name: enterprise, contact: { name: '张三', phone: '13800000000' } },
  site: { region: '450305', address: `七星区漓江路 ${house} 号` },
  services: [
    { service: 'water', dailyUseM3: 50, pipeDiameterMm: 100 },
    { service: 'drainage', outlet: '市政雨污水管网' },
    { service: 'power', loadKva: 200, voltage: 'low', supply: 'single' },
    { service: 'gas', m3PerHour: 20, use: '食堂' },
    { service: 'heat', kilowatts: 300 },
    { service: 'telecom', lines: 10, bandwidthMbps: 1_000 },
  ],
});
