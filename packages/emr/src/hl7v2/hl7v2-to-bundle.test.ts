import { encodeUtf8 } from "@lienthong/core";
import { createValidator, formatFhir } from "@lienthong/fhir";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hl7v2MessageTypes } from "./events.ts";
import { hl7v2ToBundle, type Hl7v2ToBundleOptions } from "./hl7v2-to-bundle.ts";

const validator = createValidator({ fhirVersion: "4.0.1", locale: "en" });

/** Converts and holds the result to the validator. */
function convert(input: string | Uint8Array, options?: Hl7v2ToBundleOptions) {
  const result = hl7v2ToBundle(input, options);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const { bundle, losses, origins } = result.value;
  const checked = validator.validate(bundle);
  expect(checked.issues.filter(({ severity }) => severity === "error" || severity === "fatal")).toEqual([]);
  const resources = (bundle.entry ?? []).map(
    ({ resource }) => resource as unknown as Record<string, unknown>,
  );
  const of = (type: string) => resources.filter(({ resourceType }) => resourceType === type);
  return { bundle, resources, of, losses: losses.map(({ place }) => place), origins, issues: result.issues };
}

const codes = (input: string | Uint8Array): string[] => hl7v2ToBundle(input).issues.map(({ code }) => code);
const msh = (type: string, more = ""): string =>
  `MSH|^~\\&|HIS|BV01|LT|SYT|20260715093000||${type}|MSG1|P|2.5${more}`;
const pid = "PID|1||BN0001^^^BV01^MR||Nguyễn^An^Văn||19900305|M";

/** A segment with the given fields, by their numbers. */
function seg(name: string, fields: Readonly<Record<number, string>>): string {
  const last = Math.max(...Object.keys(fields).map(Number));
  return [name, ...Array.from({ length: last }, (_, index) => fields[index + 1] ?? "")].join("|");
}

const admission = [
  msh("ADT^A01^ADT_A01", "||||||UNICODE UTF-8"),
  "EVN|A01|20260715093000",
  seg("PID", {
    1: "1",
    3: "BN0001^^^BV01&1.2.3&ISO^MR~052090000017^^^^NI",
    5: "Nguyễn^An^Văn^^^^L",
    7: "199003050715",
    8: "M",
    11: "12 Trần Phú^^Quy Nhơn^Gia Lai^^VNM^H",
    13: "0900000000^PRN^CP~an@example.vn^NET^Internet^an@example.vn",
    16: "M",
    24: "N",
    26: "VN^Việt Nam",
    30: "N",
  }),
  "NK1|1|Trần^Bình|SPO^Vợ|12 Trần Phú^^Quy Nhơn|0911111111",
  seg("PV1", {
    1: "1",
    2: "I",
    3: "K01^P201^G3^BV01",
    7: "BS01^Lê^Chi^Thị",
    10: "NOI",
    17: "BS02^Phạm^Dũng",
    19: "V0001",
    36: "01",
    44: "202607150915",
    45: "20260718110000",
  }),
  "PV2|||R05^Ho^I10",
  "DG1|1||J20.9^Viêm phế quản cấp^I10||20260715|A",
  "AL1|1|DA|70618^Penicillin^RXNORM|SV|Nổi mẩn|20200101",
  seg("IN1", {
    1: "1",
    2: "BHYT^Bảo hiểm y tế",
    3: "BHXH",
    4: "Bảo hiểm xã hội Việt Nam",
    12: "20260101",
    13: "20261231",
    36: "DN4010000000001",
  }),
  "ZPD|1|riêng",
].join("\r");

