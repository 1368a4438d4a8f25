import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { attempt } from "../lib/compare.mjs";
import { loadPackage } from "../lib/packages.mjs";
import { root } from "../lib/paths.mjs";
import { startPostgresql } from "../lib/postgresql.mjs";

export const title = "ready views over converted claim files, as CSV into tables of PostgreSQL";
export const data = "samples/vn-health";

const targets = ["none", "vn-core"];

/** Runs `lienthong view` over the Bundles of all claim files, and loads what it writes with the SQL that it writes. */
export async function run(folder) {
  const { readClaimFile } = await loadPackage("@lienthong/bhyt");
  const { addDecimals, compareDecimals, decimal } = await loadPackage("@lienthong/core");
  const { claimFileToBundle } = await loadPackage("@lienthong/emr");
  const { storeViews } = await loadPackage("@lienthong/emr/views");
  const { formatFhir } = await loadPackage("@lienthong/fhir");
  const { run: lienthong } = await loadPackage("lienthong");

  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".xml"))
    .sort()
    .flatMap((name) => readClaimFile(readFileSync(join(folder, name), "utf8")).file ?? []);
  const results = [];
  const database = startPostgresql();
  try {
    for (const target of targets) {
      // A store holds a visit once: samples are variants of few visits.
      const bundles = new Map(
        files.map((file) => [file.visits[0]?.XML1?.[0]?.MA_LK, claimFileToBundle(file, { target }).bundle]),
      );
      const settled = new Map(
        files.map(({ visits: [visit] }) => [visit?.XML1?.[0]?.MA_LK, visit?.XML1?.[0] ?? {}]),
      );
      const lines = [...bundles.values()].map((bundle) => formatFhir(bundle, { format: "json" })).join("\n");
      for (const name of Object.keys(storeViews())) {
        const id = `${target} ${name}`;
        const disk = new Map();
        const io = memoryIo(lines, disk);
        const exitCode = await lienthong(["view", name, "-", "--out", "t.csv", "--sql", "t.sql"], io);
        const rows = (disk.get("t.csv") ?? "").split("\r\n").length - 2;
        results.push(
          attempt(`${id}: rows`, () =>
            exitCode === 0 && rows > 0 ? [] : [`exit code ${exitCode}, ${rows} rows`],
          ),
        );
        if (database === undefined) {
          results.push({ id: `${id}: table`, status: "skipped", detail: "PostgreSQL is not installed" });
          continue;
        }
        const table = /CREATE TABLE "(\w+)"/u.exec(disk.get("t.sql"))?.[1];
        results.push(
          attempt(`${id}: table`, () => {
            database.sql(`DROP TABLE IF EXISTS ${table}; ${disk.get("t.sql")}`);
            database.sql(`COPY ${table} FROM STDIN WITH (FORMAT csv, HEADER true)`, disk.get("t.csv"));
            const count = Number(database.sql(`SELECT count(*) FROM ${table}`));
            return count === rows ? [] : [`${count} rows in the table, ${rows} in the file`];
          }),
        );
      }
      if (database === undefined) continue;
      results.push(
        attempt(`${target}: amounts and joins`, () => {
          const amounts = [...bundles.values()].flatMap(({ entry }) =>
            entry
              .filter(({ resource }) => resource.resourceType === "Claim")
              .flatMap(({ resource }) => resource.item ?? []),
          );
          const total = amounts.reduce(
            (sum, { net }) => addDecimals(sum, decimal(String(net?.value ?? 0))),
            decimal("0"),
          );
          const found = database.sql(
            "SELECT sum(c.thanh_tien) FROM chi_phi c JOIN luot_kham l USING (encounter_id, patient_id)",
          );
          const lost = database.sql(
            "SELECT count(*) FROM luot_kham_chan_doan r LEFT JOIN chan_doan d USING (condition_id) WHERE d.condition_id IS NULL",
          );
          const misses = [];
          for (const field of ["T_BHTT", "T_BNCCT", "T_BNTT", "T_NGUONKHAC"]) {
            const asked = [...settled.values()].reduce(
              (sum, visit) => addDecimals(sum, decimal(visit[field] === "" ? "0" : visit[field])),
              decimal("0"),
            );
            const table = database.sql(
              `SELECT coalesce(sum(t.${field.toLowerCase()}), 0) FROM tong_chi_phi t JOIN ho_so_thanh_toan h USING (claim_id, patient_id)`,
            );
            if (compareDecimals(decimal(table), asked) !== 0)
              misses.push(`${field} is ${table}, not ${asked.text}`);
          }
          if (compareDecimals(decimal(found), total) !== 0)
            misses.push(`costs are ${found}, not ${total.text}`);
          if (lost !== "0") misses.push(`${lost} diagnoses of visits are not in the table of diagnoses`);
          return misses;
        }),
      );
    }
    const page = pageOf("docs/data-store.md");
    if (database !== undefined)
      results.push(
        ...loadDays(files, page, database, (file) =>
          formatFhir(claimFileToBundle(file, { target: "none" }).bundle, { format: "json" }),
        ),
      );
  } finally {
    database?.stop();
  }
  return { results, figures: { "claim files": files.length } };
}

