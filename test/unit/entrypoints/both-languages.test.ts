import { describe, expect, it } from 'vitest';
import { api } from '../../../functions/entrypoints/routes.ts';
import { REGION_CODES, regionName } from '../../../functions/law/identifiers/region.ts';
import { dayErrors } from '../../../functions/platform/http/days.ts';
import type { HttpEvent } from '../../../functions/platform/http/event.ts';
import { readInput } from '../../../functions/platform/http/request.ts';
import type { Route } from '../../../functions/platform/http/route.ts';

const withoutPath = ({ params: _, ...route }: Route): Route => route;

/** Every fault of a request, each in both languages: `pointer zh | en`. */
const faults = (route: Route, body: unknown, query: Record<string, string> = {}): string[] => {
  const read = readInput(withoutPath(route), {
    headers: { 'content-type': 'application/json' },
    queryStringParameters: query,
    body: JSON.stringify(body),
    isBase64Encoded: false,
  } as unknown as HttpEvent);
  const errors = read.ok ? dayErrors(route.days, read.value.body, '2026-03-02') : (read.error.errors ?? []);
  return errors.map(({ pointer, detail }) => `${pointer} ${detail.zh} | ${detail.en}`);
};

const { submit, correct } = api['joint-installations'];
const { record } = api.orders;
const good = {
  applicant: {
    uscc: '91450300MA5KABCD17',
    name: '桂林样例科技有限公司',
    contact: { name: '张三', phone: '13800000000' },
  },
  site: { region: '450305', address: '七星区样例路 1 号' },
  services: [{ service: 'heat', kilowatts: 300 }] as object[],
};
const applicant = (change: object) => ({ ...good, applicant: { ...good.applicant, ...change } });
const site = (change: object) => ({ ...good, site: { ...good.site, ...change } });
const asks = (...services: object[]) => ({ ...good, services });
const power = { service: 'power', loadKva: 200, voltage: 'low', supply: 'single' };
const event = (content: object) => ({ eventId: 'e1', ...content });
const ji = 'ji_01J00000000000000000000000';

const regions = (language: 'zh' | 'en'): string =>
  language === 'zh'
    ? `只能是：${REGION_CODES.map((code) => `${code}（${regionName(code).zh}）`).join('、')}`
    : `One of: ${REGION_CODES.map((code) => `${code} (${regionName(code).en})`).join(', ')}`;

