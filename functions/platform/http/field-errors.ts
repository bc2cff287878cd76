import type * as z from 'zod';
import en from 'zod/v4/locales/en.js';
import zhCN from 'zod/v4/locales/zh-CN.js';
import { own } from '../../common/own.ts';
import { fieldError, jsonPointer, type FieldError } from '../../common/field-error.ts';
import { text, type Text } from '../../common/text.ts';

/** The words of the checks that are ours; zod's own checks speak through its locales. */
const messages: Readonly<Record<string, Text>> = {
  uscc: text(
    '统一社会信用代码有误（GB 32100-2015 校验位不符）',
    'Not a unified social credit code (GB 32100-2015 check digit)',
  ),
  'project-code': text('项目代码有误', 'Not a project code (GB/T 40058-2021)'),
  region: text('不是桂林市的行政区划', 'Not a region of Guilin'),
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
  'river-conditions': text('附条件同意须列明条件', 'An approval with conditions names them'),
  'regions-repeat': text('同一区域只能填写一次', 'A region may be named once'),
  'types-repeat': text('同一事件类型只能填写一次', 'A type of event may be named once'),
  'services-repeat': text('同一服务只能申请一次', 'A service may be asked for once'),
};

const tooManyBytes = (most: unknown): Text =>
  text(`内容过长，最多 ${String(most)} 字节`, `Too long: at most ${String(most)} bytes in all`);

const tooManyNames = (most: unknown): Text =>
  text(`条目过多，最多 ${String(most)} 个`, `Too many entries: at most ${String(most)}`);

const locales = { zh: zhCN().localeError, en: en().localeError };

const messageOf = (issue: z.core.$ZodIssue): Text => {
  if (issue.code === 'custom' && issue.message === 'too-many-bytes')
    return tooManyBytes(issue.params?.['most']);
  if (issue.code === 'custom' && issue.message === 'too-many-names')
    return tooManyNames(issue.params?.['most']);
  const ours = own(messages, issue.message);
  if (ours) return ours;
  const say = (language: 'zh' | 'en') => {
    const said = locales[language](issue as z.core.$ZodRawIssue);
    return (typeof said === 'string' ? said : said?.message) ?? issue.message;
  };
  return { zh: say('zh'), en: say('en') };
};

/** A body of the largest size can have a hundred thousand wrong places: so many are told of, and no pointer is longer. */
const [mostErrors, longestPointer] = [100, 300];

const errorAt = (path: readonly PropertyKey[], why: Text): FieldError => {
  const pointer = jsonPointer(path);
  return fieldError(pointer.length > longestPointer ? `${pointer.slice(0, longestPointer)}…` : pointer, why);
};

/** One error for each wrong field, each with the pointer to it; an unknown field is pointed at itself. */
export const fieldErrors = (error: z.core.$ZodError, base: readonly PropertyKey[] = []): FieldError[] =>
  error.issues
    .slice(0, mostErrors)
    .flatMap((issue) => {
      const path = [...base, ...issue.path];
      if (issue.code === 'unrecognized_keys')
        return issue.keys
          .slice(0, mostErrors)
          .map((key) => errorAt([...path, key], text('未知字段', 'Unknown field')));
      return errorAt(path, messageOf(issue));
    })
    .slice(0, mostErrors);