/** The surroundings of the command line in memory: standard input in, files out. */
function memoryIo(input, disk) {
  const silent = { isTerminal: false, columns: 80, write() {} };
  const pieces = async function* () {
    yield await Promise.resolve(new TextEncoder().encode(input));
  };
  const ok = Promise.resolve({ ok: true });
  return {
    stdout: silent,
    stderr: silent,
    environment: {},
    inspect: async () => "missing",
    open: async () => ({ ok: true, source: { pieces: pieces() } }),
    writeFile: async (path, text) => {
      disk.set(path, text);
      return { ok: true };
    },
    createFile: async (path) => {
      let text = "";
      return {
        ok: true,
        target: {
          write: (piece) => {
            text += piece;
            return ok;
          },
          finish: () => {
            disk.set(path, text);
            return ok;
          },
          discard: async () => {},
        },
      };
    },
  };
}

/** The script and the questions of a page. */
function pageOf(path) {
  const text = readFileSync(join(root, path), "utf8");
  const blocks = (language) =>
    [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)].flatMap(([, kind, block]) =>
      kind === language ? [block] : [],
    );
  return { script: blocks("sh")[0], questions: blocks("sql") };
}

/** Runs the script of the page over a day, the same day again, and a day on which one visit was sent again with less. */
function loadDays(files, { script, questions }, database, lineOf) {
  const tables = "luot_kham luot_kham_chan_doan chan_doan ho_so_thanh_toan chi_phi tong_chi_phi".split(" ");
  const folder = mkdtempSync(join(tmpdir(), "day-"));
  try {
    writeFileSync(join(folder, "load.sh"), script);
    const command = `#!/bin/sh\nexec "${process.execPath}" "${join(root, "packages/cli/dist/main.js")}" "$@"\n`;
    writeFileSync(join(folder, "lienthong"), command, { mode: 0o755 });
    const env = {
      ...process.env,
      PATH: `${folder}:${process.env["PATH"]}`,
      PGHOST: database.host,
      PGUSER: "test",
      PGDATABASE: "postgres",
    };
    const load = (day) => {
      writeFileSync(join(folder, "day.ndjson"), day.map((file) => `${lineOf(file)}\n`).join(""));
      execFileSync("sh", [join(folder, "load.sh"), join(folder, "day.ndjson")], {
        env,
        stdio: ["ignore", "pipe", "pipe"],
      });
      return tables.map((table) => Number(database.sql(`SELECT count(*) FROM ${table}`)));
    };
    database.sql(`DROP TABLE IF EXISTS ${tables.join(", ")}`);
    const visits = [...new Map(files.map((file) => [file.visits[0]?.XML1?.[0]?.MA_LK, file])).values()];
    const first = load(visits);
    const index = visits.findIndex(({ visits: [visit] }) => (visit?.XML2?.length ?? 0) > 0);
    const [visit] = visits[index].visits;
    const medicines = visit.XML2.length;
    const again = load(visits);
    const less = load([{ ...visits[index], visits: [{ ...visit, XML2: [] }] }]);
    const costs = tables.indexOf("chi_phi");
    const expected = first.map((count, at) => (at === costs ? count - medicines : count));
    const same = (found, wanted) =>
      String(found) === String(wanted) ? [] : [`rows of tables: ${found}, not ${wanted}`];
    return [
      attempt("a day by the script of the page", () =>
        first.every((count) => count > 0) ? [] : [`rows: ${first}`],
      ),
      attempt("the same day again", () => same(again, first)),
      attempt("a visit that was sent again with less", () => same(less, expected)),
      ...questions.map((question, at) =>
        attempt(`question ${at + 1} of the page`, () => (database.sql(question) === "" ? ["no answer"] : [])),
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
