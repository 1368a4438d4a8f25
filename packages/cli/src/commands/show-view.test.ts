import { describe, expect, it } from "vitest";
import { run } from "../run.ts";
import { anIo, type TestIoOptions } from "../testing/an-io.ts";

const view = {
  resourceType: "ViewDefinition",
  name: "nguoi_benh",
  resource: "Patient",
  select: [
    { column: [{ name: "id", path: "id" }] },
    {
      forEachOrNull: "name",
      column: [
        { name: "family", path: "family", description: "Họ" },
        { name: "given", path: "given", collection: true },
      ],
    },
  ],
};
const patients = [
  '{"resourceType":"Patient","id":"1","name":[{"family":"=1+1","given":["Văn","An"]},{"family":""}]}',
  '{"resourceType":"Observation","id":"o"}',
  "",
  '{"resourceType":"Patient","id":"2"}',
].join("\n");

async function lienthong(argv: readonly string[], options: TestIoOptions = {}) {
  const files = { "v.json": JSON.stringify(view), "p.ndjson": patients, ...options.files };
  const io = anIo({ ...options, files });
  const exitCode = await run(["view", ...argv], io);
  return { exitCode, io };
}

describe("lienthong view", () => {
  it("prints the rows of all resources as CSV, text for text", async () => {
    const { exitCode, io } = await lienthong(["v.json", "p.ndjson"]);
    expect(exitCode).toBe(0);
    expect(io.out()).toBe('id,family,given\r\n1,=1+1,"[""Văn"",""An""]"\r\n1,"",[]\r\n2,,\r\n');
    expect(io.err()).toBe("3 bản ghi, 3 dòng, 0 bản ghi có lỗi\n");
  });

  it("says once that a file holds no records, and how to make some of a claim file", async () => {
    const { exitCode, io } = await lienthong(["v.json", "a.xml", "--out", "ra.csv"], {
      files: { "a.xml": "<GIAMDINHHS>\n</GIAMDINHHS>\n" },
    });
    expect(exitCode).toBe(1);
    expect(io.err()).toMatch(/^a\.xml: Tệp không phải NDJSON: .* -o HỒ_SƠ\.ndjson\n0 bản ghi, /u);
    expect(io.textOf("ra.csv")).toBeUndefined();
  });

  it("reads one resource that is spread over lines, as convert prints it", async () => {
    const stdin = JSON.stringify({ resourceType: "Patient", id: "7" }, null, 2);
    const { exitCode, io } = await lienthong(["v.json", "-"], { stdin });
    expect([exitCode, io.out()]).toEqual([0, "id,family,given\r\n7,,\r\n"]);
  });

  it("opens folders only when told to", async () => {
    const files = { "xuat/a.ndjson": patients, "xuat/b/c.ndjson": patients };
    const refused = await lienthong(["v.json", "xuat"], { files });
    expect(refused.exitCode).toBe(1);
    expect(refused.io.err()).toContain("--recursive");
    const { exitCode, io } = await lienthong(["v.json", "xuat", "--recursive"], { files });
    expect([exitCode, io.err()]).toEqual([0, "6 bản ghi, 6 dòng, 0 bản ghi có lỗi\n"]);
  });

  it("makes a table for a spreadsheet that no text can turn into a formula", async () => {
    const { io } = await lienthong(["v.json", "p.ndjson", "--spreadsheet", "-q"]);
    expect(io.out()).toMatch(/^\uFEFFid,family,given\r\n1,'=1\+1,/u);
    expect(io.err()).toBe("");
  });

  it("writes NDJSON in which amounts keep their digits, and the table that holds them", async () => {
    const columns = [
      { name: "gia_tri", path: "value.ofType(Quantity).value" },
      { name: "khoang", path: "value.ofType(Range)", type: "Range" },
    ];
    const definition = { name: "ket_qua", resource: "Observation", select: [{ column: columns }] };
    const data = [
      '{"resourceType":"Observation","valueQuantity":{"value":7.40}}',
      '{"resourceType":"Observation","valueRange":{"low":{"value":1.0}}}',
    ].join("\n");
    const files = { "v.json": JSON.stringify(definition), "d.ndjson": data };
    const { exitCode, io } = await lienthong(["v.json", "d.ndjson", "--out", "r.ndjson", "--sql", "r.sql"], {
      files,
    });
    expect(exitCode).toBe(0);
    expect(io.textOf("r.ndjson")).toBe(
      '{"gia_tri":7.40,"khoang":null}\n{"gia_tri":null,"khoang":{"low":{"value":1.0}}}\n',
    );
    expect(io.textOf("r.sql")).toBe('CREATE TABLE "ket_qua" (\n  "gia_tri" numeric,\n  "khoang" jsonb\n);\n');
    expect(io.err()).toBe("2 bản ghi, 2 dòng, 0 bản ghi có lỗi; đã ghi r.ndjson\n");
  });

  it("looks into Bundles, and into a single resource", async () => {
    const entry = [{ resource: { resourceType: "Patient", id: "3" } }];
    const files = {
      "b.json": JSON.stringify({ resourceType: "Bundle", type: "collection", entry }, null, 2),
    };
    const { io } = await lienthong(["v.json", "b.json", "p.ndjson", "-q"], { files });
    expect(io.out().split("\r\n")[1]).toBe("3,,");
    expect(io.out().split("\r\n")).toHaveLength(6);
  });

  it("has ready views", async () => {
    const claim =
      '{"resourceType":"Claim","id":"c","item":[{"sequence":1,"net":{"value":33007.50,"currency":"VND"}}]}';
    const { exitCode, io } = await lienthong(["costs", "-", "-q"], { stdin: claim });
    expect(exitCode).toBe(0);
    expect(io.out()).toContain("\r\nc,,1,,,,,,,,,33007.50,VND\r\n");
    const none = await lienthong(["cots", "p.ndjson"]);
    expect([none.exitCode, none.io.err()]).toEqual([
      1,
      "cots: Không có khung nhìn dựng sẵn này. Có: encounters, encounter-diagnoses, diagnoses, costs, claims, totals; hoặc ghi tên tệp .json có ViewDefinition.\n",
    ]);
  });

  it("keeps nothing when a record is wrong, unless told to, and says where it is", async () => {
    const files = { "p.ndjson": `${patients}\n{"resourceType":\n[]\n` };
    const first = await lienthong(["v.json", "p.ndjson", "--out", "r.csv"], { files });
    expect([first.exitCode, first.io.textOf("r.csv")]).toEqual([1, undefined]);
    expect(first.io.err()).toMatch(
      /^p\.ndjson:5: .+\np\.ndjson:6: Đây không phải tài nguyên FHIR: .+\n5 bản ghi/u,
    );
    const second = await lienthong(["v.json", "p.ndjson", "--out", "r.csv", "--allow-errors"], { files });
    expect([second.exitCode, second.io.textOf("r.csv")?.split("\r\n").length]).toEqual([1, 5]);
  });

  it("prints a hundred issues and counts the others", async () => {
    const files = { "p.ndjson": "{1\n".repeat(130) };
    const { io } = await lienthong(["v.json", "p.ndjson", "--lang", "en"], { files });
    expect(io.err().split("\n").slice(-3)).toEqual([
      "… and 30 more",
      "records: 130, rows: 0, records with errors: 130",
      "",
    ]);
  });

  it.each<[string, string[], TestIoOptions, RegExp]>([
    [
      "a definition that is wrong",
      ["v.json", "p.ndjson"],
      { files: { "v.json": "{}" } },
      /^v\.json: Thiếu resource/u,
    ],
    ["a definition that is no JSON", ["v.json", "p.ndjson"], { files: { "v.json": "{" } }, /^v\.json: /u],
    ["a file that is not there", ["v.json", "q.ndjson"], {}, /^q\.ndjson: Không tìm thấy tệp/u],
    [
      "text that is not UTF-8",
      ["v.json", "p.ndjson"],
      { files: { "p.ndjson": new Uint8Array([0x22, 0xff, 0x22]) } },
      /^p\.ndjson: /u,
    ],
    ["a full disk", ["v.json", "p.ndjson", "--out", "r.csv"], { writing: "no-space" }, /Ổ đĩa hết chỗ/u],
  ])("tells of %s in one sentence", async (_title, argv, options, expected) => {
    const { exitCode, io } = await lienthong(argv, options);
    expect(exitCode).toBe(1);
    expect(io.err()).toMatch(expected);
    expect(io.textOf("r.csv")).toBeUndefined();
  });

  it.each([
    [["v.json"]],
    [["v.json", "p.ndjson", "--out", "r.txt"]],
    [["v.json", "p.ndjson", "--out", "p.ndjson"]],
    [["v.json", "p.ndjson", "--column", "a"]],
    [["v.json", "p.ndjson", "--sql", "-"]],
  ])("is misused with %j", async (argv) => {
    expect((await lienthong(argv)).exitCode).toBe(2);
  });

  it("warns of what may be a mistake in the definition, which --strict makes an error", async () => {
    const definition = { resource: "Patient", select: [{ column: [{ name: "a", path: "nmae.family" }] }] };
    const files = { "v.json": JSON.stringify(definition) };
    const { exitCode, io } = await lienthong(["v.json", "p.ndjson", "-q", "--strict"], { files });
    expect([exitCode, io.err()]).toEqual([
      1,
      "v.json: select[0].column[0].path: Không có phần tử nmae ở chỗ này của biểu thức nên giá trị sẽ luôn trống: hãy kiểm tra chính tả\n",
    ]);
  });
});
