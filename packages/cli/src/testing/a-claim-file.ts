import { readFileSync } from "node:fs";

const samples = new URL("../../../../examples/data/vn-health/", import.meta.url);

/** A valid claim file of the example data. Its commune is of a list of before July 2025, which is a warning. */
export function aClaimFile(name = "01-ngoai-tru-hop-le.xml"): string {
  return readFileSync(new URL(name, samples), "utf8");
}

/** A claim file with nothing to find fault with. */
export function aCleanClaimFile(): string {
  return withTables(aClaimFile(), (table) => table.replace(/(<MAXA_CU_TRU>)\d+/u, "$100004"));
}

/** The file with the text of each table changed. */
export function withTables(file: string, change: (table: string) => string): string {
  return file.replace(
    /(<NOIDUNGFILE>)([^<]+)/gu,
    (_whole, tag: string, content: string) =>
      tag + Buffer.from(change(Buffer.from(content, "base64").toString("utf8"))).toString("base64"),
  );
}

const visit = /<HOSO>[\s\S]*<\/HOSO>/u;

/** A claim file with the visits of several files. */
export function aBatch(files: readonly string[]): string {
  const [first = ""] = files;
  const visits = files.map((file) => visit.exec(file)?.[0] ?? "").join("");
  return first.replace(/(<SOLUONGHOSO>)\d+/u, `$1${files.length}`).replace(visit, () => visits);
}
