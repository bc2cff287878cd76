import { text, type Text } from '../../common/text.ts';

/** The words of the checks that are ours, by the name each gives. */
export const checkWords: Readonly<Record<string, Text>> = {
  uscc: text(
    '统一社会信用代码有误（GB 32100-2015 校验位不符）',
    'Not a unified social credit code (GB 32100-2015 check digit)',
  ),
  'project-code': text('项目代码有误', 'Not a project code (GB/T 40058-2021)'),
  'office-hours-order': text('办公时间先后有误', 'Office hours are not in order'),
  'suspension-ends-before-it-begins': text('中止的结束早于开始', 'The suspension ends before it begins'),
  phone: text('电话号码有误', 'Not a telephone number'),
  'commitments-need-key-project': text(
    '只有重点项目可以告知承诺',
    'Only a key project may commit instead of prove',
  ),
  sha256: text('不是 SHA-256 摘要', 'Not a SHA-256 digest in hexadecimal'),
  'too-many-sources': text('单独注明来源的数据过多', 'Too many data with sources of their own'),
  'reserved-name': text('该名称为系统保留', 'This name is reserved'),
  'department-code': text('部门须有代码，其他单位不得有', 'A department has a code, and nobody else has one'),
  'webhook-url': text('不是 http(s) 地址', 'Not an http(s) address'),
  'may-follow-is-not-required': text(
    '可容缺材料须在所需材料之列',
    'What may follow must be among what is required',
  ),
  'duplicate-rung': text('档位编号重复', 'Two rungs have the same id'),
  corners: text('多边形顶点过多：全部环合计不得超过 1000 个', 'Too many corners: at most 1,000 in all rings'),
  industry: text('不是国民经济行业代码', 'Not a code of GB/T 4754'),
  'only-one-filter': text('只能按其中一项筛选', 'Only one of these at a time'),
  'river-applicant': text('请填写申请人或项目', 'Name an applicant or a project'),
  'river-site': text('请填写地块或项目', 'Name a site or a project'),
  'river-restated': text('请说明变更内容', 'Say what is another now'),
  'river-conditions': text('附条件同意须列明条件', 'An approval with conditions names them'),
  'regions-repeat': text('同一区域只能填写一次', 'A region may be named once'),
  'types-repeat': text('同一事件类型只能填写一次', 'A type of event may be named once'),
  'quiet-too-long': text('免打扰时段最长 16 小时', 'Quiet hours last at most 16 hours'),
  mobile: text('手机号码有误', 'Not a mobile number'),
  'matters-repeat': text('同一事项只能填写一次', 'A matter may be named once'),
  'services-repeat': text('同一服务只能申请一次', 'A service may be asked for once'),
  'phase-empty': text('该期没有楼栋', 'No building is in this phase'),
  'phase-unknown': text('所填分期不在分期列表中', 'It names a phase that is not listed'),
  'building-repeats': text('楼栋名称重复', 'Two buildings have the same name'),
  'suspension-too-long': text('中止时间过长', 'The suspension is too long'),
  'duplicate-name': text('名称重复', 'Two of them have the same name'),
  'basis-points-do-not-add-up': text('各期比例合计应为 10000', 'The shares must add up to 10,000'),
  past: text('日期已过', 'The day is over already'),
  future: text('日期尚未到来', 'The day has not come yet'),
};

/**
 * What a pattern asks for, in words, by how its source looks: nobody is shown an expression. A test holds every pattern
 * of every route against this.
 */
