import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cite, translated } from '../../../../functions/law/legal-data/cite.ts';
import { LegalDays, LegalRule } from '../../../../functions/law/legal-data/document.ts';
import type { ProvisionId } from '../../../../functions/law/legal-data/provision.ts';
import { sampleLaw } from '../../../../functions/law/legal-data/sample.ts';

/** Citations come from one registry: what a rule rests on is data, so that an enactment is a publication. */

const sample = sampleLaw().document;
const code = globSync('functions/**/*.ts').map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');

/** `Civil Code arts. 200-202` as provisions: what a comment rests a rule on is registered too. */
const articles = (said: string): string[] =>
  said.split(/, | and /).flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map((one) => Number.parseInt(one, 10));
    return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  });
const inComments = code.flatMap(({ file, text }) => {
  const flowing = text.replaceAll(/\s*\n\s*(?:\*|\/\/) ?/g, ' ');
  return Object.entries(sample.instruments).flatMap(([id, instrument]) =>
    [
      ...flowing.matchAll(
        new RegExp(`${instrument?.title.en}'?s? arts?\\. (\\d+(?:(?:-|, | and )\\d+)*)`, 'g'),
      ),
    ]
      .flatMap(([, said = '']) => articles(said))
      .map((article) => ({ file, id: `${id}:${article}` })),
  );
});
const isOf = (id: string) => (provision: string) => provision === id || provision.startsWith(`${id}(`);

/** What is a quotation, or a made-up measure that cites itself. */
const quotes = [
  /^functions\/law\/legal-data\/provision\.ts$/,
  /^functions\/entrypoints\/openapi\/words\.ts$/,
  /^functions\/products\/benefits\/policies\/samples\//,
];

describe('the registry of provisions', () => {
  it('is where every citation in code comes from', () => {
    const written = code
      .filter(({ file }) => quotes.every((quote) => !quote.test(file)))
      .filter(({ text }) => /第[一二三四五六七八九十百零〇\d]+条/.test(withoutComments(text)))
      .map(({ file }) => file);
    expect(written).toEqual([]);
  });

  it('has what comments rest a rule on', () => {
    const unknown = inComments.filter(({ id }) => !Object.keys(sample.provisions).some(isOf(id)));
    expect(unknown).toEqual([]);
  });

  it('has nothing that no rule, no ground and no comment cites, but the articles of the draft', () => {
    const cited = new Set<string>([
      ...[
        ...Object.values(sample.bases),
        ...[...sample.grounds, ...sample.prohibitedCharges].map(({ basis }) => basis),
      ].flat(),
      ...inComments.map(({ id }) => id),
    ]);
    const idle = Object.keys(sample.provisions).filter(
      (id) => !cited.has(id) && !id.startsWith('guilin-2025-draft:'),
    );
    expect(idle).toEqual([]);
  });

  it('has no rule and no number that no code asks for', () => {
    const asked = code
      .filter(({ file }) => file !== 'functions/law/legal-data/document.ts')
      .map(({ text }) => text)
      .join('\n');
    const idle = [...LegalRule.options, ...LegalDays.options].filter((name) => !asked.includes(`'${name}'`));
    expect(idle).toEqual([]);
  });
});

describe('a basis as it is kept', () => {
  it('is read in both languages, every rule and ground of it', () => {
    const all: readonly (readonly ProvisionId[])[] = [
      ...Object.values(sample.bases),
      ...sample.grounds.map(({ basis }) => basis),
    ];
    for (const ids of all)
      expect(translated(sampleLaw(), cite(sampleLaw(), ids).zh)).toEqual(cite(sampleLaw(), ids));
  });

  it('of several instruments is, with what was written around it left as it stands', () => {
    const law = sampleLaw();
    const both = cite(law, ['guilin-2025-draft:16', 'licensing-law-2019:42', 'licensing-law-2019:45']);
    expect(translated(law, `${both.zh}；市府〔2026〕1号`).en).toBe(`${both.en}；市府〔2026〕1号`);
  });

  it('that the registry does not have stays as it was written', () => {
    for (const basis of ['第九条', '《建筑法》第八条', '《行政许可法》第九十九条'])
      expect(translated(sampleLaw(), basis)).toEqual({ zh: basis, en: basis });
  });
});
