import { Fault } from '../common/fault.ts';
import type { ASTNode } from '@marcbachmann/cel-js';
import { own } from '../common/own.ts';
import { CHOICES_ROOT, type Choices } from './chosen.ts';
import { isComprehension, isTextMethod, type Literal, type Tree } from './tree.ts';

/** Where in the source the nodes of a tree were written. */
export type Places = Map<Tree, { readonly start: number; readonly end: number }>;

/** The syntax tree of cel-js, which passed every check of the language before, as it is stored. */
export function treeOf(node: ASTNode, places: Places, choices: Choices = {}): Tree {
  const tree = chosenIn(node, choices) ?? converted(node, (child) => treeOf(child, places, choices));
  places.set(tree, node);
  return tree;
}

/** A choice of the policy stands in the tree with its value: so the tree holds whatever is stored beside it. */
function chosenIn(node: ASTNode, choices: Choices): Tree | undefined {
  if (node.op !== '.') return undefined;
  const [root, name] = node.args;
  if (root.op !== 'id' || root.args !== CHOICES_ROOT) return undefined;
  const choice = own(choices, name);
  return choice && ['chosen', name, choice.type, choice.value];
}

function converted(node: ASTNode, sub: (child: ASTNode) => Tree): Tree {
  switch (node.op) {
    case 'value':
      return ['value', typeof node.args === 'bigint' ? Number(node.args) : (node.args as Literal)];
    case 'id':
    case '.':
      return ['path', ...pathOf(node)];
    case '[]':
      if (node.args[1].op !== 'value') return ['key', sub(node.args[0]), sub(node.args[1])];
      return ['path', ...pathOf(node)];
    case 'list':
      return ['list', node.args.map(sub)];
    case '!_':
      return ['not', sub(node.args)];
    case '-_':
      return ['minus', node.start, sub(node.args)];
    case '?:':
      return ['?:', sub(node.args[0]), sub(node.args[1]), sub(node.args[2])];
    case '&&':
    case '||':
    case 'in':
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return [node.op, sub(node.args[0]), sub(node.args[1])];
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return [node.op, node.start, sub(node.args[0]), sub(node.args[1])];
    case 'call': {
      const [name, operands] = node.args;
      const [list] = operands;
      if (name === 'size' && list) return ['size', sub(list)];
      return ['call', name, node.start, operands.map(sub)];
    }
    case 'rcall':
      return method(node, sub);
    default:
      return unforeseen(node);
  }
}

function method(node: ASTNode & { op: 'rcall' }, sub: (child: ASTNode) => Tree): Tree {
  const [name, receiver, [first, second]] = node.args;
  if (name === 'size') return ['size', sub(receiver)];
  if (isTextMethod(name) && first) return [name, sub(receiver), sub(first)];
  if (isComprehension(name) && first?.op === 'id' && second)
    return [name, sub(receiver), first.args, sub(second)];
  return unforeseen(node);
}

function pathOf(node: ASTNode): [string, ...string[]] {
  if (node.op === 'id') return [node.args];
  if (node.op === '.') return [...pathOf(node.args[0]), node.args[1]];
  if (node.op === '[]') return [...pathOf(node.args[0]), String(node.args[1].args)];
  return unforeseen(node);
}

/** `outsideLanguage` lets nothing of the kind pass. */
const unforeseen = ({ op }: ASTNode): never => {
  throw new Fault(`${op} has no place in the language of rules`);
};
