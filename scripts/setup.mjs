// Installs the workspace from nothing but Node and npm: the pinned pnpm comes through npm, and stays out of the machine.
// This file keeps to syntax that an old Node can read, so that an old Node is told what is wrong.
import { spawnSync } from "child_process";
import { createHash } from "crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "fs";
import { dirname, join } from "path";
import { fileURLToPath } from "url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const [neededMajor, neededMinor] = manifest.engines.node.replace(">=", "").split(".").map(Number);
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
  console.error(
    `Cần Node.js ${neededMajor}.${neededMinor} trở lên; máy này đang dùng ${process.version}. Tải bản mới tại https://nodejs.org rồi chạy lại lệnh.\n` +
      `Node.js ${neededMajor}.${neededMinor} or newer is needed; this is ${process.version}. Install a newer one from https://nodejs.org and run the command again.`,
  );
  process.exit(1);
}

/** What the installed tree depends on: when none of it changed, there is nothing to install. */
function fingerprint() {
  const hash = createHash("sha256").update(`${major} ${process.platform} ${process.arch}\n`);
  const folders = ["packages", "examples", "test/packaging"].flatMap((parent) =>
    existsSync(join(root, parent)) ? readdirSync(join(root, parent)).map((name) => join(parent, name)) : [],
  );
  const manifests = folders.sort().map((folder) => join(folder, "package.json"));
  for (const file of ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", ".npmrc", ...manifests]) {
    if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

const stamp = join(root, "node_modules", ".lienthong-setup");
const wanted = fingerprint();
const current = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
if (current !== wanted || !existsSync(join(root, "node_modules", ".modules.yaml"))) {
  console.log("Đang cài đặt các gói cần thiết… / Installing what is needed…");
  const started = Date.now();
  // Under `npm run`, npm says where it is; else it is the one on the path.
  const ownPath = process.env.npm_execpath || "";
  const [command, first] = /npm-cli\.js$/.test(ownPath) ? [process.execPath, [ownPath]] : ["npm", []];
  const { status, error } = spawnSync(
    command,
    [
      ...first,
      ...["exec", "--yes", `--package=${manifest.packageManager}`, "--"],
      ...[
        "pnpm",
        "install",
        "--frozen-lockfile",
        "--config.confirmModulesPurge=false",
        "--reporter=append-only",
      ],
    ],
    { cwd: root, stdio: "inherit", shell: process.platform === "win32" && command === "npm" },
  );
  if (status !== 0) {
    console.error(
      `Cài đặt không thành công${error === undefined ? "" : ` (${error.message})`}: hãy kiểm tra kết nối mạng tới kho gói npm rồi chạy lại.\n` +
        "Installing failed: check the connection to the npm registry and run the command again.",
    );
    process.exit(status || 1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  console.log(`Đã cài xong / Installed (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}
