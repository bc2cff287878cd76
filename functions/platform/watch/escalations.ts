import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { listOf, placed } from '../table/indexes.ts';
import { keyOf } from '../table/key.ts';
import { Store, type Page } from '../table/table.ts';
import type { Item, Key, Write } from '../table/writes.ts';
import type { Acted } from './climb-limits.ts';

/** A limit that has been over for long enough to concern those above: each rung of it once. */
export const Escalation = z.strictObject({
  subject: z.strictObject({ kind: z.string(), id: z.string() }),
  orderId: z.string().optional(),
  partner: z.string().optional().describe('Who is late'),
  limit: z.string(),
  rung: z.string(),
  due: Instant,
  at: Instant.describe('When the rung was reached'),
});
export type Escalation = z.infer<typeof Escalation>;

interface EscalationItem extends Item {
  readonly kind: 'escalation';
  readonly escalation: Escalation;
}

const list = 'ESCALATIONS';
/** As which a suspension that outlasted its end is listed. */
const outlasting = { limit: 'suspension', rung: 'outlasted' } as const;
const key = (id: readonly string[]): Key => ({ pk: keyOf('ESCALATION', ...id), sk: 'ESCALATION' });

/** The operators' list of what has gone up the ladder. */
export class Escalations extends Store {
  /** Where those of a thing lie, if there are any. @param id of the order where the limits are an order's, else of its subject */
  static keysOf(
    id: string,
    limits: Readonly<Record<string, { readonly rungs?: readonly string[] | undefined }>>,
  ): Key[] {
    return [
      ...Object.entries(limits).flatMap(([name, { rungs = [] }]) =>
        rungs.map((rung) => key([id, name, rung])),
      ),
      key([id, outlasting.limit, outlasting.rung]),
    ];
  }

  async list(limit: number, cursor: string | undefined): Promise<Page<Escalation>> {
    const page = await this.table.query<EscalationItem>({
      ...listOf(list),
      limit,
      cursor,
      newestFirst: true,
    });
    return { ...page, items: page.items.map(({ escalation }) => escalation) };
  }

  /** What was let stand still longer than it was said to. */
  outlasted(of: Pick<Escalation, 'subject' | 'orderId' | 'partner'>, due: Instant): Write {
    return this.write({ ...of, ...outlasting, due, at: due });
  }

  /** Those of what was acted upon that escalate; written again, an escalation is the same one. */
  writes(
    of: Pick<Escalation, 'subject' | 'orderId' | 'partner'>,
    acted: readonly Pick<Acted, 'name' | 'due' | 'turn'>[],
  ): Write[] {
    return acted
      .filter(({ turn }) => turn.rung.when === 'after')
      .map(({ name, due, turn }) => {
        const escalation: Escalation = { ...of, limit: name, rung: turn.key, due, at: turn.at };
        return this.write(escalation);
      });
  }

  /** One of them; written again, it is the same one. */
  write(escalation: Escalation): Write {
    const { orderId, subject, limit, rung, at } = escalation;
    const id = [orderId ?? subject.id, limit, rung];
    return this.table.write.put({
      ...key(id),
      kind: 'escalation',
      escalation,
      ...placed({ list, sort: [at, ...id] }),
    } as EscalationItem);
  }
}
