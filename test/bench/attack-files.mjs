// node test/bench/attack-files.mjs [--limit 50]
// CPU time to refuse hostile claim files, each once cold in its own process and then as the median of nine: the attack on
// the envelope, and the same attack inside a table. Exit code 1 when a file is taken for a right one, or when a median is
// above the limit (ms).
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadPackage } from "../conformance/lib/packages.mjs";

const { values } = parseArgs({
  options: { limit: { type: "string", default: "50" }, only: { type: "string" } },
});
const limit = Number(values.limit);

const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
const deep = 200_000;

/** Each attack on a document whose root is `name`. */
const attacks = {
  "outside entity (XXE)": (name) =>
    `<!DOCTYPE ${name} [<!ENTITY x SYSTEM "file:///etc/passwd">]><${name}>&x;</${name}>`,
  "billion laughs": (name) => `<!DOCTYPE ${name} [<!ENTITY l0 "lol">${laughs}]><${name}>&l10;</${name}>`,
  "quadratic entities": (name) =>
    `<!DOCTYPE ${name} [<!ENTITY a "${"a".repeat(100_000)}">]><${name}>${"&a;".repeat(50_000)}</${name}>`,
  "200,000 elements deep": (name) => `<${name}>${"<a>".repeat(deep)}${"</a>".repeat(deep)}</${name}>`,
  "100,000 attributes": (name) =>
    `<${name} ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(" ")}/>`,
  "comments that never end": (name) => `<${name}>${"<!--".repeat(100_000)}`,
  "unclosed element": (name) => `<${name}><A>1</${name}>`,
  "two roots": (name) => `<${name}/><${name}/>`,
  "attribute twice": (name) => `<${name} a="1" a="2"/>`,
  "character U+0001": (name) => `<${name}>\u0001</${name}>`,
  "text after the root": (name) => `<${name}/>text`,
};

const tableRoot = "CHITIEU_CHITIET_THUOC";
const inTable = (text) => {
  const content = Buffer.from(text, "utf8").toString("base64");
  return `<GIAMDINHHS><THONGTINDONVI><MACSKCB>01999</MACSKCB></THONGTINDONVI><THONGTINHOSO><NGAYLAP>20260715</NGAYLAP><SOLUONGHOSO>1</SOLUONGHOSO><DANHSACHHOSO><HOSO><FILEHOSO><LOAIHOSO>XML2</LOAIHOSO><NOIDUNGFILE>${content}</NOIDUNGFILE></FILEHOSO></HOSO></DANHSACHHOSO></THONGTINHOSO><CHUKYDONVI/></GIAMDINHHS>`;
};
const files = Object.entries(attacks).flatMap(([title, make]) => [
  [title, () => make("GIAMDINHHS")],
  [`${title}, in a table`, () => inTable(make(tableRoot))],
]);

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function attack(index) {
  const { readClaimFile } = await loadPackage("@lienthong/bhyt");
  const [title, make] = files[index];
  const text = make();
  const times = [];
  let result;
  for (let round = 0; round < 10; round++) {
    const start = cpuMs();
    result = readClaimFile(text);
    times.push(cpuMs() - start);
  }
  const [cold, ...warm] = times;
  const median = warm.sort((a, b) => a - b)[4];
  const code = result.issues.find((issue) => issue.code.startsWith("core."))?.code ?? result.issues[0]?.code;
  const size = `${(text.length / 1000).toFixed(0)} kB`;
  process.stdout.write(
    `${title.padEnd(36)} ${size.padStart(8)} ${cold.toFixed(1).padStart(8)} ${median.toFixed(2).padStart(8)}  ${code}\n`,
  );
  return !result.ok && median <= limit;
}

if (values.only !== undefined) {
  if (!(await attack(Number(values.only)))) process.exitCode = 1;
} else {
  process.stdout.write(
    `${"attack".padEnd(36)} ${"size".padStart(8)} ${"cold ms".padStart(8)} ${"median".padStart(8)}  refused as\n`,
  );
  for (let index = 0; index < files.length; index++) {
    const { status } = spawnSync(
      process.execPath,
      [fileURLToPath(import.meta.url), "--only", String(index), "--limit", values.limit],
      { stdio: "inherit", timeout: 15_000 },
    );
    if (status !== 0) process.exitCode = 1;
  }
}
