/**
 * How many times longer work takes on a text ten times as long: about 10 where it is linear, about 100 where it is quadratic.
 * Time of this process's processor, not of the clock; the best of three runs counts, and none as less than five milliseconds, so that a
 * busy machine does not decide.
 */
export function growth(work: (length: number) => void): number {
  const best = (length: number): number => {
    const times = [1, 2, 3].map(() => {
      const start = process.cpuUsage();
      work(length);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    return Math.max(Math.min(...times), 5);
  };
  return best(100_000) / best(10_000);
}
