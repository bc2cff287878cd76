/** Variables by name, `states` among them. */
export type Bindings = Readonly<Record<string, unknown>>;
