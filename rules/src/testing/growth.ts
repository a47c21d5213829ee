/** Well under the limit that tests set: the long text, which costs most, is not looked at again. */
const clearlyLinear = 20;

/**
 * How many times longer work takes on a text ten times as long: about 10 where it is linear, about 100 where it is quadratic.
 * Time of this process's processor, not of the clock; the best of three runs counts, and none as less than five milliseconds, so that a
 * busy machine does not decide.
 */
export function growth(work: (length: number) => void): number {
  const time = (length: number): number => {
    const start = process.cpuUsage();
    work(length);
    const { user, system } = process.cpuUsage(start);
    return Math.max((user + system) / 1000, 5);
  };
  // The first runs are slower: taken for the measure, they would hide what is worse than linear.
  const short = Math.min(time(10_000), time(10_000), time(10_000));
  let long = time(100_000);
  for (let more = 0; more < 2 && long / short > clearlyLinear; more++) long = Math.min(long, time(100_000));
  return long / short;
}
