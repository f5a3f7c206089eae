/**
 * Works through the jobs with a number of lanes; each lane takes the next job when it has finished one.
 *
 * @returns the results in the order of the jobs.
 */
export async function runLanes<Job, Result>(
  jobs: readonly Job[],
  lanes: number,
  work: (job: Job) => Promise<Result>,
): Promise<Result[]> {
  const results = new Map<number, Result>();
  const waiting = [...jobs.entries()];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results.set(next[0], await work(next[1]));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return [...results.entries()].sort(([left], [right]) => left - right).map(([, result]) => result);
}
