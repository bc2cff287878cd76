/** Calls whose arguments are words for people or for a log: changing a word breaks no rule. */
const speaking = new Set(['text', 'describe', 'meta', 'info', 'warn', 'error']);

const nameOf = (callee) => (callee.type === 'MemberExpression' ? callee.property.name : callee.name);

/** Passes by what is said to people, and what a bug is reported with; codes and problems are mutated. */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'words',
    value: {
      shouldIgnore: ({ node }) => {
        if (node.type === 'CallExpression' && speaking.has(nameOf(node.callee))) return 'words';
        if (node.type === 'ThrowStatement' && node.argument.type === 'NewExpression') return 'a bug';
        return undefined;
      },
    },
  },
];
