import { describe, expect, it } from 'vitest';
import { openApi } from '../../../functions/entrypoints/openapi/document.ts';

type Schema = Readonly<Record<string, unknown>>;

const document = openApi();
const { schemas } = document['components'] as { schemas: Record<string, Schema> };

/** Every object's schema that is written out, with its places. */
const objects = (value: unknown, at = ''): { at: string; written: string }[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([name, one]) => objects(one, `${at}/${name}`));
  const isObject = 'type' in value && value.type === 'object' && 'properties' in value;
  return isObject ? [{ at, written: JSON.stringify(value) }, ...inside] : inside;
};

describe('the schemas of the document', () => {
  it("have their names: of what is long and stands in two places, `.meta({ id: '…' })` writes it once", () => {
    const byText = Map.groupBy(objects(document), ({ written }) => written);
    const twice = [...byText].filter(([written, places]) => written.length >= 400 && places.length > 1);
    expect(twice.map(([, places]) => places.map(({ at }) => at))).toEqual([]);
  });

  it('say what integrators look for under the words of the domain', () => {
    expect(Object.keys(schemas)).toEqual(
      expect.arrayContaining([
        'Order',
        'JointInstallation',
        'Entitlement',
        'Project',
        'RiverApproval',
        'Problem',
      ]),
    );
  });

  it('refer to components only, and to none that is not there', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to = '']) => to);
    const found = (to: string) =>
      to
        .split('/')
        .slice(1)
        .reduce<unknown>((at, part) => (at as Schema | undefined)?.[part], document);
    expect(references.length).toBeGreaterThan(1_000);
    expect([...new Set(references)].filter((to) => found(to) === undefined)).toEqual([]);
  });
});

/** What a client fetches and a generator reads, examples included; several MB if nothing had a name. */
it('is at most 640 KB', () => {
  expect(Buffer.byteLength(JSON.stringify(document))).toBeLessThanOrEqual(640 * 1024);
});
