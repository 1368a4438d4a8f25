// node test/soak/transcript-folder.mjs [--files 1000] [--limit 160]
// Writes a folder of invented class workbooks (40 pupils, 13 subjects each) and has the command line check all of them with
// a report page for each. Exit code 1 when its resident set ever exceeds the limit (MB), a report is missing or, from 500
// files on (fewer are all warming up), it grows by more than a tenth from the first quarter of the run to the last.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadPackage } from "../conformance/lib/packages.mjs";
import { root } from "../conformance/lib/paths.mjs";

const { values } = parseArgs({
  options: { files: { type: "string", default: "1000" }, limit: { type: "string", default: "160" } },
});
const { writeWorkbook } = await loadPackage("@lienthong/transcript/workbook");
const folder = mkdtempSync(join(tmpdir(), "lienthong-classes-"));

const scored =
  "Ngữ văn,Toán,Ngoại ngữ 1,Giáo dục công dân,Lịch sử và Địa lí,Khoa học tự nhiên,Công nghệ,Tin học,Ngoại ngữ 2";
const comment = [
  "Giáo dục thể chất",
  "Nghệ thuật",
  "Hoạt động trải nghiệm, hướng nghiệp",
  "Nội dung giáo dục của địa phương",
];
const mark = (seed) => `${5 + (seed % 5)}.${(seed * 7) % 10}`;
const term = (seed) => ({
  regular: [mark(seed), mark(seed + 1), mark(seed + 2), mark(seed + 3)],
  midTerm: mark(seed + 4),
  endTerm: mark(seed + 5),
});
const levels = { regular: ["Đ", "Đ"], midTerm: "Đ", endTerm: "Đ" };
const pupil = (file, index) => ({
  pupil: { name: `Học sinh Thử ${file} ${index}`, code: String(2_400_000_000 + file * 40 + index) },
  conduct: { hk1: "Tốt", hk2: "Khá" },
  absentSessions: index,
  subjects: [
    ...scored.split(",").map((name, place) => ({
      kind: "scored",
      name,
      hk1: term(index + place + file),
      hk2: term(index + place + file + 3),
    })),
    ...comment.map((name) => ({ kind: "comment", name, hk1: levels, hk2: levels })),
  ],
});

/** Resident set of a process in MB, or undefined once it has ended. */
function residentOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
  } catch {
    return undefined;
  }
}

const mean = (list) => list.reduce((sum, each) => sum + each, 0) / list.length;

try {
  const files = Number(values.files);
  mkdirSync(join(folder, "in"));
  for (let file = 0; file < files; file += 1) {
    const records = Array.from({ length: 40 }, (_, index) => pupil(file, index));
    const bytes = writeWorkbook({ schoolYear: "2024-2025", className: "6A", records });
    writeFileSync(join(folder, "in", `${String(file).padStart(5, "0")}.xlsx`), bytes);
  }
  const program = join(root, "packages/cli/dist/main.js");
  const argv = [program, "transcript", "check", join(folder, "in"), "-o", join(folder, "out"), "-q"];
  const child = spawn(process.execPath, argv, { stdio: ["ignore", "ignore", "inherit"] });
  const seen = [];
  const timer = setInterval(() => {
    const resident = residentOf(child.pid);
    if (resident !== undefined && !Number.isNaN(resident)) seen.push(resident);
  }, 200);
  const code = await new Promise((done) => child.on("exit", done));
  clearInterval(timer);
  // The first samples are the start of the program.
  const steady = seen.slice(Math.min(10, seen.length >> 2));
  const quarter = Math.max(1, steady.length >> 2);
  const early = mean(steady.slice(0, quarter));
  const late = mean(steady.slice(-quarter));
  const most = Math.max(...seen);
  const reports = readdirSync(join(folder, "out")).length;
  process.stdout.write(
    `${files} workbooks, ${reports} reports, exit code ${code}: ${early.toFixed(0)} MB early, ${late.toFixed(0)} MB late, ${most.toFixed(0)} MB at most\n`,
  );
  process.exitCode =
    code === 0 && reports === files && most <= Number(values.limit) && (files < 500 || late <= early * 1.1)
      ? 0
      : 1;
} finally {
  rmSync(folder, { recursive: true });
}
