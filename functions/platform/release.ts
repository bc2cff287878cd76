/** By what name a machine's version is started, and a function's called: deployments move it (docs/adr/0070). */
export const live = 'live';
