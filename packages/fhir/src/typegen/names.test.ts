import { describe, expect, it } from "vitest";
import { camelCase, kebabCase, NameSpace, pascalCase, typeScriptName } from "./names.ts";

describe("names made of what a guide calls things", () => {
  it.each([
    ["SystolicBP", "SystolicBP", "systolicBP", "systolic-bp"],
    ["VNCorePatient", "VNCorePatient", "vnCorePatient", "vn-core-patient"],
    ["vn-core-patient", "VnCorePatient", "vnCorePatient", "vn-core-patient"],
    ["CCCD", "CCCD", "cccd", "cccd"],
    ["BPCode", "BPCode", "bpCode", "bp-code"],
    ["ngày sinh", "NgaySinh", "ngaySinh", "ngay-sinh"],
    ["Địa chỉ", "DiaChi", "diaChi", "dia-chi"],
    ["2fa", "N2fa", "n2fa", "n2fa"],
    ["", "N", "n", "n"],
    ["../../etc/passwd", "EtcPasswd", "etcPasswd", "etc-passwd"],
    ["con", "Con", "con", "con-profile"],
    ["index", "Index", "index", "index-profile"],
    ["default", "Default", "defaultSlice", "default"],
    ["😀", "N", "n", "n"],
  ])("%j is the type %s, the function %s and the file %s", (text, pascal, camel, kebab) => {
    expect([pascalCase(text), camelCase(text), kebabCase(text)]).toEqual([pascal, camel, kebab]);
  });

  it("are never longer than a line", () => {
    expect(pascalCase("a".repeat(1_000_000))).toHaveLength(60);
  });

  it("of nested groups are those of @types/fhir", () => {
    expect(typeScriptName("Patient.contact")).toBe("PatientContact");
  });
});

describe("a name", () => {
  it("is given once; the next one gets a number", () => {
    const space = new NameSpace(["a"]);
    expect([space.take("b"), space.take("b"), space.take("a", "c"), space.take("a", "c")]).toEqual([
      "b",
      "b2",
      "c",
      "c2",
    ]);
  });

  it("is never a word of the language, but a file may be called so", () => {
    expect(new NameSpace().take("class")).toBe("class2");
    expect(new NameSpace([], true).take("class")).toBe("class");
  });

  it("of a file is the same in capitals", () => {
    const space = new NameSpace(["Abc"], true);
    expect(space.take("abc")).toBe("abc2");
  });
});
