import { orient2d } from 'robust-predicates';
import type { Position } from './geojson.ts';

export type Rings = readonly (readonly Position[])[];

/** One side of a ring, with the box around it. */
interface Side {
  readonly from: Position;
  readonly to: Position;
  readonly ring: readonly Position[];
  /** The polygon it is of. */
  readonly of: Rings;
  readonly ringAt: number;
  readonly at: number;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

function* sidesOf(rings: Rings): Generator<Side> {
  for (const [ringAt, ring] of rings.entries()) {
    let from: Position | undefined;
    for (const [index, to] of ring.entries()) {
      if (from)
        yield {
          from,
          to,
          ring,
          of: rings,
          ringAt,
          at: index - 1,
          west: Math.min(from[0], to[0]),
          east: Math.max(from[0], to[0]),
          south: Math.min(from[1], to[1]),
          north: Math.max(from[1], to[1]),
        };
      from = to;
    }
  }
}

/** On which side of the line `a`–`b` a point lies: positive, negative, or 0 on it; exact (Shewchuk, 1997). */
const sideOf = (a: Position, b: Position, point: Position): number =>
  orient2d(a[0], a[1], b[0], b[1], point[0], point[1]);

const sameSide = (a: number, b: number): boolean => (a > 0 && b > 0) || (a < 0 && b < 0);

/** Whether two sides whose boxes meet share a point. */
const share = (a: Side, b: Side): boolean =>
  !sameSide(sideOf(a.from, a.to, b.from), sideOf(a.from, a.to, b.to)) &&
  !sameSide(sideOf(b.from, b.to, a.from), sideOf(b.from, b.to, a.to));

/** Whether the ring goes back over itself from one side to the next. */
const foldsBack = ({ from, to: corner }: Side, { to }: Side): boolean =>
  sideOf(from, corner, to) === 0 &&
  (from[0] - corner[0]) * (to[0] - corner[0]) + (from[1] - corner[1]) * (to[1] - corner[1]) > 0;

const follows = (before: Side, after: Side): boolean =>
  before.ring === after.ring && (before.at + 1) % (before.ring.length - 1) === after.at;

/** Whether two sides of the rings of one polygon meet where they must not: only neighbours share their corner. */
const collide = (a: Side, b: Side): boolean => {
  if (follows(a, b)) return foldsBack(a, b);
  if (follows(b, a)) return foldsBack(b, a);
  return share(a, b);
};

/**
 * The first pair of sides for which `met` says so, of those whose boxes meet. Sides are taken from west to east, each
 * beside those that reach as far: what lies apart is never compared, and the first find ends it.
 */
const firstPair = (sides: readonly Side[], met: (a: Side, b: Side) => boolean): Side | undefined => {
  const reaching: Side[] = [];
  for (const side of sides.toSorted((a, b) => a.west - b.west)) {
    let kept = 0;
    for (const other of reaching) {
      if (other.east < side.west) continue;
      reaching[kept++] = other;
      if (other.south <= side.north && other.north >= side.south && met(other, side)) return side;
    }
    reaching.length = kept;
    reaching.push(side);
  }
  return undefined;
};

/** Where the rings of a polygon first cross or touch themselves or each other: ring and side. */
export const firstCrossing = (rings: Rings): { ring: number; side: number } | undefined => {
  const found = firstPair([...sidesOf(rings)], collide);
  return found && { ring: found.ringAt, side: found.at };
};

interface Box {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** The box around an outline. */
export const boxOf = (outline: readonly Position[]): Box => {
  const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (const [x, y] of outline) {
    box.west = Math.min(box.west, x);
    box.east = Math.max(box.east, x);
    box.south = Math.min(box.south, y);
    box.north = Math.max(box.north, y);
  }
  return box;
};

export const boxesMeet = (a: Box, b: Box): boolean =>
  a.west <= b.east && a.east >= b.west && a.south <= b.north && a.north >= b.south;

/** Whether any side of one polygon meets any side of another. */
export const outlinesMeet = (one: Rings, other: Rings): boolean => {
  const [a, b] = [one[0] ?? [], other[0] ?? []].map(boxOf) as [Box, Box];
  const mine = [...sidesOf(one)].filter((side) => boxesMeet(side, b));
  const theirs = [...sidesOf(other)].filter((side) => boxesMeet(side, a));
  return firstPair([...mine, ...theirs], (p, q) => p.of !== q.of && share(p, q)) !== undefined;
};
