import { absent, type Condition } from '../../platform/table/condition.ts';
import { listOf, placed, secondList } from '../../platform/table/indexes.ts';
import { keyOf } from '../../platform/table/key.ts';
import { findWithParts, setPart, single, type Head } from '../../platform/table/parts.ts';
import { Store, type Page } from '../../platform/table/table.ts';
import type { Key, Write } from '../../platform/table/writes.ts';
import { KeptCases } from '../../services/closed-cases/kept-cases.ts';
import { subjectNamed } from '../../services/closed-cases/model.ts';
import type { Box, Consultation, ConsultationHead } from './model.ts';

type Letter = Pick<Consultation, 'question' | 'materials'>;

interface ConsultationItem extends Head {
  readonly kind: 'consultation';
  readonly consultation: ConsultationHead;
}

const letter = single<Letter>('LETTER');

const key = (id: string): Key => ({ pk: keyOf('CONSULTATION', id), sk: 'CONSULTATION' });

/** A letter stands in two lists: its sender's, and that of whom it asks. */
const sentBy = (partner: string) => ['CONSULTATIONS-FROM', partner];
const receivedBy = (partner: string) => ['CONSULTATIONS-TO', partner];

/** The items of letters: written once, never changed. */
export class ConsultationStore extends Store {
  /** The head of a letter, which is never rewritten. */
  static headOf(id: string): Key & { readonly version: number } {
    return { ...key(id), version: 1 };
  }

  async find(id: string): Promise<Consultation | undefined> {
    const found = await findWithParts<ConsultationItem>(this.table, key(id), [letter]);
    const text = found?.parts.one(letter);
    return found && text && { ...found.head.consultation, ...text };
  }

  /** Those of these that are there, by id. */
  async findAll(ids: readonly string[]): Promise<ReadonlyMap<string, ConsultationHead>> {
    const found = await this.table.getAll<ConsultationItem>(ids.map(key));
    return new Map(found.map(({ consultation }) => [consultation.id, consultation]));
  }

  /** All of one side, newest first, whatever became of them. */
  async list(
    partner: string,
    { box, ...page }: { box: Box; limit: number; cursor?: string | undefined },
  ): Promise<Page<ConsultationHead>> {
    const list = box === 'sent' ? listOf(sentBy(partner)) : secondList(receivedBy(partner));
    const found = await this.table.query<ConsultationItem>({ ...list, newestFirst: true, ...page });
    return { ...found, items: found.items.map(({ consultation }) => consultation) };
  }

  create({ question, materials, ...consultation }: Consultation, when: Condition = absent('pk')): Write[] {
    const { id, from, to } = consultation;
    const at = key(id);
    const { parts, writes } = setPart(this.table, { pk: at.pk, version: 0 }, letter, { question, materials });
    const head: ConsultationItem = {
      ...at,
      kind: 'consultation',
      version: 1,
      parts,
      consultation,
      ...placed({ list: sentBy(from), also: receivedBy(to), sort: id }),
    };
    return [this.table.write.put(head, when), ...writes, ...this.#kept(consultation)];
  }

  /** It is kept for its period, and the case that it is about while it has no answer. */
  #kept({ id, servedAt, about }: ConsultationHead): Write[] {
    const [kept, subject] = [new KeptCases(this.table), { kind: 'consultation', id } as const];
    const of = about.kind === 'case' ? subjectNamed(about.id) : undefined;
    return [kept.keep(subject, servedAt), ...(of ? [kept.refer(subject, of)] : [])];
  }
}
