// node test/soak/claim-batch.mjs [--megabytes 1000] [--limit 150]
// Reads one claim file of so many megabytes, made piece by piece and never held, visit by visit, and checks each visit with
// all business rules. Exit code 1 when the resident set ever exceeds the limit (MB) or a visit is lost.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadPackage } from "../conformance/lib/packages.mjs";
import { root } from "../conformance/lib/paths.mjs";

const { values } = parseArgs({
  options: { megabytes: { type: "string", default: "1000" }, limit: { type: "string", default: "150" } },
});
const bytesWanted = Number(values.megabytes) * 1e6;
const limit = Number(values.limit);
const { checkVisit, createClaimFileReader, createRiskCounter } = await loadPackage("@lienthong/bhyt");

const names = ["01-ngoai-tru-hop-le.xml", "02-noi-tru-hop-le.xml", "03-noi-tru-chuyen-co-so.xml"];
const visits = names.map((name) => {
  const text = readFileSync(join(root, "examples/data/vn-health", name), "utf8");
  return Buffer.from(text.slice(text.indexOf("<HOSO>"), text.indexOf("</HOSO>") + "</HOSO>".length));
});
const head =
  "<GIAMDINHHS><THONGTINDONVI><MACSKCB>01999</MACSKCB></THONGTINDONVI><THONGTINHOSO><NGAYLAP>20260715</NGAYLAP><SOLUONGHOSO>1</SOLUONGHOSO><DANHSACHHOSO>";
const tail = "</DANHSACHHOSO></THONGTINHOSO><CHUKYDONVI/></GIAMDINHHS>";

let most = 0;
let seen = 0;
let found = 0;
const watch = () => {
  most = Math.max(most, process.memoryUsage.rss() / 1e6);
};
const risk = createRiskCounter();
const reader = createClaimFileReader(({ visit, index, issues }) => {
  const checked = checkVisit(visit, { index });
  const all = [...issues, ...checked.issues];
  risk.add(visit, all, index);
  seen += 1;
  found += all.length;
  if (seen % 200 === 0) watch();
});

const start = process.cpuUsage();
reader.write(Buffer.from(head));
let written = head.length;
let sent = 0;
while (written < bytesWanted) {
  const piece = visits[sent % visits.length];
  reader.write(piece);
  written += piece.length;
  sent += 1;
}
reader.write(Buffer.from(tail));
const end = reader.end();
watch();
const { user, system } = process.cpuUsage(start);
const seconds = (user + system) / 1e6;
process.stdout.write(
  [
    `${(written / 1e6).toFixed(0)} MB, ${seen} visits, ${found} issues`,
    `${seconds.toFixed(1)} s of CPU, ${(written / 1e6 / seconds).toFixed(1)} MB a second`,
    `resident set at most ${most.toFixed(0)} MB (limit ${limit})`,
    "",
  ].join("\n"),
);
if (most > limit || seen !== sent || end.visitCount !== sent) process.exitCode = 1;
