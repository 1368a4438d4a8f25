// One contender of one row in a process of its own, together with the floor of the row. argv: row, contender.
import { NotReady } from "../../conformance/lib/packages.mjs";
import { measure } from "./measure.mjs";

const [, , row, name] = process.argv;
const { floor, contenders, warmUpMs } = await import(`../rows/${row}.mjs`);

async function compete() {
  const contender = await contenders[name]();
  if (contender.missing !== undefined) return contender;
  const base = name === floor ? contender : await contenders[floor]();
  const jobs = name === floor ? [contender.work] : [contender.work, base.work];
  const [own, least] = await measure(jobs, { warmUpMs });
  const { bytes, items } = contender;
  return { cpuMs: own, floorCpuMs: least ?? own, bytes, items };
}

try {
  process.send(await compete());
} catch (error) {
  if (!(error instanceof NotReady)) throw error;
  process.send({ missing: error.message });
}
