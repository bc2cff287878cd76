import type { House } from './house.ts';
import { noResource, Problem } from './problem.ts';

export type TagSet = Readonly<Record<string, string>>;

const MOST = 50;

/** Tags of machines and activities; versions and aliases have none (recorded). */
export class Tags {
  readonly #house: House;

  constructor(house: House) {
    this.#house = house;
  }

  of(arn: string): TagSet {
    const { machines, activities } = this.#house.store;
    const tagged = machines.get(arn) ?? activities.get(arn);
    if (!tagged) throw noResource(arn);
    return tagged.tags;
  }

  change(arn: string, made: (tags: TagSet) => TagSet): Promise<void> {
    const { machines, activities } = this.#house.store;
    return this.#house.conductor.change(() => {
      const tags = made(this.of(arn));
      if (Object.keys(tags).length > MOST)
        throw new Problem('TooManyTags', `A resource has ${MOST} tags at most`, { resourceName: arn });
      const machine = machines.get(arn);
      if (machine) machines.save({ ...machine, tags });
      const activity = activities.get(arn);
      if (activity) activities.save({ ...activity, tags });
    });
  }
}
