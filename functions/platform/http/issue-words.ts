import type * as z from 'zod';
import { own } from '../../common/own.ts';
import { text, type Text } from '../../common/text.ts';
import { isRegion, regionName } from '../../law/identifiers/region.ts';
import { choice } from '../../common/words/codes.ts';
import { checkWords, patternWords } from './check-words.ts';

type Issue = z.core.$ZodIssue;
type Of<C extends Issue['code']> = Extract<Issue, { code: C }>;

/** As many of the allowed values as a sentence holds. */
const mostNamed = 40;

const named = (code: string): Text => {
  if (!isRegion(code)) return choice(code);
  const { zh, en } = regionName(code);
  return text(`${code}（${zh}）`, `${code} (${en})`);
};

const oneOf = (values: readonly unknown[]): Text => {
  const codes = values.slice(0, mostNamed).map(String);
  const more = values.length > mostNamed;
  if (codes.length === 1)
    return text(
      `只能是 ${codes.map((code) => named(code).zh).join('')}`,
      `Must be ${codes.map((code) => named(code).en).join('')}`,
    );
  return text(
    `只能是：${codes.map((code) => named(code).zh).join('、')}${more ? '……' : ''}`,
    `One of: ${codes.map((code) => named(code).en).join(', ')}${more ? ', …' : ''}`,
  );
};

const types: Readonly<Record<string, Text>> = {
  string: text('文本', 'text'),
  number: text('数字', 'a number'),
  int: text('整数', 'a whole number'),
  boolean: text('true 或 false', 'true or false'),
  array: text('列表', 'a list'),
  object: text('对象', 'an object'),
  record: text('对象', 'an object'),
  null: text('空值', 'null'),
};
const unknownType = text('其他类型', 'of another type');
const typeOf = (name: string): Text => own(types, name) ?? unknownType;

const given = (input: unknown): Text => {
  if (input === null) return typeOf('null');
  if (Array.isArray(input)) return typeOf('array');
  return typeOf(typeof input);
};

const wrongType = ({ expected, input }: Of<'invalid_type'>): Text => {
  if (input === undefined) return text('必填', 'Is required');
  const wanted = typeOf(expected);
  if (typeof input === 'number' && (expected === 'number' || expected === 'int'))
    return text(`应为${wanted.zh}`, `Must be ${wanted.en}`);
  return text(`应为${wanted.zh}，实际为${given(input).zh}`, `Must be ${wanted.en}, not ${given(input).en}`);
};

const measures: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  string: ['个字符', ' characters'],
  array: ['项', ' entries'],
  set: ['项', ' entries'],
};

const tooSmall = ({ origin, minimum, inclusive }: Of<'too_small'>): Text => {
  const measure = own(measures, origin);
  if (measure && minimum === 1)
    return origin === 'string' ? text('不能为空', 'Must not be empty') : text('至少 1 项', 'At least one');
  if (measure) return text(`至少 ${minimum} ${measure[0]}`, `At least ${minimum}${measure[1]}`);
  return inclusive === false
    ? text(`应大于 ${minimum}`, `Must be more than ${minimum}`)
    : text(`不得小于 ${minimum}`, `At least ${minimum}`);
};

const tooBig = ({ origin, maximum, inclusive }: Of<'too_big'>): Text => {
  const measure = own(measures, origin);
  if (measure) return text(`最多 ${maximum} ${measure[0]}`, `At most ${maximum}${measure[1]}`);
  return inclusive === false
    ? text(`应小于 ${maximum}`, `Must be less than ${maximum}`)
    : text(`不得大于 ${maximum}`, `At most ${maximum}`);
};

const malformed = text('格式有误', 'Is not in the right form');

const formats: Readonly<Record<string, Text>> = {
  date: text('应为日期，如 2026-03-02', 'Must be a day, such as 2026-03-02'),
  datetime: text(
    '应为带时区的时间，如 2026-03-02T09:00:00+08:00',
    'Must be a time with its zone, such as 2026-03-02T09:00:00+08:00',
  ),
  url: text('应为网址', 'Must be a web address'),
  duration: text('应为时长，如 P3D', 'Must be a duration, such as P3D'),
};

const wrongFormat = ({ format, ...issue }: Of<'invalid_format'>): Text => {
  const pattern = 'pattern' in issue && typeof issue.pattern === 'string' ? issue.pattern : '';
  if (format === 'regex') return patternWords(pattern.replace(/^\/|\/[a-z]*$/g, '')) ?? malformed;
  return own(formats, format) ?? malformed;
};

const words: { readonly [C in Issue['code']]: (issue: Of<C>) => Text } = {
  invalid_type: wrongType,
  invalid_value: (issue) =>
    issue.input === undefined && issue.values.length > 1
      ? required(oneOf(issue.values))
      : oneOf(issue.values),
  too_small: tooSmall,
  too_big: tooBig,
  invalid_format: wrongFormat,
  not_multiple_of: ({ divisor }) => text(`应为 ${divisor} 的倍数`, `Must be a multiple of ${divisor}`),
  // Only its own place is asked for by name; a union without one is told by its nearest form (field-errors.ts).
  invalid_union: (issue) =>
    'options' in issue && Array.isArray(issue.options) ? oneOf(issue.options) : malformed,
  invalid_key: () => text('名称有误', 'Is not a name that may stand here'),
  invalid_element: () => malformed,
  unrecognized_keys: () => text('未知字段', 'Unknown field'),
  custom: ({ params, message }) => {
    const most = String(params?.['most']);
    if (message === 'too-many-bytes')
      return text(`内容过长，最多 ${most} 字节`, `Too long: at most ${most} bytes in all`);
    if (message === 'too-many-names')
      return text(`条目过多，最多 ${most} 个`, `Too many entries: at most ${most}`);
    return malformed;
  },
};

const required = ({ zh, en }: Text): Text => text(`必填，${zh}`, `Is required: ${en}`);

/** What is wrong, as people are told: never an expression, a code of the library, or words of the other language. */
export const issueWords = (issue: Issue): Text =>
  own(checkWords, issue.message) ?? (words[issue.code] as (issue: Issue) => Text)(issue);
