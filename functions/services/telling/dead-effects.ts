import { text } from '../../common/text.ts';
import type { Effect } from '../../platform/outbox/model.ts';
import type { TellDead } from '../../platform/outbox/set-aside.ts';
import type { Table } from '../../platform/table/table.ts';
import { operationsTold } from './operations.ts';
import { tellerOf } from './teller-of.ts';

const whatOf = (effect: Effect): string => {
  switch (effect.effect) {
    case 'start-execution':
      return `${effect.effect} ${effect.machine}`;
    case 'answer-task':
      return effect.effect;
    case 'tell-partner':
    case 'tell-enterprise':
      return `${effect.effect} ${effect.type}`;
  }
};

/** Tells operators of an effect that is tried no more: in the write that sets it aside, so once. */
export const tellOperatorsOfDead = (table: Table): TellDead => {
  const teller = tellerOf(table);
  return ({ id, effect }, at) => {
    const what = `${whatOf(effect)}（${id}）`;
    return teller.tell(
      operationsTold['effect-dead'],
      { what: text(what, `${whatOf(effect)} (${id})`), since: at },
      { to: {}, subject: { kind: 'effect', id }, facts: {}, at },
    );
  };
};
