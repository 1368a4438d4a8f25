import { createValidator } from "@lienthong/fhir";
import { describe, expect, it } from "vitest";
import { hl7v2MessageTypes } from "./events.ts";
import { hl7v2ToBundle, type Hl7v2ToBundleOptions } from "./hl7v2-to-bundle.ts";

const validator = createValidator({ fhirVersion: "4.0.1", locale: "en" });

/** Converts and holds the result to the validator. */
function convert(input: string | Uint8Array, options?: Hl7v2ToBundleOptions) {
  const result = hl7v2ToBundle(input, options);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const { bundle, losses } = result.value;
  const checked = validator.validate(bundle);
  expect(checked.issues.filter(({ severity }) => severity === "error" || severity === "fatal")).toEqual([]);
  const entries = (bundle.entry ?? []).map(({ fullUrl, resource }) => ({
    fullUrl,
    resource: resource as unknown as Record<string, unknown>,
  }));
  const of = (type: string) => entries.filter(({ resource }) => resource["resourceType"] === type);
  return { of, losses, issues: result.issues };
}

const msh = (type: string, more = ""): string =>
  `MSH|^~\\&|HIS|BV01|LT|SYT|20260715093000||${type}|${type.replace("^", "-")}|P|2.5.1${more}`;
const pid = "PID|1||BN0001^^^BV01^MR||Nguyễn^An^Văn||19900305|M";

/** A segment with the given fields, by their numbers. */
function seg(name: string, fields: Readonly<Record<number, string>>): string {
  const last = Math.max(...Object.keys(fields).map(Number));
  return [name, ...Array.from({ length: last }, (_, index) => fields[index + 1] ?? "")].join("|");
}

const message = (...segments: readonly string[]): string => segments.join("\r");

describe("events of a stay (ADT)", () => {
  const stay = (event: string, fields: Readonly<Record<number, string>> = {}) =>
    convert(
      message(
        msh(`ADT^${event}`),
        pid,
        seg("PV1", { 2: "I", 3: "K02", 19: "V1", 44: "202607150915", ...fields }),
      ),
    );

  it.each([
    ["A01", "in-progress"],
    ["A02", "in-progress"],
    ["A03", "finished"],
    ["A04", "in-progress"],
    ["A05", "planned"],
    ["A08", "in-progress"],
    ["A11", "cancelled"],
    ["A13", "in-progress"],
    ["A31", "unknown"],
  ])("%s gives the visit its state: %s", (event, status) => {
    expect(stay(event).of("Encounter")[0]?.resource["status"]).toBe(status);
  });

  it("A02 tells the place that was left and the one that was moved to", () => {
    expect(stay("A02", { 6: "K01" }).of("Encounter")[0]?.resource["location"]).toEqual([
      { location: { display: "K02" } },
      { location: { display: "K01" }, status: "completed" },
    ]);
  });

  it("A13 takes back a discharge: its time is no end of the stay, and is listed", () => {
    const { of, losses } = stay("A13", { 45: "202607180900" });
    expect(of("Encounter")[0]?.resource).toMatchObject({
      status: "in-progress",
      period: { start: "2026-07-15T09:15:00+07:00" },
    });
    expect(of("Encounter")[0]?.resource["period"]).not.toHaveProperty("end");
    expect(losses.map(({ place }) => place)).toEqual(["PV1[0]-45"]);
  });

  it("A31 is about the person: a visit that is none becomes none", () => {
    const made = convert(message(msh("ADT^A31"), pid, "PV1|1|N"));
    expect([made.of("Encounter"), made.of("Patient").length, made.losses]).toEqual([[], 1, []]);
  });

  it("names procedures, the doctor of the patient, ranks of diagnoses and the group of a card", () => {
    const made = convert(
      message(
        msh("ADT^A08"),
        pid,
        "PD1||||BS09^Võ^Em",
        "PV1|1|I|K02",
        seg("DG1", { 1: "1", 3: "J20.9^Viêm phế quản cấp^I10", 6: "F", 15: "1", 16: "BS01^Lê^Chi" }),
        seg("PR1", { 1: "1", 3: "47.0^Cắt ruột thừa^I9C", 5: "202607160800", 11: "BS02^Phạm^Dũng" }),
        seg("IN1", { 2: "BHYT", 4: "BHXH", 8: "DN", 9: "Doanh nghiệp", 16: "Trần^Bình", 17: "SPO^Vợ" }),
      ),
    );
    expect(made.of("Patient")[0]?.resource["generalPractitioner"]).toMatchObject([{ display: "Võ Em" }]);
    expect(made.of("Encounter")[0]?.resource["diagnosis"]).toMatchObject([{ rank: 1 }]);
    expect(made.of("Procedure")[0]?.resource).toMatchObject({
      status: "unknown",
      code: { coding: [{ system: "http://hl7.org/fhir/sid/icd-9-cm", code: "47.0" }] },
      performedDateTime: "2026-07-16T08:00:00+07:00",
      performer: [{ actor: { display: "Phạm Dũng" } }],
    });
    expect(made.of("Coverage")[0]?.resource).toMatchObject({
      class: [{ value: "DN", name: "Doanh nghiệp" }],
      policyHolder: { display: "Trần Bình" },
      relationship: { text: "Vợ" },
    });
  });
});

