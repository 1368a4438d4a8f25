const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const median = (values) => values.slice().sort((a, b) => a - b)[values.length >> 1];

/** Calls a job, and waits for it when it is not done at once. */
async function call(job) {
  const pending = job();
  if (pending instanceof Promise) await pending;
}

/**
 * CPU milliseconds that one call of each job takes: the median over several rounds. The jobs take turns, so that a busy
 * machine disturbs all of them alike; a round repeats a job until it is long enough for the clock.
 */
export async function measure(jobs, { rounds = 9, roundMs = 120, warmUpMs = 400 } = {}) {
  const repeats = [];
  for (const job of jobs) {
    const start = cpuMs();
    let calls = 0;
    do {
      await call(job);
      calls++;
    } while (cpuMs() - start < warmUpMs);
    repeats.push(Math.max(1, Math.round(roundMs / ((cpuMs() - start) / calls))));
  }
  const times = jobs.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, job] of jobs.entries()) {
      const start = cpuMs();
      for (let count = 0; count < repeats[index]; count++) await call(job);
      times[index].push((cpuMs() - start) / repeats[index]);
    }
  return times.map(median);
}
