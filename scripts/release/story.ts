import * as z from 'zod';

type Json = z.infer<ReturnType<typeof z.json>>;

/** A machine gets its id when it is synthesised (docs/adr/0079): of the definition, which a story is about, it is no part. */
const withoutId = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withoutId);
  if (typeof value !== 'object' || value === null) return value;
  const { correlationId: _, ...rest } = value;
  return Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, withoutId(one)]));
};

const Json = z.json().transform(withoutId);

/** A call of a task, as the history has it. One that nobody answered has neither answer nor error. */
export const Call = z.strictObject({
  at: z.string(),
  /** As the definition calls it: `OrdersTasks`. */
  function: z.string(),
  payload: z
    .record(z.string(), Json)
    .transform(({ correlationId: _, ...payload }): Record<string, Json> => payload),
  answer: Json.optional(),
  error: z.string().optional(),
  message: z.string().optional(),
  /** Of a call that waited for its token: when it was answered. */
  answeredAt: z.string().optional(),
});
export type Call = z.infer<typeof Call>;

/** How an execution of a definition went when it was released: what it was given, what it asked, what it was answered. */
export const Story = z.strictObject({
  machine: z.string(),
  name: z.string(),
  begun: z.string(),
  input: Json,
  calls: z.array(Call),
  status: z.enum(['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']),
  output: Json.optional(),
});
export type Story = z.infer<typeof Story>;
