import * as z from 'zod';

/** Of an execution that was given none, since a schedule or a person started it, its name, which nothing else has. */
const id =
  '$exists($states.context.Execution.Input.correlationId) ? $states.context.Execution.Input.correlationId : $states.context.Execution.Name';
const told = { correlationId: `{% ${id} %}` };

const lambda = /^arn:\S+:states:::lambda:invoke(\.waitForTaskToken)?$/;

const Payload = z.union([z.record(z.string(), z.unknown()), z.templateLiteral(['{%', z.string(), '%}'])]);
const Task = z.looseObject({
  Type: z.literal('Task'),
  Resource: z.string().regex(lambda),
  Arguments: z.looseObject({ Payload }),
});
/** Its executions have an input of their own. */
const Distributed = z.looseObject({
  Type: z.literal('Map'),
  ItemProcessor: z.looseObject({ ProcessorConfig: z.looseObject({ Mode: z.literal('DISTRIBUTED') }) }),
  ItemSelector: z.record(z.string(), z.unknown()),
});
const Calling = z.looseObject({ Type: z.literal('Task'), Resource: z.string().regex(lambda) });

const withId = (payload: z.infer<typeof Payload>) =>
  typeof payload === 'string'
    ? `{% $merge([${payload.slice(2, -2).trim()}, { 'correlationId': ${id} }]) %}`
    : { ...payload, ...told };

const walk = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(walk);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one)]));
  const task = Task.safeParse(inner);
  if (task.success) {
    const { Arguments, ...rest } = task.data;
    return { ...rest, Arguments: { ...Arguments, Payload: withId(Arguments.Payload) } };
  }
  if (Calling.safeParse(inner).success)
    throw new Error('A function is called with a payload that is no object');
  const map = Distributed.safeParse(inner);
  return map.success ? { ...inner, ItemSelector: { ...map.data.ItemSelector, ...told } } : inner;
};

/**
 * A definition whose tasks hand on their execution's correlation id to the functions that they call (docs/adr/0079). What is
 * said in some fifty places would be forgotten in one; so no definition says it, and each gets it here.
 */
export const correlated = (definition: string): string =>
  JSON.stringify(walk(JSON.parse(definition)), null, 2);
