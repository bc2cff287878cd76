// Beside cel-js: every condition and amount over 20,000 records, of which `npm test` has 1,000; 5,000 random expressions.
process.env['DIFFERENTIAL_RECORDS'] = '20000';
process.env['RANDOM_EXPRESSIONS'] = '5000';
await import('../unit/products/benefits/policies/rules/differential.test.ts');
await import('../unit/products/benefits/policies/rules/expression.test.ts');
