import { describe, expect, it } from 'vitest';
import { extendWhatIsHeld } from '../../../functions/entrypoints/openapi/extending.ts';

const text = (description: string) => ({ type: 'string', description });
const row = {
  type: 'object',
  properties: {
    id: text('The id by which the platform knows it, and nobody else'),
    name: text('The name as it is written on the register, in Chinese'),
    status: text('Where it stands, in the words of the law, as of this moment'),
  },
  required: ['id', 'name'],
  examples: [{ id: 'or_1', name: '供水' }],
};
const whole = {
  type: 'object',
  description: 'All of it',
  properties: { ...row.properties, timeline: { type: 'array', items: { type: 'string' } } },
  required: ['id', 'name', 'timeline'],
  examples: [{ id: 'or_1', name: '供水', timeline: ['received'] }],
};
const documentOf = (schemas: Record<string, object>) =>
  extendWhatIsHeld({ components: { schemas } }).components.schemas as Record<string, unknown>;

describe('an object that holds another whole', () => {
  it('is written as that and what it has more, and shows no more of it in its example', () => {
    expect(documentOf({ Row: row, Whole: whole })).toEqual({
      Row: row,
      Whole: {
        allOf: [
          { $ref: '#/components/schemas/Row' },
          {
            type: 'object',
            properties: { timeline: whole.properties.timeline },
            required: ['timeline'],
            examples: [{ timeline: ['received'] }],
          },
        ],
        description: 'All of it',
      },
    });
  });

  it('keeps an example that shows something else of what it holds', () => {
    const other = { ...whole, examples: [{ id: 'or_2', name: '供水', timeline: [] }] };
    expect(documentOf({ Row: row, Whole: other })['Whole']).toMatchObject({ examples: other.examples });
  });

  it('may be answered as what is sent with caps', () => {
    const capped = { ...row, properties: { ...row.properties, id: { ...row.properties.id, maxLength: 9 } } };
    expect(documentOf({ Row: capped, Whole: whole })['Whole']).toHaveProperty('allOf');
  });

  it.each([
    ['a member that may be absent there and not here', { ...whole, required: ['id', 'name', 'status'] }],
    [
      'a member written in another way',
      { ...whole, properties: { ...whole.properties, id: text('Another') } },
    ],
    [
      'a cap that would be lost',
      { ...whole, properties: { ...whole.properties, id: { ...row.properties.id, maxLength: 9 } } },
    ],
    ['members that nobody can name', { ...whole, additionalProperties: { type: 'string' } }],
  ])('stays as it is with %s', (_, one) => {
    expect(documentOf({ Row: row, Whole: one })['Whole']).toEqual(one);
  });
});
