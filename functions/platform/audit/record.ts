import { oneByOne } from '../../common/one-by-one.ts';
import { unwrap } from '../../common/result.ts';
import { decided, untilWritten } from '../change.ts';
import { log } from '../log.ts';
import type { Persons } from '../persons/persons.ts';
import type { Table } from '../table/table.ts';
import { AuditTrail, type Act } from './trail.ts';

/** What was done, with the name in the token. */
export type Deed = Omit<Act, 'name'> & { readonly name: string };

/** Writes into the trail, in a transaction of its own: it stands there before the act is begun. */
export type RecordDeed = (deed: Deed) => Promise<void>;

/** Within a process acts take turns: what processes do to each other is over in a few looks. */
const inTurn = oneByOne();

/** The name is sealed under a key of its own: it can be erased, and the chain stays whole (docs/adr/0031). */
export const recordIn =
  (table: Table, persons: Persons): RecordDeed =>
  async ({ name, ...deed }) => {
    const trail = new AuditTrail(table);
    const staff = { kind: 'staff', id: deed.sub } as const;
    const written = await inTurn('audit', () =>
      untilWritten(table, async () => {
        const keptFor = { subject: staff, owner: staff, releasedAt: deed.at };
        const sealed = persons.keep('staff', { name }, keptFor, deed.at);
        const { entry, writes } = await trail.entry({ ...deed, name: sealed.ref });
        return decided(entry, [...sealed.writes, ...writes]);
      }),
    );
    const { sequence, hash } = unwrap(written);
    // Outside of the table too: whoever could write the whole chain anew could not write the log.
    log.info('audit.recorded', { sequence, hash, act: deed.act, sub: deed.sub });
  };
