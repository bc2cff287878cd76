import { describe, expect, it } from 'vitest';
import { instant } from '../../../../functions/law/instant.ts';
import {
  courseAsking,
  courseWith,
  duesOf,
  firstRunning,
  noCourse,
} from '../../../../functions/products/projects/course.ts';
import type { Stage } from '../../../../functions/products/projects/stage.ts';
import { partner } from './samples.ts';

const [soon, later] = [instant('2026-03-09T16:00:00.000Z'), instant('2026-04-09T16:00:00.000Z')];
const stage = (id: string, change: object = {}): Stage =>
  ({ id, status: 'running', steps: [], ...change }) as unknown as Stage;

describe('what lists know of the stages of a project', () => {
  const both = courseWith(courseWith(noCourse, stage('design'), { due: later }), stage('approval'), {
    due: soon,
  });

  it('is when each that runs is due, and the one that is due first', () => {
    expect(duesOf(both)).toEqual({ design: later, approval: soon });
    expect(firstRunning(both.running)).toEqual({ id: 'approval', due: soon });
  });

  it('has no day for one that stands still: it comes after one that has', () => {
    const standing = courseWith(both, stage('approval'), {});
    expect(duesOf(standing)).toEqual({ design: later });
    expect(firstRunning(standing.running)).toEqual({ id: 'design', due: later });
    expect(firstRunning(noCourse.running)).toBeUndefined();
  });

  it('forgets one that has ended, and nobody who was asked for a step of it', () => {
    const asked = stage('design', { steps: [{ id: 'a', partner }, { id: 'b', partner }, { id: 'c' }] });
    const course = courseWith(both, asked, { due: later });
    expect(course.asked).toEqual([partner]);
    const after = courseWith(course, stage('design', { status: 'ended' }), {});
    expect(after).toEqual({ running: { approval: { due: soon } }, asked: [partner] });
  });

  it('knows who was asked about an obstacle, once', () => {
    const course = courseAsking(courseAsking(both, [partner]), [partner]);
    expect(course).toEqual({ ...both, asked: [partner] });
    expect(courseWith(course, stage('approval'), {}).asked).toEqual([partner]);
  });
});