describe("an admission (ADT^A01)", () => {
  const made = convert(admission);

  it("becomes a Patient with numbers, name, birth, contacts", () => {
    expect(made.of("Patient")[0]).toMatchObject({
      identifier: [
        { system: "urn:oid:1.2.3", value: "BN0001", assigner: { display: "BV01" } },
        { value: "052090000017", type: { coding: [{ code: "NI" }] } },
      ],
      name: [{ use: "official", text: "Nguyễn Văn An", family: "Nguyễn", given: ["Văn", "An"] }],
      birthDate: "1990-03-05",
      _birthDate: { extension: [{ valueDateTime: "1990-03-05T07:15:00+07:00" }] },
      gender: "male",
      address: [{ use: "home", line: ["12 Trần Phú"], city: "Quy Nhơn", state: "Gia Lai", country: "VNM" }],
      telecom: [
        { system: "phone", use: "mobile", value: "0900000000" },
        { system: "email", value: "an@example.vn" },
      ],
      maritalStatus: { coding: [{ code: "M" }] },
      deceasedBoolean: false,
      multipleBirthBoolean: false,
      contact: [{ name: { text: "Trần Bình" }, telecom: [{ value: "0911111111" }] }],
    });
  });

  it("becomes an Encounter with its place, people, time and diagnosis", () => {
    const condition = made.bundle.entry?.find(
      ({ resource }) => resource?.resourceType === "Condition",
    )?.fullUrl;
    expect(made.of("Encounter")[0]).toMatchObject({
      status: "finished",
      class: { code: "IMP" },
      identifier: [{ value: "V0001" }],
      location: [{ location: { display: "K01 / P201 / G3 / BV01" } }],
      participant: [
        {
          type: [{ coding: [{ code: "ATND" }] }],
          individual: { identifier: { value: "BS01" }, display: "Lê Thị Chi" },
        },
        { type: [{ coding: [{ code: "ADM" }] }], individual: { display: "Phạm Dũng" } },
      ],
      period: { start: "2026-07-15T09:15:00+07:00", end: "2026-07-18T11:00:00+07:00" },
      reasonCode: [{ coding: [{ system: "http://hl7.org/fhir/sid/icd-10", code: "R05" }] }],
      diagnosis: [{ condition: { reference: condition }, use: { coding: [{ code: "AD" }] } }],
    });
  });

  it("becomes an allergy, a diagnosis and a card of insurance", () => {
    expect(made.of("AllergyIntolerance")[0]).toMatchObject({
      category: ["medication"],
      criticality: "high",
      reaction: [{ manifestation: [{ text: "Nổi mẩn" }] }],
    });
    expect(made.of("Condition")[0]).toMatchObject({
      code: { text: "Viêm phế quản cấp", coding: [{ code: "J20.9" }] },
    });
    expect(made.of("Coverage")[0]).toMatchObject({
      identifier: [{ value: "DN4010000000001" }],
      payor: [{ display: "Bảo hiểm xã hội Việt Nam" }],
      period: { start: "2026-01-01", end: "2026-12-31" },
    });
  });

  it("says in a Provenance which message all of it came from", () => {
    expect(made.of("Provenance")[0]).toMatchObject({
      recorded: "2026-07-15T09:30:00+07:00",
      agent: [{ who: { display: "HIS / BV01" } }],
      entity: [{ role: "source", what: { identifier: { value: "MSG1" }, display: "ADT^A01" } }],
    });
    expect(made.origins).toContainEqual(expect.objectContaining({ path: "birthDate", from: "PID[0]-7" }));
  });

  it("declares what no element holds, and nothing else", () => {
    expect(made.losses).toEqual(["IN1[0]-3", "ZPD[0]"]);
    expect(made.issues).toEqual([]);
  });
});