describe("a merge of patients (ADT^A40)", () => {
  const merge = message(msh("ADT^A40"), pid, "MRG|BN0002^^^BV01^MR||||||Nguyễn^Văn An");

  it("says of both which one stays", () => {
    const [kept, prior] = convert(merge).of("Patient");
    expect(kept?.resource).toMatchObject({
      link: [{ other: { reference: prior?.fullUrl }, type: "replaces" }],
    });
    expect(prior?.resource).toMatchObject({
      active: false,
      identifier: [{ value: "BN0002" }],
      link: [{ other: { reference: kept?.fullUrl }, type: "replaced-by" }],
    });
  });

  it("keeps what earlier messages said of either, and knows them by their numbers", () => {
    const earlier = message(msh("ADT^A08"), "PID|1||BN0002^^^BV01^MR||Nguyễn^An^Văn||19900305|M");
    const [prior, kept, ...others] = convert(message(earlier, merge)).of("Patient");
    expect(others).toEqual([]);
    expect(prior?.resource).toMatchObject({ birthDate: "1990-03-05", active: false });
    expect(kept?.resource).toMatchObject({ identifier: [{ value: "BN0001" }] });
  });
});

describe("orders and specimens", () => {
  it("of a laboratory (OML^O21) are asked of a specimen", () => {
    const made = convert(
      message(
        msh("OML^O21"),
        pid,
        "ORC|NW|P1",
        "TQ1|1||||||202607160700||S",
        seg("OBR", { 1: "1", 2: "P1", 4: "58410-2^CBC^LN", 13: "Sốt 3 ngày" }),
        seg("SPM", { 1: "1", 2: "S1&BV01", 4: "BLD^Máu^HL70487", 12: "2.50^mL", 17: "202607160705" }),
      ),
    );
    const [specimen] = made.of("Specimen");
    expect(specimen?.resource).toMatchObject({
      identifier: [{ value: "S1", assigner: { display: "BV01" } }],
      type: { text: "Máu" },
      collection: { quantity: { value: 2.5, unit: "mL" }, collectedDateTime: "2026-07-16T07:05:00+07:00" },
    });
    expect(made.of("ServiceRequest")[0]?.resource).toMatchObject({
      priority: "stat",
      occurrenceDateTime: "2026-07-16T07:00:00+07:00",
      note: [{ text: "Sốt 3 ngày" }],
      specimen: [{ reference: specimen?.fullUrl }],
    });
    expect(made.losses).toEqual([]);
  });

  it("of a machine that names the specimen first (OUL^R22) answer the order after it", () => {
    const made = convert(
      message(
        msh("OUL^R22"),
        pid,
        "SPM|1|S1||SER^Huyết thanh",
        "OBR|1|P1|F1|2345-7^Glucose^LN|||||||||||||||||||||F",
        "ORC|RE|P1|F1||CM",
        seg("OBX", {
          1: "1",
          2: "NM",
          3: "2345-7^Glucose^LN",
          5: "5.60",
          6: "mmol/L^^UCUM",
          11: "F",
          18: "AU480^Máy sinh hóa",
        }),
      ),
    );
    const [report] = made.of("DiagnosticReport");
    expect(report?.resource).toMatchObject({
      specimen: [{ reference: made.of("Specimen")[0]?.fullUrl }],
      basedOn: [{ reference: made.of("ServiceRequest")[0]?.fullUrl }],
      result: [{ reference: made.of("Observation")[0]?.fullUrl }],
    });
    expect(made.of("Observation")[0]?.resource["device"]).toEqual({
      identifier: { value: "AU480" },
      display: "Máy sinh hóa",
    });
  });

  it("of imaging (OMI^O23) carry the numbers of the equipment", () => {
    const made = convert(
      message(
        msh("OMI^O23"),
        pid,
        "ORC|NW|P1",
        "OBR|1|P1||24648-8^X-quang ngực^LN",
        "IPC|ACC1||1.2.840.113619.2|STEP1|CR^Computed Radiography^DCM",
      ),
    );
    expect(made.of("ServiceRequest")[0]?.resource).toMatchObject({
      identifier: [
        { value: "P1" },
        { value: "ACC1", type: { coding: [{ code: "ACSN" }] } },
        { system: "urn:dicom:uid", value: "urn:oid:1.2.840.113619.2" },
      ],
      orderDetail: [{ coding: [{ code: "CR" }] }],
    });
    expect(made.losses.map(({ place }) => place)).toEqual(["IPC[0]-4"]);
  });

  it("may name ORM and ORU without an event, as old programs do", () => {
    const made = convert(message(msh("ORU"), pid, "OBR|1|||X^Y", "OBX|1|ST|X^Y||a||||||F"));
    expect(made.of("Observation")).toHaveLength(1);
  });
});

