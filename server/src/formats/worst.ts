/** Keeps the gravest of any number of things, and no more of them than it may: the memory it takes does not grow with the run. */
export class Worst<T> {
  private readonly kept: T[][];
  private count = 0;
  private lost = 0;

  /** @param ranks how many ranks there are. @param most how many things to keep. */
  constructor(
    ranks: number,
    private readonly most: number,
  ) {
    this.kept = Array.from({ length: ranks }, () => []);
  }

  /** Takes a thing if there is room, or room is made by leaving out one of a lower rank. @param rank 0 for the gravest. @param make is only asked for what is kept. */
  add(rank: number, make: () => T): void {
    if (this.count === this.most) {
      this.lost++;
      const last = this.kept.findLastIndex((things) => things.length > 0);
      if (last <= rank) return;
      this.kept[last]?.pop();
      this.count--;
    }
    this.kept[rank]?.push(make());
    this.count++;
  }

  /** What was kept: the gravest first, and in each rank the order it came in. */
  all(): T[] {
    return this.kept.flat();
  }

  /** How many things were left out. */
  get leftOut(): number {
    return this.lost;
  }
}
