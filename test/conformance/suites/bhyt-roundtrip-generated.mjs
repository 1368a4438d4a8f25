import { isDeepStrictEqual } from "node:util";
import { attempt } from "../lib/compare.mjs";
import { loadPackage } from "../lib/packages.mjs";

export const title =
  "1,000 generated claim files: every resource passes our validator without an error and meets the profile it states, and the same file comes back, for both targets";
export const data = "samples/vn-health";

const count = 1_000;

/** Always the same numbers (mulberry32): a failure can be looked at again. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) % 2 ** 30) % below;
  };
}

const two = (number) => String(number).padStart(2, "0");

/** Texts that a field of that form may have; some are rare, some are wrong. */
function valuesOf(pick) {
  const day = () => `20${20 + pick(8)}${two(1 + pick(12))}${two(1 + pick(28))}`;
  const minute = () => day() + two(pick(24)) + two(pick(60));
  const words = [
    "Viêm phế quản cấp",
    "Ho, sốt",
    "Rơ Châm H'Lan",
    "a & b <c>",
    " thừa trắng ",
    "Ê-đê",
    "x\ny",
    "1;2;3",
    "K01",
  ];
  const codes = ["1", "2", "01", "J20.9", "J20.9;I10", "22.0121.1369", "0012345/TEST-CCHN", "718-7", "AB-1"];
  const wrong = ["", "", "0", "-", "20260230", "1,5", "\u0001", "á".normalize("NFD"), "007", "195800000000"];
  const of = {
    day,
    minute,
    "birth-day": () => (pick(5) === 0 ? `19${40 + pick(60)}0000` : day()),
    "birth-minute": () => (pick(3) === 0 ? `19${40 + pick(60)}00000000` : minute()),
    integer: () => String(pick(20)),
    text: () => (pick(2) === 0 ? words[pick(words.length)] : codes[pick(codes.length)]),
  };
  return (form) => {
    if (pick(25) === 0) return wrong[pick(wrong.length)];
    return (of[form] ?? (() => `${pick(1_000_000)}${pick(3) === 0 ? "" : `.${two(pick(100))}`}`))();
  };
}

function claimFile(index, { tableSpec, tables }) {
  const pick = numbers(index + 1);
  const value = valuesOf(pick);
  // Files from sparse to full, so that rows have few wrong fields or many.
  const filled = 1 + pick(10);
  const row = (table, at, key) =>
    Object.fromEntries(
      tableSpec(table).fields.map(({ name, form }) => {
        if (name === "MA_LK") return [name, key];
        if (name === "STT") return [name, String(at + 1)];
        return [name, pick(10) < filled ? value(form) : ""];
      }),
    );
  const visits = Array.from({ length: pick(8) === 0 ? 2 : 1 }, (_, at) => {
    const key = `MLK${index}-${at}`;
    const visit = { XML1: [row("XML1", 0, key)] };
    for (const table of tables)
      if (table !== "XML1" && pick(2) === 0)
        visit[table] = Array.from({ length: 1 + pick(3) }, (_one, place) => row(table, place, key));
    return visit;
  });
  return {
    MACSKCB: "01999",
    NGAYLAP: "20260720",
    SOLUONGHOSO: String(visits.length),
    visits,
    CHUKYDONVI: "",
  };
}

export async function run() {
  const { tableSpec } = await loadPackage("@lienthong/bhyt");
  const { bundleToClaimFile, claimFileToBundle, coverage } = await loadPackage("@lienthong/emr");
  const { profileResources } = await loadPackage("@lienthong/emr/profiles");
  const { createValidator } = await loadPackage("@lienthong/fhir");
  const validator = createValidator({ fhirVersion: "4.0.1" });
  const own = createValidator({ fhirVersion: "4.0.1", resources: profileResources({ target: "none" }) });
  const tables = coverage().map(({ table }) => table);
  const kinds = new Map();
  let resources = 0;
  let met = 0;
  const results = Array.from({ length: count }, (_, index) =>
    attempt(`file ${index}`, () => {
      const file = claimFile(index, { tableSpec, tables });
      return ["vn-core", "none"].flatMap((target) => {
        const { bundle } = claimFileToBundle(file, { target });
        for (const { resource } of bundle.entry) {
          resources += 1;
          kinds.set(resource.resourceType, (kinds.get(resource.resourceType) ?? 0) + 1);
        }
        const errorsOf = (found) =>
          found.issues
            .filter(({ severity }) => severity === "error" || severity === "fatal")
            .map(({ code, path }) => `${target}: ${code} at ${path}`);
        const errors = errorsOf(validator.validate(bundle));
        const stated = [bundle, ...bundle.entry.map(({ resource }) => resource)].filter(
          ({ meta }) => target === "none" && meta?.profile !== undefined,
        );
        for (const resource of stated) {
          const found = own.validate(resource);
          errors.push(...errorsOf(found));
          if (found.notChecked.some(({ code }) => code === "fhir.unchecked.profile"))
            errors.push(`${resource.resourceType} states a profile that is not defined`);
          met += 1;
        }
        if (!isDeepStrictEqual(bundleToClaimFile(bundle).file, file))
          errors.push(`${target}: the file that comes back differs`);
        // Overrides, even if there are none, make it read every row back instead of trusting its codecs.
        if (!isDeepStrictEqual(claimFileToBundle(file, { target, overrides: {} }).bundle, bundle))
          errors.push(`${target}: reading back tells something else than the codecs`);
        return errors.slice(0, 3);
      });
    }),
  );
  const undeclared = coverage().reduce((sum, { count: { undeclared: left } }) => sum + left, 0);
  results.push(
    attempt("coverage", () => (undeclared === 0 ? [] : [`${undeclared} fields nobody decided on`])),
  );
  return {
    results,
    figures: {
      resources,
      "stated profiles met": met,
      "kinds of resource": kinds.size,
      "undeclared fields": undeclared,
    },
  };
}
