import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folders = (process.env["PATH"] ?? "").split(":");
const debian = "/usr/lib/postgresql";
if (existsSync(debian)) folders.push(...readdirSync(debian).map((version) => join(debian, version, "bin")));

const find = (name) => folders.map((folder) => join(folder, name)).find((path) => existsSync(path));

/** Who may run the server: not root. */
function serverUser() {
  if (process.getuid?.() !== 0) return {};
  try {
    const id = (flag) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined; // no such user on this machine
  }
}

/**
 * A PostgreSQL of one's own in a temporary folder, on a socket only; undefined where it is not installed. `sql` runs
 * statements and gives the rows of the last as text; other clients find it with PGHOST, PGUSER=test, PGDATABASE=postgres.
 */
export function startPostgresql() {
  const [initdb, control, client] = ["initdb", "pg_ctl", "psql"].map(find);
  const user = serverUser();
  if (initdb === undefined || control === undefined || client === undefined || user === undefined)
    return undefined;
  const folder = mkdtempSync(join(tmpdir(), "pg-"));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const options = {
    ...user,
    stdio: "pipe",
    encoding: "utf8",
    env: { PATH: process.env["PATH"], LC_ALL: "C.UTF-8" },
  };
  execFileSync(initdb, ["-D", data, "-U", "test", "-A", "trust", "-E", "UTF8", "--no-sync"], options);
  const settings = `-c listen_addresses= -c fsync=off -k ${folder}`;
  execFileSync(control, ["-D", data, "-w", "-l", join(folder, "log"), "-o", settings, "start"], {
    ...options,
    // The server keeps what it inherits open.
    stdio: "ignore",
  });
  return {
    /** Where its socket is, as PGHOST. */
    host: folder,
    sql: (text, input) =>
      execFileSync(
        client,
        ["-h", folder, "-U", "test", "-d", "postgres", "-v", "ON_ERROR_STOP=1", "-qAt", "-c", text],
        {
          ...options,
          ...(input !== undefined && { input }),
        },
      ).trim(),
    stop() {
      execFileSync(control, ["-D", data, "-m", "immediate", "stop"], { ...options, stdio: "ignore" });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
