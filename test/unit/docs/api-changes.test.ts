import { describe, expect, it } from 'vitest';
import { changelog } from '../../../scripts/api-changes/changelog.ts';
import { differences } from '../../../scripts/api-changes/difference.ts';
import type { Description } from '../../../scripts/api-changes/facts.ts';

/** A small API: one thing is asked for and answered. */
const base = {
  order: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      status: { type: 'string', enum: ['pending', 'done'] },
      survey: { type: 'object', properties: { needed: { type: 'boolean' } }, required: ['needed'] },
    },
    required: ['id'],
  },
  wish: {
    type: 'object',
    properties: { kind: { enum: ['gas', 'heat'] }, note: { type: 'string' } },
    required: ['kind'],
  },
};
const json = (name: string) => ({
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});
const operations = {
  '/orders': { post: { requestBody: { required: true, ...json('Wish') }, responses: { 201: json('Order') } } },
};
const description = (change: Partial<typeof base> | object = {}, paths: object = {}): Description => {
  const { order, wish } = { ...base, ...change };
  return {
    paths: { ...operations, ...paths },
    components: { schemas: { Order: order, Wish: wish } },
  };
};
const since = (after: Description, before = description()) =>
  differences(before, after).map(({ breaking, text }) => `${breaking ? '! ' : ''}${text}`);
const orderWith = (change: object) =>
  description({ order: { ...base.order, properties: { ...base.order.properties, ...change } } });
const wishWith = (change: object) => description({ wish: { ...base.wish, ...change } });
const gone = (...names: readonly (keyof typeof base.order.properties)[]) => {
  const kept = Object.entries(base.order.properties).filter(([name]) => !names.some((one) => one === name));
  return description({ order: { ...base.order, properties: Object.fromEntries(kept) } });
};

describe('the difference of two descriptions', () => {
  it('is none of the same', () => {
    expect(since(description())).toEqual([]);
  });

  it('names an operation that came, and one that went with nothing that was inside it', () => {
    const get = { '/orders/{id}': { get: { responses: { 200: json('Order') } } } };
    expect(since(description({}, get))).toEqual(['operation added: `GET /orders/{id}`']);
    expect(since(description(), description({}, get))).toEqual(['! operation removed: `GET /orders/{id}`']);
  });

  it('breaks by a member that went, not by one that came, however much is inside', () => {
    expect(since(gone('survey'))).toEqual(['! member removed: `Order.survey`']);
    expect(since(description(), gone('survey'))).toEqual(['member added: `Order.survey`']);
  });

  it('breaks what is asked by a requirement, and what is answered by the end of one', () => {
    expect(since(wishWith({ required: ['kind', 'note'] }))).toEqual(['! made required: `Wish.note`']);
    expect(since(wishWith({ required: [] }))).toEqual(['made optional: `Wish.kind`']);
    expect(since(description({ order: { ...base.order, required: [] } }))).toEqual([
      '! made optional: `Order.id`',
    ]);
    expect(since(description({ order: { ...base.order, required: ['id', 'status'] } }))).toEqual([
      'made required: `Order.status`',
    ]);
  });

  it('breaks by a value that is not taken any more, not by one that is not said any more', () => {
    const kinds = (...values: string[]) => wishWith({ properties: { ...base.wish.properties, kind: { enum: values } } });
    expect(since(kinds('gas'))).toEqual(['! value removed: `Wish.kind` heat']);
    expect(since(kinds('gas', 'heat', 'water'))).toEqual(['value added: `Wish.kind` water']);
    expect(since(orderWith({ status: { type: 'string', enum: ['pending'] } }))).toEqual([
      'value removed: `Order.status` done',
    ]);
  });

  it('breaks by another type', () => {
    expect(since(orderWith({ id: { type: 'integer' } }))).toEqual([
      '! type added: `Order.id` integer',
      'type removed: `Order.id` string',
    ]);
  });

  it('breaks by an answer that went', () => {
    const other = { '/orders': { post: { ...operations['/orders'].post, responses: { 202: json('Order') } } } };
    expect(since(description({}, other))).toEqual([
      'answer added: `POST /orders 202`',
      '! answer removed: `POST /orders 201`',
    ]);
  });
});

it('the page says first what breaks, with why it was accepted', () => {
  const changes = differences(description(), gone('survey'));
  const [{ text } = { text: '' }] = changes;
  expect(changelog('1.0.0', changes, { [text]: 'Nobody was told it.' })).toContain(
    '## Breaking\n\n- member removed: `Order.survey`. Nobody was told it.\n',
  );
});