const patterns: readonly (readonly [RegExp, (found: RegExpExecArray) => Text])[] = [
  [
    /u0000/,
    () => text('文件名不得含斜线或控制字符', 'The name of a file, without a slash or control characters'),
  ],
  [
    /^\^\[a-z\]\[a-z0-9-\]\{0,63\}:/,
    () => text('应为条文编号，如 guilin:10', 'A provision, such as guilin:10'),
  ],
  [
    /^\^([a-z]{2})_\[/,
    ([, prefix]) => text(`应为以 ${prefix}_ 开头的编号`, `An id that begins with ${prefix}_`),
  ],
  [/^\^\\d\{1,4\}\(/, () => text('应为条号，如 27 或 164(2)', 'An article, such as 27 or 164(2)')],
  [/^\^p\\d/, () => text('应为分期编号，如 p1', 'The id of a phase, such as p1')],
  [/^\^\\d\{6\}\$/, () => text('应为六位数字', 'Six digits')],
  [/^\^\[a-z\]\{2\}_/, () => text('应为办件编号，如 ji_01J…', 'The id of a case, such as ji_01J…')],
  [/^\^\(\?:pt_/, () => text('应为合作单位编号或统一社会信用代码', 'The id of a partner, or a credit code')],
  [
    /^\^\[a-z(?:0-9)?\](?:\[a-z0-9-\]|\[a-z-\])\{0,(\d+)\}\$$/,
    ([, most]) =>
      text(
        `只能用小写字母、数字和连字符，不超过 ${Number(most) + 1} 个字符`,
        `Lower-case letters, digits and hyphens, at most ${Number(most) + 1}`,
      ),
  ],
  [
    /^\^\[a-z\]\[a-zA-Z0-9\]/,
    () => text('应以小写字母开头，只用字母和数字', 'A lower-case letter, then letters and digits'),
  ],
  [/^\^\[a-z0-9\]/, () => text('只能用小写字母、数字和连字符', 'Lower-case letters, digits and hyphens')],
  [
    /^\^\[A-Z0-9\]\[A-Z0-9-\]/,
    () =>
      text('只能用大写字母、数字和连字符，3 至 40 个字符', 'Capital letters, digits and hyphens, 3 to 40'),
  ],
  [/^\^\[A-T\]/, () => text('应为国民经济行业代码，如 I 或 I65', 'A code of GB/T 4754, such as I or I65')],
  [/^\^\(19\|20\)/, () => text('应为年份，如 2025', 'A year, such as 2025')],
  [/^\^\(\?:\[01\]/, () => text('应为时刻，如 09:00', 'A time of day, such as 09:00')],
  [
    /^\^\[0-9A-HJ-N/,
    () => text('应为 18 位统一社会信用代码', 'A unified social credit code of 18 characters'),
  ],
  [/^\^\[0-9A-Z -\]/, () => text('应为 6 至 40 位账号', 'An account number of 6 to 40 characters')],
  [/^\^\[0-9-\]/, () => text('应为电话号码', 'A telephone number')],
  [
    /^\^\\d\{4\}-\\d\{6\}/,
    () => text('应为项目代码，如 2505-450305-04-01-123456', 'A project code (GB/T 40058-2021)'),
  ],
  [/^\^\(\\\*\|/, () => text('应为数据项名称，或 *', 'The name of a fact, or *')],
  [/^\^\[a-zA-Z\]\+/, () => text('应为数据项名称，如 employees', 'The name of a fact, such as employees')],
  [/^\^\[a-z\]\[a-z-\]\{0,60\}:/, () => text('应为流程实例编号', 'The id of an execution')],
  [/^\^\(4503/, () => text('应为行政区划代码，如 450300', 'A region of GB/T 2260, such as 450300')],
  [/^\^\[a-z\]\[A-Za-z0-9\]/, () => text('应为指标代码，如 uiPremiumPaid', 'A code such as uiPremiumPaid')],
  [/^\^\[0-9a-f\]\{64\}/, () => text('不是 SHA-256 摘要', 'Not a SHA-256 digest in hexadecimal')],
  [/^\^\\\+\?/, () => text('电话号码有误', 'Not a telephone number')],
];

export const patternWords = (source: string): Text | undefined => {
  for (const [looks, words] of patterns) {
    const found = looks.exec(source);
    if (found) return words(found);
  }
  return undefined;
};
