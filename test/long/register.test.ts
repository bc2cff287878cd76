// The same story on a register of 10,000 enterprises, of which `npm test` has 3,000.
process.env['REGISTER_SIZE'] = '10000';
await import('../system/benefits.test.ts');
