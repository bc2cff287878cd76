import { randomBytes } from 'node:crypto';
import { DeleteCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { addMillis, HOUR, type Instant } from '../../law/instant.ts';
import { keptOf } from '../../platform/table/kept.ts';
import { readAt } from '../../platform/table/reads.ts';
import type { Write } from '../../platform/table/writes.ts';

/** What webhooks to a partner are signed with. */
export interface PartnerSecret {
  readonly current: string;
  readonly previous?: string;
  readonly previousValidUntil?: Instant;
}

/** How long the old secret still signs after a rotation. */
const overlap = 24 * HOUR;

/** 32 random bytes, as Standard Webhooks asks (24 to 64). */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** Until when the secret before this one signs too; undefined when this one signs alone. */
export const overlapOf = (
  { previous, previousValidUntil }: PartnerSecret,
  now: Instant,
): Instant | undefined =>
  previous !== undefined && previousValidUntil !== undefined && now < previousValidUntil
    ? previousValidUntil
    : undefined;

/** The newest alone: the one before it signs nothing any more. */
export const withoutPrevious = ({ current }: PartnerSecret): PartnerSecret => ({ current });

/** A new secret; the one before stays valid for 24 hours. Not while another does: its owner may still verify by it. */
export const rotated = ({ current: previous }: PartnerSecret, now: Instant): PartnerSecret => ({
  current: newSecret(),
  previous,
  previousValidUntil: addMillis(now, overlap),
});

/** The secrets, in a table and under a key of their own. */
export class Secrets {
  readonly #documents: DynamoDBDocumentClient;
  readonly #tableName: string;

  constructor(documents: DynamoDBDocumentClient, tableName: string) {
    this.#documents = documents;
    this.#tableName = tableName;
  }

  /** As it was a few seconds ago: what signs. */
  recent(partner: string): Promise<PartnerSecret | undefined> {
    return keptOf(this.#documents).of(`${this.#tableName} ${partner}`, '', () => this.find(partner));
  }

  async find(partner: string): Promise<PartnerSecret | undefined> {
    const found = await readAt(this.#documents, { table: this.#tableName, key: { pk: partner } });
    return found as PartnerSecret | undefined;
  }

  async put(partner: string, secret: PartnerSecret): Promise<void> {
    await this.#documents.send(
      new PutCommand({ TableName: this.#tableName, Item: { pk: partner, ...secret } }),
    );
    this.#forget(partner);
  }

  /** Of somebody who is no partner any more, or came to be none. */
  async remove(partner: string): Promise<void> {
    await this.#documents.send(new DeleteCommand({ TableName: this.#tableName, Key: { pk: partner } }));
    this.#forget(partner);
  }

  #forget(partner: string): void {
    keptOf(this.#documents).forget(`${this.#tableName} ${partner}`);
  }

  /** The write of a new secret in the place of the one that was read: refused when another rotation was faster. */
  replace(partner: string, { current }: PartnerSecret, next: PartnerSecret): Write {
    return {
      Put: {
        TableName: this.#tableName,
        Item: { pk: partner, ...next },
        ConditionExpression: '#current = :current',
        ExpressionAttributeNames: { '#current': 'current' },
        ExpressionAttributeValues: { ':current': current },
      },
    };
  }
}
