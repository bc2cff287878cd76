import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { webhookEvents } from '../../../../functions/services/webhooks/events.ts';
import { start } from './fixture.ts';

const orderId = 'or_01J9ZZZZZZZZZZZZZZZZZZZZZZ';

describe('the registry of events', () => {
  it.each(Object.entries(webhookEvents))(
    '%s describes bodies of its own type as JSON Schema',
    (type, { data, schema }) => {
      expect(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' })).toMatchObject({
        allOf: [
          { $ref: '#/$defs/Event' },
          {
            required: ['type', 'data'],
            properties: { type: { const: type }, data: expect.anything() },
          },
        ],
        $defs: { Event: { required: ['timestamp', 'sequence'] } },
      });
      if (type.startsWith('order.')) expect(data.shape).toHaveProperty('orderId');
    },
  );

  it('describes what a partner receives', () => {
    const body = {
      type: 'order.overdue',
      timestamp: start,
      sequence: 1,
      data: { orderId, limit: 'acceptance', due: start, rung: 'breach' },
    };
    expect(webhookEvents['order.overdue'].schema.parse(body)).toEqual(body);
  });

  it('leaves room for members that are new', () => {
    const body = {
      type: 'order.withdrawn',
      timestamp: start,
      sequence: 1,
      data: { orderId, later: true },
      version: 2,
    };
    expect(webhookEvents['order.withdrawn'].schema.parse(body)).toEqual(body);
  });
});