const results = [
  msh("ORU^R01"),
  pid,
  "PV1|1|O",
  "ORC|RE|P100|F200||CM||||20260715090000|||BS01^Lê^Chi",
  "OBR|1|P100|F200|58410-2^CBC^LN|||20260715091500|||||||||||||||20260715101500||LAB|F|||||||BS03&Đỗ&Hà",
  "NTE|1||Mẫu tốt",
  "OBX|1|NM|718-7^Hemoglobin^LN||13.20|g/dL^^UCUM|12.0-16.0|N|||F|||20260715093000",
  "OBX|2|SN|777-3^Tiểu cầu^LN||<^150.0|10*9/L|>150|L|||F",
  "OBX|3|SN|X^Tỷ lệ^L||^1^:^128||||||P",
  "OBX|4|CWE|882-1^Nhóm máu^LN||A^A^L||||||F",
  "NTE|1||Đã kiểm tra hai lần",
  "OBX|5|ST|Y^Nhận xét^L||dòng 1\\.br\\dòng 2 \\T\\ hết~thêm||||||C",
  "OBX|6|NM|Z^Số^L||âm tính||||||F",
  "OBX|7|ED|PDF^Phiếu^L||^APPLICATION^PDF^Base64^JVBERi0=||||||F",
  "OBX|8|TM|T^Giờ^L||0915||||||F",
].join("\r");