describe("values of results (OBX-2)", () => {
  const value = (kind: string, text: string) =>
    convert(message(msh("ORU^R01"), pid, "OBR|1|||X^Y", `OBX|1|${kind}|X^Y||${text}||||||F`));

  it.each<[string, string, object]>([
    ["NM", "-1.50", { valueQuantity: { value: -1.5 } }],
    ["SN", ">^10", { valueQuantity: { value: 10, comparator: ">" } }],
    ["SN", "^1^-^5", { valueRange: { low: { value: 1 }, high: { value: 5 } } }],
    ["ST", "âm tính", { valueString: "âm tính" }],
    ["TX", "dòng 1~dòng 2", { valueString: "dòng 1\ndòng 2" }],
    ["FT", "a\\.br\\b\\H\\c\\N\\", { valueString: "a\nbc" }],
    ["CE", "A^Nhóm A^L", { valueCodeableConcept: { coding: [{ code: "A", display: "Nhóm A" }] } }],
    ["CWE", "^^^^^^^^chỉ có lời", { valueCodeableConcept: { text: "chỉ có lời" } }],
    ["DT", "20260715", { valueDateTime: "2026-07-15" }],
    ["TM", "091530", { valueTime: "09:15:30" }],
    ["TS", "20260715091530.5+0700", { valueDateTime: "2026-07-15T09:15:30.5+07:00" }],
    ["DR", "20260715^20260716", { valuePeriod: { start: "2026-07-15", end: "2026-07-16" } }],
  ])("%s %s", (kind, text, expected) => {
    expect(value(kind, text).of("Observation")[0]?.resource).toMatchObject(expected);
  });

  it.each<[string, string, object]>([
    ["ED", "^TEXT^plain^Base64^QQ==", { contentType: "text/plain", data: "QQ==", title: "Y" }],
    ["RP", "https://pacs.example.vn/1^PACS", { url: "https://pacs.example.vn/1", title: "Y" }],
  ])("%s is a form of the report", (kind, text, expected) => {
    const made = value(kind, text);
    expect(made.of("Observation")).toEqual([]);
    expect(made.of("DiagnosticReport")[0]?.resource["presentedForm"]).toEqual([expected]);
  });

  it("an address that is none stays words", () => {
    expect(value("RP", "javascript:alert(1)").of("Observation")[0]?.resource).toMatchObject({
      valueString: "javascript:alert(1)",
    });
  });
});

