import { effectWrites } from '../../platform/outbox/effects.ts';
import { Endpoints } from '../webhooks/endpoints.ts';
import { EnterpriseEndpoints } from '../webhooks/enterprise-endpoints.ts';
import type { Instant } from '../../law/instant.ts';
import type { PersonRef } from '../../platform/persons/model.ts';
import { idFrom, newId } from '../../platform/ids.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Item, Key, Write } from '../../platform/table/writes.ts';
import { Notices } from '../channels/notices.ts';
import type { DeliveryId } from '../webhooks/model.ts';
import { deliveryIdOf } from '../webhooks/tell.ts';
import type { Partner } from '../partners/model.ts';
import { Partners } from '../partners/partners.ts';
import { isEvent, type MessageCode } from './codes.ts';
import { Gathered } from './gathered.ts';
import type { KeptMessage, Message, Part, Reader, Said } from './model.ts';
import { askingForResponsible } from './responsible.ts';
import { MessageStore } from './store.ts';

/** What is said, before it has an id. `data` rides in the webhook beside the words. */
export interface Note
  extends Pick<Message, 'subject' | 'lastDay' | 'contact'>, Required<Pick<Message, 'en'>> {
  readonly code: MessageCode;
  readonly title: string;
  readonly body: string;
  readonly entitlementId?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Who answers for it: the message tells its reader, the webhook does not. */
  readonly official?: PersonRef<'official'>;
}

export interface Posted {
  readonly message: KeptMessage;
  readonly writes: Write[];
}

/** A webhook, if there is an endpoint for it. */
interface Sent {
  readonly deliveryId?: DeliveryId;
  readonly writes: Write[];
}

/** How an event is sent to a partner. */
export interface Sending {
  /** Where its id must follow from something else's. */
  readonly effectId?: string;
  /** Where operators may be told the same again, of the same moment: by this key it is one message. */
  readonly once?: string;
  /** It is played for its partner: it goes to the endpoint, and stands in no mailbox. */
  readonly sandbox?: true | undefined;
}

/** A partner, with its registration where whoever tells it has read that already. */
type ToPartner = Extract<Reader, { kind: 'partner' }> & {
  readonly registered?: Pick<Partner, 'department'> | undefined;
};
export type Addressee = Exclude<Reader, { kind: 'partner' }> | ToPartner;

/** Messages of the platform to those concerned: each answers the writes for the caller's own transaction. */
export class Post {
  readonly #table: Table;
  readonly #messages: MessageStore;
  readonly #partners: Partners;
  readonly #notices: Notices;
  readonly #gathered: Gathered;
  constructor(table: Table) {
    this.#table = table;
    this.#messages = new MessageStore(table);
    this.#partners = new Partners(table);
    this.#notices = new Notices(table);
    this.#gathered = new Gathered(table);
  }

  /** To whoever it is, in the mailbox; what is an event goes to the reader's endpoint too. */
  async to(reader: Addressee, note: Note, at: Instant, sending: Sending = {}): Promise<Write[]> {
    if (reader.kind === 'enterprise') return (await this.toEnterprise(reader.id, note, at)).writes;
    if (reader.kind === 'operators') return this.toOperators(note, at, sending.once);
    return reader.kind === 'partner'
      ? this.#toPartner(reader, note, at, sending)
      : this.toReader(reader, note, at);
  }

