/** `joint-installations` → `JointInstallationsTasks`: the name by which a definition calls the tasks of a domain. */
export const taskPlaceholder = (domain: string): string =>
  `${domain.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Tasks`;

/**
 * The tasks that each definition calls, by their placeholders.
 * @throws Error where a definition names what nobody is, or where a task is called by no definition.
 */
export const calledBy = (
  definitions: ReadonlyMap<string, string>,
  tasks: readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> => {
  const known = new Set(['Partition', ...tasks]);
  const idle = new Set(tasks);
  const calls = new Map<string, ReadonlySet<string>>();
  for (const [name, definition] of definitions) {
    const named = new Set(
      [...definition.matchAll(/\$\{(\w+)\}/g)].map(([, placeholder = '']) => placeholder),
    );
    for (const placeholder of named) {
      if (!known.has(placeholder))
        throw new Error(
          `statemachines/${name}.asl.json names \${${placeholder}}, which no function answers to`,
        );
      idle.delete(placeholder);
    }
    calls.set(name, named);
  }
  if (idle.size > 0) throw new Error(`No state machine calls ${[...idle].join(', ')}`);
  return calls;
};