describe("appointments (SIU)", () => {
  const sch = (fields: Readonly<Record<number, string>> = {}): string =>
    seg("SCH", { 1: "H1^HIS", 7: "TK^Tái khám", 9: "30", 10: "MIN", 11: "^^^202608010800", ...fields });
  const booked = (event: string, ...more: readonly string[]) =>
    convert(message(msh(`SIU^${event}`), pid, ...more));

  it("name service, person, place and time", () => {
    const made = booked(
      "S12",
      sch({ 25: "Booked" }),
      "NTE|1||Nhịn ăn sáng",
      "RGS|1|A",
      "AIS|1|A|KB01^Khám nội^L|20260801080000|||30|MIN",
      "AIP|1|A|BS01^Lê^Chi",
      "AIL|1|A|PK1",
      "AIG|1|A|MAY1^Máy siêu âm",
    );
    const [appointment] = made.of("Appointment");
    expect(appointment?.resource).toMatchObject({
      status: "booked",
      identifier: [{ value: "H1" }],
      reasonCode: [{ text: "Tái khám" }],
      serviceType: [{ text: "Khám nội" }],
      start: "2026-08-01T08:00:00+07:00",
      end: "2026-08-01T08:30:00+07:00",
      minutesDuration: 30,
      comment: "Nhịn ăn sáng",
      participant: [
        { actor: { reference: made.of("Patient")[0]?.fullUrl }, status: "accepted" },
        { actor: { display: "Lê Chi" } },
        { actor: { display: "PK1" } },
        { actor: { display: "Máy siêu âm" } },
      ],
    });
    expect(made.losses).toEqual([]);
  });

  it("are one and the same when they are cancelled later", () => {
    const made = convert(
      message(msh("SIU^S12"), pid, sch(), msh("SIU^S15"), pid, sch({ 6: "BN^Người bệnh bận", 25: "Booked" })),
    );
    expect(made.of("Appointment").map(({ resource }) => resource)).toMatchObject([
      { status: "cancelled", cancelationReason: { text: "Người bệnh bận" } },
    ]);
  });

  it.each([
    ["S12", "Pending", "pending"],
    ["S12", "", "booked"],
    ["S12", "Complete", "fulfilled"],
    ["S17", "", "entered-in-error"],
    ["S26", "Booked", "noshow"],
  ])("%s in state %s are %s", (event, stated, status) => {
    expect(booked(event, sch({ 25: stated })).of("Appointment")[0]?.resource["status"]).toBe(status);
  });

  it("without a time or a length say that it is not known", () => {
    const [none] = booked("S12", seg("SCH", { 1: "H1" })).of("Appointment");
    expect([none?.resource["start"], none?.resource["_start"], none?.resource["_end"]]).toMatchObject([
      undefined,
      { extension: [{ valueCode: "unknown" }] },
      { extension: [{ valueCode: "unknown" }] },
    ]);
    const [open] = booked("S12", sch({ 9: "" })).of("Appointment");
    expect([open?.resource["start"], open?.resource["end"]]).toEqual([
      "2026-08-01T08:00:00+07:00",
      undefined,
    ]);
  });

  it("list a second time that says something else, and an end before the start", () => {
    const made = booked("S12", sch({ 11: "^^^202608010800^202607010800" }), "AIS|1||KB01|202608020800");
    expect(made.losses.map(({ place }) => place)).toEqual(["AIS[0]-4", "SCH[0]-11.5"]);
  });
});

