import type { Issue } from "@lienthong/core";
import type { TranscriptDocument } from "@lienthong/transcript/json";
import type { CodeTable, TranscriptFacts } from "./facts.ts";

/** What a code stands for, by a table from names to codes. */
function nameOf(table: CodeTable | undefined, code: string): string | undefined {
  return table && Object.keys(table).find((name) => table[name] === code);
}

/** Records of the National Data Centre, those of one pupil together. */
export async function readNationalRecords(
  value: unknown,
  facts: TranscriptFacts | undefined,
): Promise<{
  readonly issues: readonly Issue[];
  readonly transcripts: readonly TranscriptDocument[];
  readonly isList: boolean;
}> {
  const { nationalRecordsToTranscript } = await import("@lienthong/transcript/ndc");
  const { codes } = facts ?? {};
  const names = {
    subject: (code: string) => nameOf(codes?.subjects, code),
    grade: (code: string) => {
      const grade = nameOf(codes?.grades, code);
      return grade === undefined ? undefined : Number(grade);
    },
    classroom: (code: string) => nameOf(codes?.classes, code),
    title: (code: string) => nameOf(codes?.titles, code),
  };
  const records: readonly unknown[] = Array.isArray(value) ? value : [value];
  const pupils = new Map<string, { each: unknown; index: number }[]>();
  for (const [index, each] of records.entries()) {
    const key = pupilOf(each);
    const group = pupils.get(key) ?? [];
    group.push({ each, index });
    pupils.set(key, group);
  }
  const issues: Issue[] = [];
  const transcripts: TranscriptDocument[] = [];
  for (const group of pupils.values()) {
    const read = nationalRecordsToTranscript(
      group.map(({ each }) => each),
      { names, ...(codes?.periods && { periodCodes: codes.periods }) },
    );
    for (const issue of read.issues) issues.push({ ...issue, path: pathInFile(issue.path, group) });
    if (read.ok) transcripts.push(read.value);
  }
  return { issues, transcripts, isList: pupils.size > 1 };
}

function pupilOf(record: unknown): string {
  if (typeof record !== "object" || record === null) return "";
  const { mahocsinh, nguoiVN } = record as Readonly<Record<string, unknown>>;
  const number =
    typeof nguoiVN === "object" && nguoiVN !== null && "sodinhdanh" in nguoiVN
      ? nguoiVN.sodinhdanh
      : undefined;
  return JSON.stringify([mahocsinh, number]);
}

/** The place in the whole list of what stands at a place of one pupil's records. */
function pathInFile(path: string, group: readonly { readonly index: number }[]): string {
  const found = /^\[([0-9]{1,6})\]/u.exec(path);
  const record = found && group[Number(found[1])];
  return found && record ? `[${record.index}]${path.slice(found[0].length)}` : path;
}
