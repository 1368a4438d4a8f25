import { loadPackage } from "../../conformance/lib/packages.mjs";
import { syntheaLines } from "../lib/synthea.mjs";

export const title = "position-keeping JSON reader, Synthea resources";
export const floor = "JSON.parse";

const lines = syntheaLines();
const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
const items = lines.length;

export const contenders = {
  "JSON.parse": () => ({
    bytes,
    items,
    work() {
      for (const line of lines) JSON.parse(line);
    },
  }),
  "@lienthong/core/json readJson": async () => {
    const { readJson } = await loadPackage("@lienthong/core/json");
    return {
      bytes,
      items,
      work() {
        for (const line of lines) if (!readJson(line).ok) throw new Error("a resource was refused");
      },
    };
  },
};
