const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const median = (values) => values.slice().sort((a, b) => a - b)[values.length >> 1];

/**
 * CPU milliseconds that one call of each job takes: the median over several rounds. The jobs take turns, so that a busy
 * machine disturbs all of them alike; a round repeats a job until it is long enough for the clock.
 */
export function measure(jobs, { rounds = 9, roundMs = 120, warmUpMs = 400 } = {}) {
  const repeats = jobs.map((job) => {
    const start = cpuMs();
    let calls = 0;
    do {
      job();
      calls++;
    } while (cpuMs() - start < warmUpMs);
    return Math.max(1, Math.round(roundMs / ((cpuMs() - start) / calls)));
  });
  const times = jobs.map(() => []);
  for (let round = 0; round < rounds; round++)
    jobs.forEach((job, index) => {
      const start = cpuMs();
      for (let call = 0; call < repeats[index]; call++) job();
      times[index].push((cpuMs() - start) / repeats[index]);
    });
  return times.map(median);
}
