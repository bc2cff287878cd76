import ts from 'typescript';

/** Whether a type is any text at all: literals, and templates of the code's own, are not. */
const isAnyText = (type) =>
  type.isUnion()
    ? type.types.some(isAnyText)
    : type.isIntersection()
      ? type.types.some(isAnyText)
      : (type.flags & ts.TypeFlags.String) !== 0;

/**
 * Refuses `table[word]` and `word in table` where the word is any text: what every object inherits (`constructor`,
 * `__proto__`) would answer too. `own(table, word)` of functions/common/own.ts, a Map or Object.hasOwn does not.
 */
export const ownLookups = {
  meta: {
    type: 'problem',
    messages: {
      lookup: 'A lookup by a word that may be anybody’s: use own(table, word), a Map, or Object.hasOwn.',
    },
    schema: [],
  },
  create: (context) => {
    const services = context.sourceCode.parserServices;
    const refuse = (node, key) => {
      if (isAnyText(services.getTypeAtLocation(key))) context.report({ node, messageId: 'lookup' });
    };
    return {
      'MemberExpression[computed=true]': (node) => refuse(node, node.property),
      'BinaryExpression[operator="in"]': (node) => {
        if (node.left.type !== 'PrivateIdentifier') refuse(node, node.left);
      },
    };
  },
};
