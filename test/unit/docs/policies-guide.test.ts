import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { publishable } from '../../../functions/products/benefits/policies/publication.ts';
import { PolicyChange } from '../../../functions/products/benefits/policies/routes.ts';
import { PolicyCode } from '../../../functions/products/benefits/policies/code.ts';
import { parse } from '../../../functions/rule-language/parse.ts';
import { RULE_FUNCTIONS } from '../../../functions/rule-language/vocabulary.ts';
import { factRows } from './facts.ts';

const page = readFileSync('docs/guides/policies.md', 'utf8');
const block = (language: string): string[] =>
  (new RegExp('```' + language + '\\n([\\s\\S]*?)```').exec(page)?.[1] ?? '').trim().split('\n');

it('has a row for every fact that rules can ask for, and no other', () => {
  expect(page.split('\n').filter((line) => line.startsWith('| `') && line.split('|').length === 5)).toEqual(
    factRows(),
  );
});

it.each(block('cel'))('%s is a rule', (source) => {
  expect(parse(source, 'bool')).toMatchObject({ ok: true });
});

it.each(block('cel-refused'))('%s is refused', (source) => {
  expect(parse(source, 'bool')).toMatchObject({ ok: false });
});

it('names every function of our own', () => {
  for (const name of Object.keys(RULE_FUNCTIONS)) expect(page).toMatch(new RegExp(`\`${name}[(\`]`));
});

it('has an example of a policy that can be published', () => {
  const [, json = ''] = /<<'END'\n([\s\S]*?)\nEND/.exec(page) ?? [];
  const change = PolicyChange.parse(JSON.parse(json));
  if (change.status === 'ended') throw new Error('It says what it is about');
  const { status: _, ...entry } = change;
  expect(publishable({ ...entry, code: PolicyCode.parse('GRADUATES-2026') })).toMatchObject({ ok: true });
});
