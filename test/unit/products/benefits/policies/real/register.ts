import { seeded } from '../population.ts';
import type { Facts } from './facts.ts';
import { studied, type Studied } from './examples/all.ts';

type Random = ReturnType<typeof seeded>;
type Loose = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What both say: figures and parts side by side, lists one after the other, and where they differ the first one. */
const beside = (first: unknown, second: unknown): unknown => {
  if (first === undefined) return second;
  if (Array.isArray(first) && Array.isArray(second))
    return [...(first as unknown[]), ...(second as unknown[])];
  if (!isPlain(first) || !isPlain(second)) return first;
  const keys = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  return Object.fromEntries(keys.map((key) => [key, beside(first[key], second[key])]));
};

/** One of its fields is; what tells of an element which one it is stays. */
const shakenField = (value: Loose, random: Random): Loose => {
  const keys = Object.keys(value).filter((key) => key !== 'kind');
  const key = keys[random.between(0, keys.length - 1)];
  return key === undefined ? value : { ...value, [key]: shaken(value[key], random) };
};

/** A value a little beside what it was, or nobody's knowledge: limits are missed by one. */
const shaken = (value: unknown, random: Random): unknown => {
  if (random.chance(0.15)) return null;
  if (typeof value === 'number')
    return Math.max(0, value + random.pick([-1, 1, -100, 100, Math.round(value / 10)] as const));
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) {
    const [one, ...others] = value as unknown[];
    return isPlain(one) ? [shakenField(one, random), ...others] : [];
  }
  if (!isPlain(value)) return value;
  return shakenField(value, random);
};

const exampleOf = ({ examples }: Studied, random: Random): Loose =>
  (examples[random.between(0, examples.length - 1)] ?? examples[0]).facts as Loose;

/**
 * An enterprise about which one policy is mostly asked: one of its examples, another one's word for a fact of it, a figure
 * missed by one; and what the examples of two other policies say of everything else.
 */
const enterprise = (random: Random, serial: number): Facts => {
  const about = studied[serial % studied.length] as Studied;
  const other = (): Loose => exampleOf(studied[random.between(0, studied.length - 1)] as Studied, random);
  let facts: Loose = { region: '450302', ...exampleOf(about, random) };
  const mixed = exampleOf(about, random);
  const keys = Object.keys(facts);
  if (random.chance(0.4)) {
    const key = keys[random.between(0, keys.length - 1)] ?? 'region';
    facts = { ...facts, [key]: mixed[key] ?? facts[key] };
  }
  if (random.chance(0.4)) {
    const key = keys[random.between(0, keys.length - 1)] ?? 'region';
    if (key !== 'region') facts = { ...facts, [key]: shaken(facts[key], random) };
  }
  return beside(beside(facts, other()), other()) as Facts;
};

/** So many enterprises, always the same ones for one seed. */
export function* register(size: number, seed: number): Generator<Facts> {
  const random = seeded(seed);
  for (let serial = 0; serial < size; serial++) yield enterprise(random, serial);
}
