import { succeeded, type ApiCall } from '../../client.ts';
import { sampleEnterprises } from '../../seed/enterprises.ts';
import type { TokenRequest } from '../local/tokens.ts';

/** Somebody one can be on this machine. */
export interface Person {
  readonly name: string;
  /** What there is to do as this one. */
  readonly does: string;
  readonly who: TokenRequest;
}

export interface People {
  readonly title: string;
  readonly people: readonly Person[];
}

interface Partner {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly retired?: object;
}

const kinds = [
  ['utility', '供水、排水、供电、燃气、供热、通信单位 · Utilities', '受理台：工单、查勘、接通'],
  ['department', '部门 · Departments', '受理台：会商函、审查、资金说明'],
  ['finance', '资金拨付单位 · Payers', '受理台：拨付'],
] as const;

const partnersOf = async (operator: ApiCall): Promise<readonly Partner[]> => {
  const { items } = succeeded<{ items: readonly Partner[] }>(await operator('GET', '/v1/partners'));
  return items.filter(({ retired }) => retired === undefined);
};

/** Everybody one can be: who applies, a clerk of each partner that is registered now, and who runs the platform. */
export const peopleOf = async (operator: ApiCall): Promise<readonly People[]> => {
  const partners = await partnersOf(operator);
  const groups: readonly People[] = [
    {
      title: '企业和市民 · Applicants',
      people: [
        ...sampleEnterprises.map(({ uscc, name, does }): Person => ({
          name,
          does,
          who: { role: 'enterprise', uscc, name: '样例经办人' },
        })),
        {
          name: '样例市民',
          does: '居民报装、我的消息',
          who: { role: 'citizen', citizen: 'sample-citizen', name: '样例市民' },
        },
      ],
    },
    ...kinds.map(([kind, title, does]): People => ({
      title,
      people: partners
        .filter((one) => one.kind === kind)
        .map(({ id, name }) => ({ name, does, who: { role: 'partner', partner: id, name: '样例值班员' } })),
    })),
    {
      title: '平台 · The platform',
      people: [{ name: '运行管理员', does: '运行、办理时限、登记', who: { role: 'operator' } }],
    },
  ];
  return groups.filter(({ people }) => people.length > 0);
};
