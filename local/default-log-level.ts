/** Imported before anything that logs: requests are told of only to who asks for it; what goes wrong always. */
process.env['LOG_LEVEL'] ??= 'warn';
