export type Load = {
  /** Jobs a second over the whole run. */
  readonly rate: number;
  /** Milliseconds each job took. */
  readonly times: readonly number[];
};

/** Works through `jobs` with so many clients, each starting its next job when its last one is done. */
export async function runClients<J>(
  clients: number,
  jobs: readonly J[],
  run: (job: J, client: number) => Promise<unknown>,
): Promise<Load> {
  const times: number[] = [];
  let next = 0;
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) {
        const start = performance.now();
        await run(job, client);
        times.push(performance.now() - start);
      }
    }),
  );
  return { rate: (times.length * 1000) / (performance.now() - begin), times };
}