const wrong: readonly (readonly [what: string, found: () => string[], told: string])[] = [
  [
    'a field left out',
    () => faults(submit, { ...good, services: undefined }),
    '/services 报装事项：必填 | Is required',
  ],
  [
    'a whole part left out',
    () => faults(submit, { ...good, site: undefined }),
    '/site 用地：必填 | Is required',
  ],
  [
    'a field left out deep inside',
    () => faults(submit, site({ address: undefined })),
    '/site/address 地址：必填 | Is required',
  ],
  [
    'a number for a text',
    () => faults(submit, site({ address: 5 })),
    '/site/address 地址：应为文本，实际为数字 | Must be text, not a number',
  ],
  [
    'a text for a number',
    () => faults(submit, asks({ service: 'heat', kilowatts: '300' })),
    '/services/0/kilowatts 供热负荷（千瓦）：应为数字，实际为文本 | Must be a number, not text',
  ],
  [
    'null for a text',
    () => faults(submit, site({ address: null })),
    '/site/address 地址：应为文本，实际为空值 | Must be text, not null',
  ],
  [
    'an object for a list',
    () => faults(submit, { ...good, services: {} }),
    '/services 报装事项：应为列表，实际为对象 | Must be a list, not an object',
  ],
  [
    'a list for an object',
    () => faults(submit, { ...good, site: [] }),
    '/site 用地：应为对象，实际为列表 | Must be an object, not a list',
  ],
  [
    'a text for an object',
    () => faults(submit, { ...good, applicant: '张三' }),
    '/applicant 申请人：应为对象，实际为文本 | Must be an object, not text',
  ],
  [
    'an empty text',
    () => faults(submit, applicant({ name: ' ' })),
    '/applicant/name 名称：不能为空 | Must not be empty',
  ],
  [
    'a text too long',
    () => faults(submit, applicant({ name: '长'.repeat(101) })),
    '/applicant/name 名称：最多 100 个字符 | At most 100 characters',
  ],
  ['an empty list', () => faults(submit, asks()), '/services 报装事项：至少 1 项 | At least one'],
  [
    'a list too long',
    () => faults(submit, asks(...Array.from({ length: 7 }, () => ({ service: 'heat', kilowatts: 1 })))),
    '/services 报装事项：最多 6 项 | At most 6 entries',
  ],
  [
    'a number too small',
    () => faults(submit, asks({ service: 'water', dailyUseM3: 1, pipeDiameterMm: 5 })),
    '/services/0/pipeDiameterMm 管径（毫米）：不得小于 15 | At least 15',
  ],
  [
    'a number too large',
    () => faults(submit, asks({ service: 'water', dailyUseM3: 1, pipeDiameterMm: 5_000 })),
    '/services/0/pipeDiameterMm 管径（毫米）：不得大于 2000 | At most 2000',
  ],
  [
    'nothing where something must be',
    () => faults(submit, asks({ service: 'heat', kilowatts: 0 })),
    '/services/0/kilowatts 供热负荷（千瓦）：应大于 0 | Must be more than 0',
  ],
  [
    'a broken number for a whole one',
    () => faults(submit, asks({ service: 'water', dailyUseM3: 1, pipeDiameterMm: 99.5 })),
    '/services/0/pipeDiameterMm 管径（毫米）：应为整数 | Must be a whole number',
  ],
  [
    'a value there is not',
    () => faults(submit, asks({ ...power, voltage: 'middle' })),
    '/services/0/voltage 电压等级：只能是：low（低压）、high（高压） | One of: low, high',
  ],
  [
    'a value left out',
    () => faults(submit, asks({ ...power, supply: undefined })),
    '/services/0/supply 供电电源：必填，只能是：single（单电源）、dual（双电源） | Is required: One of: single, dual',
  ],
  [
    'a service there is not',
    () => faults(submit, asks({ service: 'coffee' })),
    '/services/0/service 服务种类：只能是：water（供水）、drainage（排水）、power（供电）、gas（供气）、heat（供热）、telecom（通信） | One of: water, drainage, power, gas, heat, telecom',
  ],
  [
    'a service twice',
    () => faults(submit, asks({ service: 'heat', kilowatts: 1 }, { service: 'heat', kilowatts: 2 })),
    '/services 报装事项：同一服务只能申请一次 | A service may be asked for once',
  ],
  ['an unknown field', () => faults(submit, { ...good, colour: 'red' }), '/colour 未知字段 | Unknown field'],
  [
    'an unknown field deep inside',
    () => faults(submit, site({ floor: 3 })),
    '/site/floor 用地：未知字段 | Unknown field',
  ],
  [
    'a wrong credit code',
    () => faults(submit, applicant({ uscc: '91450300MA5KABCD18' })),
    '/applicant/uscc 统一社会信用代码：统一社会信用代码有误（GB 32100-2015 校验位不符） | Not a unified social credit code (GB 32100-2015 check digit)',
  ],
  [
    'a telephone of letters',
    () => faults(submit, applicant({ contact: { name: '张三', phone: 'abc' } })),
    '/applicant/contact/phone 联系电话：电话号码有误 | Not a telephone number',
  ],
  [
    'a region elsewhere',
    () => faults(submit, site({ region: '110101' })),
    `/site/region 行政区划：${regions('zh')} | ${regions('en')}`,
  ],
  [
    'a place elsewhere',
    () => faults(submit, site({ location: { longitude: 116.4, latitude: 25 } })),
    '/site/location/longitude 经度：不得大于 111.6 | At most 111.6',
  ],
  [
    'no day',
    () => faults(submit, { ...good, wantedBy: '2026-02-30' }),
    '/wantedBy 希望接通日期：应为日期，如 2026-03-02 | Must be a day, such as 2026-03-02',
  ],
  [
    'a day in the past',
    () => faults(submit, { ...good, wantedBy: '2020-01-01' }),
    '/wantedBy 希望接通日期：日期已过 | The day is over already',
  ],
  [
    'a day to come',
    () => faults(api['river-approvals'].meet, { heldOn: '2026-03-03', experts: 3, conclusion: '可行' }),
    '/heldOn 召开日期：日期尚未到来 | The day has not come yet',
  ],
  [
    'a promise without a key project',
    () =>
      faults(submit, { ...good, commitments: [{ subject: '许可', madeBy: '张三', madeOn: '2026-03-01' }] }),
    '/commitments 告知承诺：只有重点项目可以告知承诺 | Only a key project may commit instead of prove',
  ],
  [
    'a digest that is none',
    () => faults(submit, { ...good, materials: [{ kind: '图纸', sha256: 'abc' }] }),
    '/materials/0/sha256 文件摘要：不是 SHA-256 摘要 | Not a SHA-256 digest in hexadecimal',
  ],
  [
    'neither of two forms',
    () => faults(submit, { ...good, materials: [{ kind: '图纸' }] }),
    '/materials/0/reference 文号：必填 | Is required',
  ],
  [
    'the id of something else',
    () => faults(correct, { orderId: ji, note: '已补正' }),
    '/orderId 工单编号：应为以 or_ 开头的编号 | An id that begins with or_',
  ],
  [
    'an event there is not',
    () => faults(record, event({ type: 'done' })),
    '/type 类型：只能是：accepted（已受理）、returned（已退回补正）、suspended（已中止计时）、resumed（已恢复计时）、rejected（不予受理）、surveyed（已踏勘）、planned（已答复方案）、plan-changed（方案变更）、offered（合同已发出）、contracted（已签约）、fees-paid（已缴费）、works-begun（已开工）、constructed（已施工）、inspected（已验收）、connected（已接通）、replied（已复函）、met（符合条件）、met-with-conditions（附条件符合）、not-met（不符合条件）、partly-paid（已部分拨付）、paid（已拨付）、refused（拒绝拨付）、satisfied（满意）、unsatisfied（不满意）、not-reached（未联系上）、unreached（多次未联系上）、inspection-failed（验收不合格）、supplied（临时供应中）、removed（已拆除）、made-permanent（已转为正式）、papers-filed（手续已补报）、restored（路面已恢复） | One of: accepted, returned, suspended, resumed, rejected, surveyed, planned, plan-changed, offered, contracted, fees-paid, works-begun, constructed, inspected, connected, replied, met, met-with-conditions, not-met, partly-paid, paid, refused, satisfied, unsatisfied, not-reached, unreached, inspection-failed, supplied, removed, made-permanent, papers-filed, restored',
  ],
  [
    'a return without reasons',
    () => faults(record, event({ type: 'returned' })),
    '/reasons 理由：必填 | Is required',
  ],
  [
    'an empty reason',
    () => faults(record, event({ type: 'returned', reasons: ['缺图', ''] })),
    '/reasons/1 理由第 2 项：不能为空 | Must not be empty',
  ],
  [
    'money that is none',
    () => faults(record, event({ type: 'paid', fen: -5 })),
    '/fen 金额（分）：应大于 0 | Must be more than 0',
  ],
  [
    'a payment of tomorrow',
    () => faults(record, event({ type: 'paid', fen: 5, paidOn: '2026-03-03' })),
    '/paidOn 拨付日期：日期尚未到来 | The day has not come yet',
  ],
  [
    'a time without a zone',
    () => faults(record, event({ type: 'accepted', occurredAt: '2026-03-02 09:00' })),
    '/occurredAt 发生时间：应为带时区的时间，如 2026-03-02T09:00:00+08:00 | Must be a time with its zone, such as 2026-03-02T09:00:00+08:00',
  ],
  [
    'a page too long',
    () => faults(api.orders.inbox, undefined, { limit: '1000' }),
    '/query/limit 每页条数：不得大于 100 | At most 100',
  ],
  [
    'a page of no number',
    () => faults(api.orders.inbox, undefined, { limit: 'many' }),
    '/query/limit 每页条数：应为数字 | Must be a number',
  ],
  [
    'an address that is none',
    () =>
      faults(api.partners.register, {
        name: '供水公司',
        kind: 'utility',
        services: ['water'],
        webhookUrl: 'ftp://x',
      }),
    '/webhookUrl 回调地址：不是 http(s) 地址 | Not an http(s) address',
  ],
  [
    'a code in small letters',
    () => faults(api['service-items'].publish, { steps: [{ id: 'Two Words', statutory: 1 }] }),
    '/steps/0/id 编号：只能用小写字母、数字和连字符，不超过 64 个字符 | Lower-case letters, digits and hyphens, at most 64',
  ],
];