describe("segments that nobody knows", () => {
  const text = message(msh("ADT^A08"), pid, "ZBH|1|DN4010000000001|riêng \u0001", "GT1|1||Trần^Bình");

  it("ride in the Provenance of their message, and are listed", () => {
    const made = convert(text);
    expect(made.of("Provenance")[0]?.resource["extension"]).toEqual([
      {
        url: "urn:lienthong:ext:hl7v2-segment",
        extension: [
          { url: "place", valueString: "ZBH[0]" },
          { url: "text", valueBase64Binary: "WkJIfDF8RE40MDEwMDAwMDAwMDAxfHJpw6puZyAB" },
        ],
      },
      {
        url: "urn:lienthong:ext:hl7v2-segment",
        extension: [
          { url: "place", valueString: "GT1[0]" },
          { url: "text", valueString: "GT1|1||Trần^Bình" },
        ],
      },
    ]);
    expect(made.losses).toEqual([
      { message: 0, place: "ZBH[0]", reason: "segment", isCarried: true },
      { message: 0, place: "GT1[0]", reason: "segment", isCarried: true },
    ]);
  });

  it("stay behind when they are told to", () => {
    const made = convert(text, { residue: "none", namespace: "https://fhir.example.vn" });
    expect(made.of("Provenance")[0]?.resource).not.toHaveProperty("extension");
    expect(made.losses.map(({ isCarried }) => isCarried)).toEqual([false, false]);
  });
});

describe("old encodings", () => {
  const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const family = (input: Uint8Array, options?: Hl7v2ToBundleOptions): unknown =>
    convert(input, options).of("Patient")[0]?.resource["name"];
  const vietnamese = "Nguy\u00ea\u00den V\u00e3n \u00d0\u00fd\u00f5\u00cc\u00ecng";

  it("are read when MSH-18 or the caller names them", () => {
    const body = `\rPID|1||1||${vietnamese}`;
    const expected = [
      { text: "Nguyễn Văn Đươ\u0300\u0301ng".normalize("NFC"), family: expect.any(String) as string },
    ];
    expect(family(bytes(msh("ADT^A08", "||||||WINDOWS-1258") + body))).toEqual(expected);
    expect(family(bytes(msh("ADT^A08") + body), { charset: "windows-1258" })).toEqual(expected);
    expect(family(bytes(`${msh("ADT^A08", "||||||8859/15")}\rPID|1||1||\u00bcuvre`))).toMatchObject([
      { text: "Œuvre" },
    ]);
  });

  it("are refused where a byte is no character of them", () => {
    const result = hl7v2ToBundle(bytes(`${msh("ADT^A08", "||||||WINDOWS-1258")}\rPID|1||1||\u008a`));
    expect(result.issues[0]).toMatchObject({
      code: "emr.hl7v2.charset",
      params: { charset: "WINDOWS-1258" },
    });
  });

  it("of two bytes are UTF-16, with a mark or without", () => {
    const text = `${msh("ADT^A08", "||||||UNICODE UTF-16")}\rPID|1||1||Nguyễn`;
    const wide = (prefix: string): Uint8Array =>
      Uint8Array.from(prefix + text, (letter) => letter.charCodeAt(0)).length === 0
        ? new Uint8Array()
        : Uint8Array.from(
            [...(prefix + text)].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
          );
    for (const prefix of ["\uFEFF", ""]) expect(family(wide(prefix))).toMatchObject([{ text: "Nguyễn" }]);
  });
});

it("lists the messages that are converted", () => {
  expect(hl7v2MessageTypes).toContain("ADT^A40");
  expect(new Set(hl7v2MessageTypes).size).toBe(hl7v2MessageTypes.length);
});
