import type { ASTNode } from '@marcbachmann/cel-js';
import { CHOICES_ROOT } from './chosen.ts';
import { ROOTS } from './roots.ts';
import { refusal, type Refusal } from './refusal.ts';
import { isComprehension, isTextMethod } from './tree.ts';
import { RULE_FUNCTIONS } from './vocabulary.ts';
import { own } from '../common/own.ts';
import { SUBJECTS } from './subjects.ts';

/** What an author is told about parts of CEL that rules do without. */
const REASONS: Readonly<Record<string, string>> = {
  has: 'has() would make a no of a missing datum; a missing datum is unknown by itself',
  matches: 'regular expressions can run for ever; use startsWith, endsWith, contains or ==',
  double: 'there is no floating point in rules: amounts are fen, shares are multiplied out',
  bind: 'cel.bind() is not allowed',
};

/**
 * The part of CEL that rules may use, as a walk that lists everything outside of it. It needs no types, so hostile
 * text is refused before anything looks at what it means.
 */
export function outsideLanguage(root: ASTNode): Refusal[] {
  const found: Refusal[] = [];
  const refuse = (node: ASTNode, message: string) => void found.push(refusal('not-allowed', node, message));
  const named = (node: ASTNode, name: string) =>
    refuse(node, own(REASONS, name) ?? `${name}() is not allowed in rules`);

  const walk = (node: ASTNode, loop: string | undefined): void => {
    const each = (nodes: readonly ASTNode[]) => nodes.forEach((child) => walk(child, loop));
    switch (node.op) {
      case 'value':
        return literal(node.args, (message) => refuse(node, message));
      case 'id':
        return;
      case '.':
      case '[]': {
        const [receiver, key] = node.args;
        if (!isPath(receiver) || isReckoned(receiver))
          return refuse(node, 'only fields and figures by period can be read');
        if (typeof key !== 'string' && !isText(key)) {
          if (!isPeriod(key)) return refuse(node, 'only fields, literal keys and periods can be read');
          walk(key, loop);
        }
        return walk(receiver, loop);
      }
      case 'call': {
        const [name, args] = node.args;
        if (name !== 'size' && name !== 'rate' && !Object.hasOwn(RULE_FUNCTIONS, name))
          return named(node, name);
        if (name === 'rate' && !(args[0] && isText(args[0])))
          return refuse(node, 'the code of a rate is written out');
        return each(args);
      }
      case 'rcall': {
        const [name, receiver, args] = node.args;
        if (!isComprehension(name)) {
          return isTextMethod(name) || name === 'size' ? each([receiver, ...args]) : named(node, name);
        }
        if (loop !== undefined)
          return refuse(node, `${name}() inside of another comprehension is not allowed`);
        walk(receiver, loop);
        const [variable, predicate] = args;
        if (variable?.op !== 'id' || !predicate)
          return refuse(node, `${name}() takes a name and a condition`);
        if (isTaken(variable.args)) {
          return refuse(variable, `the name ${variable.args} is taken`);
        }
        return walk(predicate, variable.args);
      }
      case '!_':
      case '-_':
        return walk(node.args, loop);
      case 'map':
      case '.?':
      case '[?]':
        return refuse(node, 'map literals and optional access are not allowed in rules');
      default:
        return each(node.args);
    }
  };
  walk(root, undefined);
  return found;
}

/** Names that stand for something in every rule. */
const isTaken = (name: string): boolean =>
  Object.hasOwn(ROOTS, name) || Object.hasOwn(SUBJECTS, name) || name === CHOICES_ROOT;

const isPath = ({ op }: ASTNode): boolean => op === 'id' || op === '.' || op === '[]';
const isReckoned = ({ op, args }: ASTNode): boolean =>
  op === '[]' && typeof args[1] === 'object' && !isText(args[1]);
/** What the name of a period comes from: a year of the day, the day itself, or a call. */
const isPeriod = ({ op, args }: ASTNode): boolean =>
  op === 'call' || (op === 'id' && Object.hasOwn(ROOTS, args));
const isText = ({ op, args }: ASTNode): boolean => op === 'value' && typeof args === 'string';

function literal(value: unknown, refuse: (message: string) => void): void {
  if (typeof value === 'bigint') {
    if (!Number.isSafeInteger(Number(value))) refuse('integers in rules end at 9007199254740991');
  } else if (typeof value === 'number') refuse(REASONS['double'] ?? '');
  else if (typeof value !== 'string' && typeof value !== 'boolean') {
    refuse(
      'null, bytes and unsigned integers are not allowed in rules; a missing datum is unknown by itself',
    );
  }
}
