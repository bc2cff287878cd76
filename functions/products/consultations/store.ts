import { Store, type Page } from '../../platform/table/table.ts';
import type { Item, Write } from '../../platform/table/writes.ts';
import type { Box, Consultation } from './model.ts';

interface ConsultationItem extends Item {
  readonly kind: 'consultation';
  readonly consultation: Consultation;
}

const key = (id: string) => ({ pk: `CONSULTATION#${id}`, sk: 'CONSULTATION' });

/** A letter stands in two lists: its sender's, and that of whom it asks. */
const boxes = {
  sent: { index: 'byList', key: (partner: string) => `CONSULTATIONS-FROM#${partner}` },
  received: { index: 'byState', key: (partner: string) => `CONSULTATIONS-TO#${partner}` },
} as const satisfies Record<Box, unknown>;

/** The items of letters: written once, never changed. */
export class ConsultationStore extends Store {
  async find(id: string): Promise<Consultation | undefined> {
    return (await this.table.get<ConsultationItem>(key(id)))?.consultation;
  }

  async list(
    partner: string,
    { box, ...page }: { box: Box; limit: number; cursor?: string | undefined },
  ): Promise<Page<Consultation>> {
    const { index, key: listKey } = boxes[box];
    const list = { index, key: listKey(partner), newestFirst: true };
    const found = await this.table.query<ConsultationItem>({ ...list, ...page });
    return { ...found, items: found.items.map(({ consultation }) => consultation) };
  }

  create(consultation: Consultation): Write {
    const { id, from, to } = consultation;
    return this.table.write.create({
      ...key(id),
      kind: 'consultation',
      consultation,
      listKey: boxes.sent.key(from),
      stateKey: boxes.received.key(to),
      listSort: id,
    } as ConsultationItem);
  }
}
