import { AsyncLocalStorage } from 'node:async_hooks';
import { Fault } from '../../functions/common/fault.ts';
import { documents } from '../../functions/platform/table/dynamodb.ts';
import type { FunctionPlan } from './plan.ts';

/** What IAM answers; the same name, so that it is seen for what it is. */
class AccessDeniedException extends Fault {
  override readonly name = 'AccessDeniedException';
}

const running = new AsyncLocalStorage<FunctionPlan>();

/** Runs a function as itself: all functions share this process and its client of the database. */
export const asFunction = <T>(plan: FunctionPlan, work: () => T): T => running.run(plan, work);

interface Written {
  readonly TableName?: string;
  readonly Key?: { readonly pk?: unknown };
  readonly Item?: { readonly pk?: unknown };
}
interface Input extends Written {
  readonly TransactItems?: readonly {
    readonly Put?: Written;
    readonly Update?: Written;
    readonly Delete?: Written;
  }[];
}

const writing = /^(Put|Update|Delete)(Item)?Command$/;

/** Every write of a call; a transaction's are each its own (AWS: "Using IAM with DynamoDB transactions"). */
const writesOf = (command: string, input: Input): readonly Written[] => {
  const items = input.TransactItems ?? [];
  const each = items.flatMap(({ Put, Update, Delete }) => Put ?? Update ?? Delete ?? []);
  return writing.test(command) ? [input, ...each] : each;
};

const covers = (pattern: string, key: string): boolean =>
  pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern;

/** @throws AccessDeniedException for what the function's policy does not name */
const refuse = ({ entry, writes }: FunctionPlan, written: readonly Written[]): void => {
  if (writes === undefined) return;
  for (const { TableName, Key, Item } of written) {
    if (TableName !== writes.table) continue;
    const key = String((Key ?? Item)?.pk);
    if (!writes.partitions.some((pattern) => covers(pattern, key)))
      throw new AccessDeniedException(
        `${entry} may not write partitions ${key.split('#')[0] ?? ''}: lib/partitions.ts does not name them`,
      );
  }
};

/** On one machine there is no IAM: what it would refuse is refused here, so that no test passes which AWS would fail. */
documents.middlewareStack.add(
  (next, { commandName = '' }) =>
    (args) => {
      const plan = running.getStore();
      if (plan !== undefined) refuse(plan, writesOf(commandName, args.input as Input));
      return next(args);
    },
  { step: 'initialize', name: 'partitions', override: true },
);

/** Says which function asks, so that whoever meters the database can tell who causes what. */
export const callerHeader = 'x-liban-function';

documents.middlewareStack.add(
  (next) => (args) => {
    const plan = running.getStore();
    const { headers } = args.request as { readonly headers: Record<string, string> };
    if (plan !== undefined) headers[callerHeader] = plan.entry;
    return next(args);
  },
  { step: 'finalizeRequest', priority: 'low', name: 'caller', override: true },
);
