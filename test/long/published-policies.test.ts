// Every published policy over 20,000 enterprises, of which `npm test` has some hundred; it prints how each came out.
process.env['REGISTER_SIZE'] = '20000';
await import('../unit/products/benefits/policies/real/register.test.ts');
