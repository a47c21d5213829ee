/** Somebody who works on one thing after the other. */
export interface Lane<Item, Result> {
  /** How many things it may be handed before the first is done. */
  readonly depth: number;
  /** Must not reject. */
  readonly run: (item: Item) => Promise<Result>;
}

/** Things for each lane that may be under way, or done and wait for their turn: what bounds the memory. */
const ahead = 8;

/**
 * Shares work out to lanes and hands out what came of it in the order of the items.
 * @param lanes the first that is free gets the next item; more may be added while the work goes on.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  lanes: readonly Lane<Item, Result>[],
): AsyncGenerator<Result, void, undefined> {
  const busy = new Map<Lane<Item, Result>, number>();
  const results = new Map<number, Promise<Result>>();
  let started = 0;
  let told = 0;
  const start = async (lane: Lane<Item, Result>, item: Item): Promise<Result> => {
    busy.set(lane, (busy.get(lane) ?? 0) + 1);
    const result = await lane.run(item);
    busy.set(lane, (busy.get(lane) ?? 1) - 1);
    fill();
    return result;
  };
  const fill = (): void => {
    while (started < items.length && started - told < ahead * lanes.length) {
      const free = lanes.find((lane) => (busy.get(lane) ?? 0) < lane.depth);
      if (!free) return;
      results.set(started, start(free, items[started] as Item));
      started++;
    }
  };
  for (; told < items.length; told++) {
    fill();
    const result = (await results.get(told)) as Result;
    results.delete(told);
    yield result;
  }
}