describe('what is wrong is told in both languages alike', () => {
  it.each(wrong)('%s', (_, found, told) => {
    expect(found()).toContain(told);
  });

  it('and no Chinese sentence has words of the library or of English in it, no English one any Chinese', () => {
    expect(wrong.length).toBeGreaterThanOrEqual(36);
    for (const said of wrong.flatMap(([, found]) => found())) {
      const [zh = '', en = ''] = said.replace(/^\S+ /, '').split(' | ');
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(zh).not.toMatch(/无效输入|期望|undefined|string|number|\/\^|Invalid/);
      // What is English in Chinese is what is to be written so: codes, standards, examples.
      expect(zh.replace(/[a-z-]+（|http\(s\)|GB|SHA|or_|[a-z]+_/g, '')).not.toMatch(/[a-z]{3,}/);
      expect(en).not.toMatch(/\p{Script=Han}|undefined|\/\^|Invalid input/u);
    }
  });
});

describe('a click that needs no body takes none', () => {
  const read = (route: Route, body?: string, type?: string) =>
    readInput(withoutPath(route), {
      headers: { ...(type !== undefined && { 'content-type': type }) },
      ...(body !== undefined && { body }),
      isBase64Encoded: false,
    } as unknown as HttpEvent);

  it.each([
    ['a confirmation', api.entitlements.confirm],
    ['an application by what is known', api.matching.apply],
    ['a replay of everything', api.operations.replayEffects],
  ])('%s', (_, route) => {
    expect(read(route)).toMatchObject({ ok: true, value: { body: {} } });
    expect(read(route, '')).toMatchObject({ ok: true });
    expect(read(route, 'x', 'text/plain')).toMatchObject({ error: { kind: 'unsupported-media-type' } });
  });

  it('but one that must say something is asked for it', () =>
    expect(read(submit)).toMatchObject({ error: { kind: 'unsupported-media-type' } }));
});
