/**
 * What can be said of an expression without running it. In a state machine an expression has no context item: its
 * input is `$states.input`, so a path that starts from a bare name, `$` or `$$` reads something that does not exist,
 * and AWS refuses the definition that holds it.
 */
interface Node {
  readonly type?: string;
  readonly value?: unknown;
  readonly steps?: readonly Node[];
  readonly stages?: readonly { readonly expr?: Node }[];
  readonly predicate?: readonly { readonly expr?: Node }[];
  readonly expressions?: readonly Node[];
  readonly arguments?: readonly Node[];
  readonly terms?: readonly { readonly expression: Node }[];
  readonly lhs?: Node | readonly (readonly [Node, Node])[];
  readonly group?: { readonly lhs: readonly (readonly [Node, Node])[] };
  readonly [child: string]: unknown;
}

export interface Statics {
  /** Messages for what AWS refuses at creation. */
  readonly refused: readonly string[];
  /** The free variables, `states` among them. */
  readonly variables: ReadonlySet<string>;
  /** The members read of `$states`: `input`, `result`, `errorOutput`, `context`. */
  readonly statesMembers: ReadonlySet<string>;
}

const CHILDREN = [
  'procedure',
  'body',
  'condition',
  'then',
  'else',
  'rhs',
  'expression',
  'pattern',
  'update',
  'delete',
];

export function inspect(ast: unknown): Statics {
  const refused: string[] = [];
  const variables = new Set<string>();
  const statesMembers = new Set<string>();

  const each = (nodes: readonly (Node | undefined)[], top: boolean): void => {
    for (const node of nodes) walk(node, top);
  };

  const filters = (node: Node): void => {
    for (const stage of [...(node.stages ?? []), ...(node.predicate ?? [])]) walk(stage.expr, false);
    for (const pair of node.group?.lhs ?? []) each(pair, false);
    for (const term of node.terms ?? []) walk(term.expression, false);
  };

  const path = (steps: readonly Node[], top: boolean): void => {
    const [first, second] = steps;
    if (first?.type === 'name' && top)
      refused.push(`Reference to '${String(first.value)}' at the top level is not supported.`);
    if (first?.type === 'variable' && first.value === 'states' && second?.type === 'name')
      statesMembers.add(String(second.value));
    steps.forEach((step, index) => walk(step, top && index === 0, true));
  };

  function walk(node: Node | undefined, top: boolean, step = false): void {
    if (!node) return;
    filters(node);
    if (node.type === 'path') return path(node.steps ?? [], top);
    if (node.type === 'name' && !step && top)
      refused.push(`Reference to '${String(node.value)}' at the top level is not supported.`);
    if (node.type === 'variable') {
      if (node.value === '$') refused.push(`Reference to '$$' is not supported.`);
      else if (node.value === '' && top) refused.push(`Reference to '$' at the top level is not supported.`);
      else if (node.value !== '') variables.add(String(node.value));
    }
    if (Array.isArray(node.lhs)) for (const pair of node.lhs as (readonly [Node, Node])[]) each(pair, top);
    else if (node.type !== 'bind') walk(node.lhs as Node | undefined, top);
    each([...(node.expressions ?? []), ...(node.arguments ?? [])], top && node.type !== 'lambda');
    for (const child of CHILDREN) walk(node[child] as Node | undefined, top);
  }

  walk(ast as Node, true);
  return { refused, variables, statesMembers };
}