  /** A department reads in its mailbox by its code, whichever of its offices was meant; any other partner by its id. */
  async #toPartner(
    { id: partner, registered }: ToPartner,
    note: Note,
    at: Instant,
    { sandbox, effectId = newId('ef', at) }: Sending = {},
  ): Promise<Write[]> {
    const { code, data = {} } = note;
    const effect = {
      effect: 'tell-partner',
      partner,
      type: code,
      data,
      ...(sandbox && { sandbox }),
    } as const;
    const sent = isEvent(code) ? effectWrites(this.#table, [effect], at, () => effectId) : [];
    if (sandbox) return sent;
    const { department } = registered ?? (await this.#partners.recentlyOpen(partner)) ?? {};
    const reader: Reader =
      department === undefined ? { kind: 'partner', id: partner } : { kind: 'department', id: department };
    const message = { ...messageOf(note, at), ...(isEvent(code) && { deliveryId: deliveryIdOf(effectId) }) };
    return [...(await this.#mail(reader, message)), ...sent];
  }

  /** To be read here and, where the enterprise has an endpoint, sent as a signed webhook too. */
  async toEnterprise(uscc: string, note: Note, at: Instant): Promise<Posted> {
    const reader = { kind: 'enterprise', id: uscc } as const;
    // Where it wants to be told, as it is at this moment: all in one read.
    const items = await this.#table.getAll<Item>([...Endpoints.keysOf(reader), Notices.keyOf(reader)]);
    const sent = this.#sendTo(uscc, note, at, items);
    const { deliveryId } = sent;
    const message = { ...messageOf(note, at), ...(deliveryId && { deliveryId }) };
    const mailed = await this.#mail(reader, message, items);
    return { message, writes: [...mailed, ...sent.writes] };
  }

  /** The webhook of an event, where the enterprise has an endpoint. */
  #sendTo(
    uscc: string,
    { code, title, body: said, entitlementId, data, official, en, contact }: Note,
    at: Instant,
    endpoints: readonly Item[],
  ): Sent {
    if (!isEvent(code) || !EnterpriseEndpoints.isTold(endpoints)) return { writes: [] };
    const body = official === undefined ? said : askingForResponsible(said);
    const id = newId('ef', at);
    const effect = {
      effect: 'tell-enterprise',
      uscc,
      type: code,
      data: { entitlementId, title, body, en, ...(contact && { contact }), ...data },
    } as const;
    return { deliveryId: deliveryIdOf(id), writes: effectWrites(this.#table, [effect], at, () => id) };
  }

  /** One of what may be several: its webhook goes now, and one message tells all of its case (ADR 0053). */
  async toGather(reader: Reader, note: Note, part: Part, at: Instant): Promise<Write[]> {
    const { data: _, official: __, ...said } = note;
    const sent =
      reader.kind === 'enterprise'
        ? this.#sendTo(reader.id, note, at, await this.#table.getAll<Item>(Endpoints.keysOf(reader)))
        : { writes: [] };
    const { deliveryId, writes }: Sent = sent;
    const waiting = { reader, said, part, ...(deliveryId && { deliveryId }) };
    return [this.#gathered.create(waiting, at), ...writes];
  }

  /** What was gathered, now: to be read, since its webhooks have gone. */
  gathered(reader: Reader, said: Said, at: Instant): Promise<Write[]> {
    return this.#mail(reader, { id: newId('ms', at), at, ...said });
  }

  /** Where the messages about an entitlement lie that these read. */
  async about(readers: readonly Reader[], id: string, from: Instant, until: Instant): Promise<Key[]> {
    const found = await Promise.all(readers.map((reader) => this.#messages.about(reader, id, from, until)));
    return found.flat();
  }

  /** To whoever acts for a beneficiary, with the message itself: of an enterprise as a signed webhook too. */
  async posted(reader: Exclude<Reader, { kind: 'operators' }>, note: Note, at: Instant): Promise<Posted> {
    if (reader.kind === 'enterprise') return this.toEnterprise(reader.id, note, at);
    const message = messageOf(note, at);
    return { message, writes: await this.#mail(reader, message) };
  }

  toCitizen(citizen: string, note: Note, at: Instant): Promise<Write[]> {
    return this.toReader({ kind: 'citizen', id: citizen }, note, at);
  }

  toDepartment(department: string, note: Note, at: Instant): Promise<Write[]> {
    return this.toReader({ kind: 'department', id: department }, note, at);
  }

  /** To be read here, whoever it is: no webhook is sent. */
  toReader(reader: Reader, note: Note, at: Instant): Promise<Write[]> {
    return this.#mail(reader, messageOf(note, at));
  }

  toOperators(note: Note, at: Instant, once?: string): Write[] {
    const [reader, message] = [{ kind: 'operators' } as const, messageOf(note, at)];
    if (once === undefined) return [this.#messages.create(reader, message)];
    return [this.#messages.put(reader, { ...message, id: idFrom('ms', at, once) })];
  }

  /** Into the mailbox: to push it there is to serve it. What its reader is sent beside, on channels, follows from it. */
  async #mail(reader: Reader, message: KeptMessage, read?: readonly Item[]): Promise<Write[]> {
    const { id, at, title, subject, entitlementId } = message;
    const number = subject?.id ?? entitlementId;
    const noticed = { id, at, title, ...(number !== undefined && { number }) };
    const notices = reader.kind === 'operators' ? [] : await this.#notices.of(reader, noticed, read);
    return [this.#messages.create(reader, message), ...notices];
  }
}

const messageOf = ({ data: _, ...said }: Note, at: Instant): KeptMessage => ({
  id: newId('ms', at),
  at,
  ...said,
});
