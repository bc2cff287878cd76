import { text } from '../../common/text.ts';
import { called } from '../../common/words/codes.ts';
import { problem, type Problem } from '../../platform/problem.ts';
import type { ProjectStatus } from './model.ts';

export const notNow = (zh: string, en: string, extensions: Readonly<Record<string, unknown>> = {}): Problem =>
  problem('move-not-allowed', { detail: text(zh, en), extensions });

/** What can be many is counted: the next one past the limit is refused. */
export const tooMany = (zh: string, en: string, most: number): Problem =>
  problem('too-many', {
    detail: text(`${zh}不得超过 ${most} 次（个）`, `At most ${most} ${en}`),
    extensions: { limit: most },
  });

export const cannotBecome = (from: ProjectStatus, to: ProjectStatus): Problem =>
  notNow(
    `项目“${called(from).zh}”，不能变为“${called(to).zh}”`,
    `The project is ${called(from).en} and cannot become ${called(to).en}`,
    { status: from },
  );

export const ended = (status: ProjectStatus): Problem =>
  notNow('项目已结束', 'The project has ended', { status });

export const notGoingOn = (status: ProjectStatus): Problem =>
  notNow('项目未在办理', 'The project is not going on', { status });
