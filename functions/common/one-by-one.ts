/**
 * Work under the same key one after the other, in the order it was asked for; under different keys side by side.
 * A failure is its own caller's and holds up nobody else. Within this process only: others are met by conditions.
 */
export const oneByOne = () => {
  const lines = new Map<string, Promise<unknown>>();
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const turn = (lines.get(key) ?? Promise.resolve()).then(work);
    const leave = () => {
      if (lines.get(key) === over) lines.delete(key);
    };
    const over: Promise<void> = turn.then(leave, leave);
    lines.set(key, over);
    return turn;
  };
};
