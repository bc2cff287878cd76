import { text } from '../../common/text.ts';
import { problem, type Problem } from '../../platform/problem.ts';
import type { PartnerId } from './model.ts';
import type { Broken } from './names.ts';

/** A natural key belongs to another partner: here is whose. */
export const taken = (existing: readonly PartnerId[]): Problem =>
  problem('conflict', {
    detail: text('名称或部门代码已被登记', 'Its name, or its code in a region, is registered already'),
    extensions: { existing },
  });

/** What goes by a name would stand still: here is all of it. */
export const breaks = (broken: readonly Broken[]): Problem =>
  problem('conflict', {
    detail: text(
      '该变更将使下列事项找不到对应单位',
      'What is listed goes by a name that would lead to nobody, or to more than one',
    ),
    extensions: { breaks: broken },
  });
