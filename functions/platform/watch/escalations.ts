import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { listOf, placed } from '../table/indexes.ts';
import { keyOf } from '../table/key.ts';
import { Store, type Page } from '../table/table.ts';
import type { Item, Write } from '../table/writes.ts';
import type { Acted } from './climb-limits.ts';

/** A limit that has been over for long enough to concern those above: each rung of it once. */
export const Escalation = z
  .strictObject({
    subject: z.strictObject({ kind: z.string(), id: z.string() }),
    orderId: z.string().optional(),
    partner: z.string().optional().describe('Who is late'),
    limit: z.string(),
    rung: z.string(),
    due: Instant,
    at: Instant.describe('When the rung was reached'),
  })
  .meta({ id: 'Escalation' });
export type Escalation = z.infer<typeof Escalation>;

interface EscalationItem extends Item {
  readonly kind: 'escalation';
  readonly escalation: Escalation;
}

const list = 'ESCALATIONS';

/** The operators' list of what has gone up the ladder. */
export class Escalations extends Store {
  async list(limit: number, cursor: string | undefined): Promise<Page<Escalation>> {
    const page = await this.table.query<EscalationItem>({
      ...listOf(list),
      limit,
      cursor,
      newestFirst: true,
    });
    return { ...page, items: page.items.map(({ escalation }) => escalation) };
  }

  /** Those of what was acted upon that escalate; written again, an escalation is the same one. */
  writes(of: Pick<Escalation, 'subject' | 'orderId' | 'partner'>, acted: readonly Acted[]): Write[] {
    return acted
      .filter(({ turn }) => turn.rung.when === 'after')
      .map(({ name, due, turn }) => {
        const escalation: Escalation = { ...of, limit: name, rung: turn.key, due, at: turn.at };
        const id = [of.orderId ?? of.subject.id, name, turn.key];
        return this.table.write.put({
          pk: keyOf('ESCALATION', ...id),
          sk: 'ESCALATION',
          kind: 'escalation',
          escalation,
          ...placed({ list, sort: [turn.at, ...id] }),
        } as EscalationItem);
      });
  }
}