describe("results (ORU^R01)", () => {
  const made = convert(results);
  const values = made.of("Observation");

  it("become Observations with their exact values", () => {
    expect(values.map(({ status }) => status)).toEqual([
      "final",
      "final",
      "preliminary",
      "final",
      "corrected",
      "final",
      "final",
    ]);
    expect(formatFhir(made.bundle, { format: "json" })).toContain('"value":13.20');
    expect(values[0]).toMatchObject({
      valueQuantity: { value: 13.2, unit: "g/dL", system: "http://unitsofmeasure.org", code: "g/dL" },
      referenceRange: [{ low: { value: 12 }, high: { value: 16 }, text: "12.0-16.0" }],
      interpretation: [{ coding: [{ code: "N" }] }],
      effectiveDateTime: "2026-07-15T09:30:00+07:00",
    });
    expect(values[1]).toMatchObject({
      valueQuantity: { value: 150, comparator: "<", unit: "10*9/L" },
      effectiveDateTime: "2026-07-15T09:15:00+07:00",
      referenceRange: [{ text: ">150" }],
    });
    expect(values[2]).toMatchObject({ valueRatio: { numerator: { value: 1 }, denominator: { value: 128 } } });
    expect(values[3]).toMatchObject({
      valueCodeableConcept: { coding: [{ code: "A" }] },
      note: [{ text: "Đã kiểm tra hai lần" }],
    });
    expect(values[4]).toMatchObject({ valueString: "dòng 1\ndòng 2 & hết\nthêm" });
    expect(values[5]).toMatchObject({ valueString: "âm tính" });
    expect(values[6]).toMatchObject({ valueTime: "09:15:00" });
    expect(made.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(["emr.hl7v2.bad-number OBX[5]-5"]);
  });

  it("that are vital signs have the units of FHIR, or lose their code", () => {
    const vital = (unit: string) =>
      convert(
        [
          msh("ORU^R01"),
          pid,
          seg("OBX", { 2: "NM", 3: "8867-4^Mạch^LN", 5: "72", 6: unit, 11: "F", 14: "202607150930" }),
        ].join("\r"),
      );
    expect(vital("/min^^UCUM").of("Observation")[0]).toMatchObject({
      category: [{ coding: [{ code: "vital-signs" }] }],
    });
    const plain = vital("lần/phút");
    expect(plain.of("Observation")[0]).toMatchObject({
      code: { text: "Mạch" },
      valueQuantity: { unit: "lần/phút" },
    });
    expect([plain.losses, plain.issues.map(({ code }) => code)]).toEqual([
      ["OBX[0]-3"],
      ["emr.hl7v2.vital-sign"],
    ]);
  });

  it("stand in a report with its order, comment and sheet", () => {
    const [report] = made.of("DiagnosticReport");
    expect(report).toMatchObject({
      status: "final",
      category: [{ coding: [{ code: "LAB" }] }],
      issued: "2026-07-15T10:15:00+07:00",
      conclusion: "Mẫu tốt",
      presentedForm: [{ contentType: "application/pdf", data: "JVBERi0=", title: "Phiếu" }],
      resultsInterpreter: [{ display: "Đỗ Hà" }],
    });
    expect(report?.["result"]).toHaveLength(7);
    expect(made.of("ServiceRequest")[0]).toMatchObject({
      status: "completed",
      intent: "order",
      identifier: [{ value: "P100" }, { value: "F200" }],
      requester: { display: "Lê Chi" },
    });
  });
});

describe("orders (ORM^O01)", () => {
  it("become ServiceRequests and MedicationRequests", () => {
    const made = convert(
      [
        msh("ORM^O01"),
        pid,
        "ORC|NW|P1|||||^^^^^S||20260715090000|||BS01^Lê^Chi",
        "OBR|1|P1||24648-8^X-quang ngực^LN|||||||||||||||||||||||^^^^^S||||R05^Ho^I10",
        "NTE|1||Chụp đứng",
        "ORC|CA|P2",
        "RXO|40.67^Paracetamol 500mg^L|1|2|viên^viên|||^Uống sau ăn||||10|viên",
        "RXR|PO^Uống",
      ].join("\r"),
    );
    expect(made.of("ServiceRequest")[0]).toMatchObject({
      status: "active",
      priority: "stat",
      code: { text: "X-quang ngực" },
      note: [{ text: "Chụp đứng" }],
      reasonCode: [{ text: "Ho" }],
    });
    expect(made.of("MedicationRequest")[0]).toMatchObject({
      status: "cancelled",
      medicationCodeableConcept: { text: "Paracetamol 500mg" },
      dosageInstruction: [
        {
          text: "Uống sau ăn",
          route: { text: "Uống" },
          doseAndRate: [{ doseRange: { low: { value: 1, unit: "viên" }, high: { value: 2 } } }],
        },
      ],
      dispenseRequest: { quantity: { value: 10, unit: "viên" } },
    });
    // Of the unit only the name has a place.
    expect(made.losses).toEqual(["ORC[0]-7.6", "RXO[0]-4"]);
  });
});

describe("messages in other wrappings", () => {
  const one = (id: string, name: string): string =>
    [msh("ADT^A08").replace("MSG1", `MSG-${id}`), `PID|1||${id}^^^BV01^MR||${name}`].join("\r");

  it("come in MLLP frames", () => {
    const framed = `\u000b${one("1", "An")}\r\u001c\r\u000b${one("2", "Bình")}\r\u001c\r`;
    expect(convert(framed).of("Patient")).toHaveLength(2);
    expect(codes(`\u000b${one("1", "An")}\r`)).toEqual(["emr.hl7v2.bad-frame"]);
  });

  it("come in batches, whose count is checked", () => {
    const batch = (count: number): string =>
      ["FHS|^~\\&|A", "BHS|^~\\&|A", one("1", "An"), one("2", "Bình"), `BTS|${count}`, "FTS|1"].join("\r");
    expect(convert(batch(2)).of("Patient")).toHaveLength(2);
    expect(codes(batch(2))).toEqual([]);
    expect(codes(batch(3))).toEqual(["emr.hl7v2.count"]);
  });

  it("have one patient for one number, as the last message says", () => {
    const made = convert(`${one("1", "An")}\r${one("1", "Ân")}`);
    expect(made.of("Patient")).toMatchObject([{ name: [{ text: "Ân" }] }]);
    expect(made.of("Provenance")).toHaveLength(1);
  });

  it.each([
    ["LF", "\n"],
    ["CR LF", "\r\n"],
  ])("end their segments with %s", (_name, end) => {
    expect(convert(results.replaceAll("\r", end)).of("Observation")).toHaveLength(7);
  });

  it("name their own delimiters", () => {
    const message = "MSH$*~!@$A$B$C$D$20260715$$ADT*A08$1$P$2.5\rPID$1$$1*^^*x$$An|B*C!F!D!T!";
    expect(convert(message).of("Patient")).toMatchObject([{ name: [{ family: "An|B", given: ["C$D@"] }] }]);
  });

  it("are in UTF-8; old encodings are refused by their name", () => {
    expect(convert(encodeUtf8(admission)).of("Patient")[0]).toMatchObject({ name: [{ family: "Nguyễn" }] });
    const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(codes(bytes(`${msh("ADT^A08")}\rPID|1||1||NguyÔn V¨n §øc`))[0]).toBe("core.text.legacy-encoding");
    const latin = `${msh("ADT^A08", "||||||8859/1")}\rPID|1||1||M\u00fcller`;
    expect(convert(bytes(latin)).of("Patient")).toMatchObject([{ name: [{ family: "Müller" }] }]);
    expect(codes(bytes(`${msh("ADT^A08", "||||||GB 18030-2000")}\rPID|1||1||\u00b5\u00c4\u00ff`))[0]).toBe(
      "emr.hl7v2.charset",
    );
    expect(codes(`${msh("ADT^A08")}\rPID|1||1||NguyÔn V¨n §øc`)).toEqual(["emr.hl7v2.legacy-text"]);
  });
});

describe("what is wrong with a message", () => {
  it.each<[string, string, string[]]>([
    ["nothing at all", "", ["emr.hl7v2.empty"]],
    ["no header", pid, ["emr.hl7v2.no-header", "emr.hl7v2.empty"]],
    ["no delimiters", "MSH", ["emr.hl7v2.bad-delimiters"]],
    ["one delimiter twice", "MSH|^^\\&|", ["emr.hl7v2.bad-delimiters"]],
    ["a message cut after its header", "MSH|^~\\&|A", ["emr.hl7v2.unsupported"]],
    ["a type that is not converted", msh("MFN^M02"), ["emr.hl7v2.unsupported"]],
    ["no patient", msh("ADT^A01"), ["emr.hl7v2.no-patient"]],
    ["no patient to merge", msh("ADT^A40"), ["emr.hl7v2.no-patient"]],
    ["a merge of nothing", `${msh("ADT^A40")}\r${pid}`, ["emr.hl7v2.no-merge"]],
    [
      "a merge of a patient with itself",
      `${msh("ADT^A40")}\r${pid}\rMRG|BN0001^^^BV01^MR`,
      ["emr.hl7v2.same-patient"],
    ],
    ["a schedule without an appointment", `${msh("SIU^S12")}\r${pid}`, ["emr.hl7v2.no-schedule"]],
    ["a specimen of nothing", `${msh("OML^O21")}\r${pid}\rSPM|1|S1||BLD`, ["emr.hl7v2.out-of-place"]],
    ["a line that is no segment", `${msh("ADT^A08")}\r${pid}\rhello`, ["emr.hl7v2.bad-segment"]],
    ["an escape without end", `${msh("ADT^A08")}\rPID|1||1||An\\T`, ["emr.hl7v2.bad-escape"]],
    [
      "an escape without end in the header",
      "MSH|^~\\&|A\\|B|||||ADT^A01|1",
      ["emr.hl7v2.bad-escape", "emr.hl7v2.no-patient"],
    ],
    ["a date that is not real", `${msh("ADT^A08")}\rPID|1||1||An||19900231`, ["emr.hl7v2.bad-date"]],
    [
      "a sex that is not in the table",
      `${msh("ADT^A08")}\rPID|1||1||An||1990|Nam`,
      ["emr.hl7v2.unknown-code"],
    ],
    ["a route without a medicine", `${msh("ORM^O01")}\r${pid}\rRXR|PO`, ["emr.hl7v2.out-of-place"]],
  ])("%s is told", (_title, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it("ends a stay before it began: the end is left out", () => {
    const made = convert(
      `${msh("ADT^A01")}\r${pid}\r${seg("PV1", { 2: "I", 44: "20260715", 45: "20260714" })}`,
    );
    expect(made.of("Encounter")[0]).toMatchObject({ period: { start: "2026-07-15" } });
    expect(made.losses).toContain("PV1[0]-45");
  });

  it("is listed a thousand times, and then counted", () => {
    const lines = Array.from({ length: 1_010 }, () => "RXR|PO");
    const { issues } = hl7v2ToBundle([msh("ORM^O01"), pid, ...lines].join("\r"));
    expect(issues).toHaveLength(1_001);
    expect(issues.at(-1)).toMatchObject({ code: "emr.hl7v2.too-many-issues", params: { count: 10 } });
  });

  it("never names a person in an issue", () => {
    const text = admission.replaceAll("|M|", "|Nguyễn|").replace("199003050715", "Nguyễn");
    expect(JSON.stringify(hl7v2ToBundle(text).issues)).not.toContain("Nguyễn");
  });
});

describe("every message that can be read", () => {
  it("gives valid R4, whatever is in its fields", () => {
    const field = fc.oneof(
      fc.constantFrom(
        "",
        '""',
        "A^B&C^D~E",
        "20260715",
        "1.50",
        "NM",
        "ST",
        "F",
        "\\E\\",
        "X".repeat(300),
        "Y",
        "-1",
        "30^MIN",
        "^^^202607150930^202607151000",
        "1.2.840.113619",
        "2026",
        "vi",
        "xx",
      ),
      fc.string({ maxLength: 12 }),
    );
    const name = fc.constantFrom(
      "PV1",
      "PV2",
      "NK1",
      "DG1",
      "AL1",
      "IN1",
      "ORC",
      "OBR",
      "OBX",
      "NTE",
      "RXO",
      "RXR",
      "TQ1",
      "ZZZ",
      "PID",
      "PD1",
      "MRG",
      "PR1",
      "SPM",
      "IPC",
      "SCH",
      "AIS",
      "AIP",
      "AIL",
      "AIG",
      "RGS",
    );
    const segment = fc
      .tuple(name, fc.array(field, { maxLength: 30 }))
      .map(([head, fields]) => [head, ...fields].join("|"));
    const type = fc.constantFrom(...hl7v2MessageTypes);
    fc.assert(
      fc.property(
        type,
        fc.array(segment, { maxLength: 8 }),
        fc.array(field, { minLength: 24, maxLength: 32 }),
        (kind, segments, fields) => {
          const result = hl7v2ToBundle([msh(kind), ["PID", ...fields].join("|"), ...segments].join("\r"));
          if (!result.ok) return;
          const { issues } = validator.validate(result.value.bundle);
          expect(issues.filter(({ severity }) => severity === "error" || severity === "fatal")).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("leaves out a reaction of blanks", () => {
    const result = hl7v2ToBundle([msh("ADT^A01"), "PID|1||1^^^A", "AL1|1|DA|A^Penicillin||  "].join("\r"));
    const allergy = result.ok
      ? result.value.bundle.entry?.find(({ resource }) => resource?.resourceType === "AllergyIntolerance")
      : undefined;
    expect(allergy?.resource).toBeDefined();
    expect(allergy?.resource).not.toHaveProperty("reaction");
  });

  it("is never thrown at", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 60 }),
        (text) => {
          hl7v2ToBundle(text);
          hl7v2ToBundle(`MSH|^~\\&|${text}`);
        },
      ),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => void hl7v2ToBundle(bytes)),
      { numRuns: 80 },
    );
  });
});

it("exports exactly these", async () => {
  expect(Object.keys(await import("../hl7v2.ts")).sort()).toEqual([
    "acknowledge",
    "frameMllp",
    "hl7v2MappingLines",
    "hl7v2MessageTypes",
    "hl7v2Messages",
    "hl7v2ToBundle",
    "takeMllpFrames",
  ]);
});
