/** Imported before anything that logs: a story is told without what the platform says of itself. */
process.env['LOG_LEVEL'] ??= 'silent';
