import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const judge = fileURLToPath(new URL("../peers/XmlSignatureJudge.java", import.meta.url));

const javaProgram = "java";
/** What makes the canonical form of a part is no public interface of Java. */
const opened = ["--add-exports", "java.xml.crypto/org.jcp.xml.dsig.internal.dom=ALL-UNNAMED"];

/** Whether a program of another maker is installed. */
export function isInstalled(program, argument = "--version") {
  return spawnSync(program, [argument], { stdio: "ignore" }).status === 0;
}

/** What javax.xml.crypto says of each document, one line each. `mode`: `v` verifies, `c` canonicalises. */
export async function askJava(mode, documents) {
  const child = spawn(javaProgram, ["-Xmx512m", ...opened, judge], { stdio: ["pipe", "pipe", "inherit"] });
  const chunks = [];
  child.stdout.on("data", (chunk) => chunks.push(chunk));
  for (const document of documents) {
    const bytes = Buffer.from(document);
    const head = Buffer.alloc(5);
    head.write(mode, 0, "latin1");
    head.writeUInt32BE(bytes.length, 1);
    if (!child.stdin.write(Buffer.concat([head, bytes])))
      await new Promise((resolve) => child.stdin.once("drain", resolve));
  }
  child.stdin.end();
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`java ended with ${code}`);
  return Buffer.concat(chunks).toString("utf8").trimEnd().split("\n");
}

/** Runs a program on each document, a few at a time; gives its exit code and what it wrote. */
async function runOnEach(documents, program, argumentsFor) {
  const folder = mkdtempSync(join(tmpdir(), "lienthong-peers-"));
  const answers = new Array(documents.length);
  let next = 0;
  const worker = async (number) => {
    while (next < documents.length) {
      const at = next;
      next += 1;
      const path = join(folder, `${number}.xml`);
      writeFileSync(path, documents[at]);
      const child = spawn(program, argumentsFor(path, at), { stdio: ["ignore", "pipe", "ignore"] });
      const chunks = [];
      child.stdout.on("data", (chunk) => chunks.push(chunk));
      const code = await new Promise((resolve) => child.on("close", resolve));
      answers[at] = { code, output: Buffer.concat(chunks) };
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, (_, number) => worker(number)));
  rmSync(folder, { recursive: true });
  return answers;
}

/**
 * What xmlsec1 says of each document, under roots: `valid` when every one of its signatures is. `counts` says how many there are; it is one
 * process a signature.
 */
export async function askXmlsec(documents, counts, rootPaths, names) {
  const ids = names.flatMap((name) => ["--id-attr:Id", name]);
  const asked = documents.flatMap((document, number) =>
    Array.from({ length: Math.max(1, counts[number]) }, (_, place) => ({ document, number, place })),
  );
  const answers = await runOnEach(
    asked.map(({ document }) => document),
    "xmlsec1",
    (path, at) => [
      "--verify",
      ...rootPaths.flatMap((root) => ["--trusted-pem", root]),
      "--verification-time",
      "2026-12-01 12:00:00",
      ...ids,
      // Without it xmlsec1 takes the first.
      ...(counts[asked[at].number] > 1
        ? [
            "--node-xpath",
            `(//*[local-name()='Signature' and namespace-uri()='http://www.w3.org/2000/09/xmldsig#'])[${asked[at].place + 1}]`,
          ]
        : []),
      path,
    ],
  );
  const verdicts = documents.map(() => "valid");
  answers.forEach(({ code }, at) => {
    if (code !== 0) verdicts[asked[at].number] = "invalid";
  });
  return verdicts;
}

/** What xmllint writes as the canonical form of each document; `undefined` when it refuses. */
export async function askXmllint(documents, options) {
  const answers = await runOnEach(documents, "xmllint", (path, at) => [options[at], "--nonet", path]);
  return answers.map(({ code, output }) => (code === 0 ? output.toString("utf8") : undefined));
}
