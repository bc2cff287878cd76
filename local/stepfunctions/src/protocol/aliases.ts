import { violated } from './input.ts';
import { list, requiredText, type Input } from './input.ts';
import type { Route } from '../store/records.ts';

const NAME = /^(?=.*[a-zA-Z_\-.])[a-zA-Z0-9_\-.]+$/;

export function aliasNameOf(input: Input): string {
  const name = requiredText(input, 'name', { min: 1, max: 80 });
  if (!NAME.test(name))
    throw violated(
      'name',
      name,
      'Member must satisfy regular expression pattern: ^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$',
    );
  return name;
}

/** One or two versions with their weights. */
export function routesOf(input: Input): readonly Route[] | undefined {
  const given = list(input, 'routingConfiguration');
  if (!given) return undefined;
  const most = given.length > 2 ? 'less than or equal to 2' : 'greater than or equal to 1';
  if (given.length === 0 || given.length > 2)
    throw violated('routingConfiguration', JSON.stringify(given), `Member must have length ${most}`);
  return given.map((item, index) => {
    const { stateMachineVersionArn: version, weight } = (item ?? {}) as Record<string, unknown>;
    const place = `routingConfiguration.${index + 1}.member`;
    if (typeof version !== 'string')
      throw violated(`${place}.stateMachineVersionArn`, undefined, 'Member must not be null');
    if (!Number.isInteger(weight)) throw violated(`${place}.weight`, undefined, 'Member must not be null');
    const value = weight as number;
    if (value < 0)
      throw violated(`${place}.weight`, value, 'Member must have value greater than or equal to 0');
    if (value > 100)
      throw violated(`${place}.weight`, value, 'Member must have value less than or equal to 100');
    return { version, weight: value };
  });
}
