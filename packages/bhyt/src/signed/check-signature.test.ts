import { describe, expect, it } from "vitest";
import { formatClaimFile } from "../claim-file/format-claim-file.ts";
import { signedMessages } from "../messages/signed-messages.ts";
import { aFile, aVisit } from "../testing.cases.ts";
import { type VerifiedDocument, checkInScope, checkSignature, claimFileScope } from "./check-signature.ts";

const file = formatClaimFile({ ...aFile(aVisit()), CHUKYDONVI: "<CHUKYDONVI><Signature/></CHUKYDONVI>" });
const saying = (found: Partial<VerifiedDocument>) => () => ({
  verdict: "valid" as const,
  isSigned: true,
  signed: claimFileScope,
  ...found,
});
const codesOf = async (found: Partial<VerifiedDocument>, scope?: readonly string[]) => {
  const { ok, issues } = await checkSignature(file, saying(found), scope && { scope });
  return [
    ok,
    ...issues.map(({ code, severity, params }) => `${severity} ${code} ${params?.["element"] ?? ""}`.trim()),
  ];
};

describe("the signature of a claim file", () => {
  it.each<readonly [string, Partial<VerifiedDocument>, readonly (string | boolean)[]]>([
    ["that covers both parts", {}, [true]],
    ["that covers the whole document", { signed: ["/"] }, [true]],
    ["that covers the root element", { signed: ["/GIAMDINHHS"] }, [true]],
    [
      "that covers the visits only",
      { signed: ["/GIAMDINHHS/THONGTINHOSO"] },
      [false, "warning bhyt.signature.not-covered THONGTINDONVI"],
    ],
    [
      "that covers an element whose name only begins alike",
      {
        signed: ["/GIAMDINHHS/THONGTINDONVI", "/GIAMDINHHS/THONGTINHOSOKHAC", "/GIAMDINHHS/THONGTINHOSO[2]"],
      },
      [false, "warning bhyt.signature.not-covered THONGTINHOSO"],
    ],
    [
      "that was broken by a change",
      { verdict: "altered", signed: [] },
      [false, "error bhyt.signature.altered"],
    ],
    ["of a stranger", { verdict: "untrusted" }, [false, "warning bhyt.signature.untrusted"]],
    ["that nobody can judge", { verdict: "undecided" }, [false, "warning bhyt.signature.undecided"]],
    ["that is not there", { isSigned: false, signed: [] }, [false, "warning bhyt.signature.missing"]],
  ])("%s", async (_title, found, wanted) => {
    expect(await codesOf(found)).toEqual(wanted);
  });

  it("may have another scope", async () => {
    const scope = ["/GIAMDINHHS/THONGTINHOSO/DANHSACHHOSO"];
    expect(await codesOf({ signed: ["/GIAMDINHHS/THONGTINHOSO"] }, scope)).toEqual([true]);
    expect(await codesOf({ signed: ["/GIAMDINHHS/THONGTINHOSO/DANHSACHHOSO/HOSO"] }, scope)).toHaveLength(2);
    expect(await codesOf({}, checkInScope)).toEqual([
      false,
      "warning bhyt.signature.not-covered DSACH_TRANG_THAI_KCB",
    ]);
  });

  it("is verified on the very bytes that the caller has, now or later", async () => {
    const bytes = new TextEncoder().encode(file);
    const seen: unknown[] = [];
    await checkSignature(bytes, (document) => {
      seen.push(document);
      return Promise.resolve(saying({})());
    });
    expect(seen[0]).toBe(bytes);
  });

  it("is not passed over when the verifier fails, or is none", async () => {
    const failing = () => {
      throw new Error("the service is down");
    };
    await expect(checkSignature(file, failing)).rejects.toThrow("down");
    await expect(checkSignature(file, null as never)).rejects.toThrow(TypeError);
    await expect(checkSignature(null as never, saying({}))).rejects.toThrow(TypeError);
    await expect(checkSignature(file, saying({}), { scope: [] })).rejects.toThrow(TypeError);
  });

  it("is told of in Vietnamese and English", () => {
    expect(Object.keys(signedMessages.vi)).toEqual(Object.keys(signedMessages.en));
  });

  it("has these exports", async () => {
    expect(Object.keys(await import("../signed.ts")).sort()).toEqual([
      "checkInScope",
      "checkSignature",
      "claimFileScope",
      "signedMessages",
    ]);
  });
});
