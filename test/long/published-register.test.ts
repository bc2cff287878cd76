// The synthetic register through the platform, of which `npm test` has a hundred.
process.env['REGISTER_SIZE'] = '20000';
await import('../system/published-policies.test.ts');
