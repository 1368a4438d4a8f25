import { coreMessages, type Catalogues } from "@lienthong/core";
import { bhytMessages } from "@lienthong/bhyt";
import { catalogueFileMessages } from "@lienthong/bhyt/catalogues";
import { legacyMessages } from "@lienthong/bhyt/legacy";
import { signedMessages } from "@lienthong/bhyt/signed";
import { emrMessages } from "@lienthong/emr";
import { documentMessages } from "@lienthong/emr/ips";
import { cdaMessages } from "@lienthong/emr/cda";
import { hl7v2Messages } from "@lienthong/emr/hl7v2";
import { fhirMessages } from "@lienthong/fhir";
import { viewMessages } from "@lienthong/fhir/views";
import { claimsMessages, identityMessages } from "@lienthong/identity";
import { chipMessages } from "@lienthong/identity/chip";
import { placesMessages } from "@lienthong/places";
import { signatureMessages } from "@lienthong/signature";
import { credentialMessages } from "@lienthong/signature/credentials";
import { healthCardMessages } from "@lienthong/signature/health-card";
import { joseMessages } from "@lienthong/signature/jose";
import { mdocMessages } from "@lienthong/signature/mdoc";
import { pdfMessages } from "@lienthong/signature/pdf";
import { transcriptMessages } from "@lienthong/transcript/explain";
import { clrMessages } from "@lienthong/transcript/clr";
import { historyMessages } from "@lienthong/transcript/history";
import { formatMessages } from "@lienthong/transcript/json";
import { regulationMessages } from "@lienthong/transcript/regulation";
import { signingMessages } from "@lienthong/transcript/signing";
import { workbookMessages } from "@lienthong/transcript/workbook";
import { cliMessages } from "lienthong";
import { describe, expect, it } from "vitest";
import { root } from "../support/repository.ts";

/** The sentences of a catalogue that another one of the same package does not have: marks are read in cells, too. */
function beside({ vi, en }: Catalogues, other: Catalogues): Catalogues {
  const own = (sentences: Catalogues["vi"]): Catalogues["vi"] =>
    Object.fromEntries(Object.entries(sentences).filter(([code]) => !(code in other.vi)));
  return { vi: own(vi), en: own(en) };
}

const packages: readonly (readonly [name: string, messages: Catalogues])[] = [
  ["@lienthong/core", coreMessages],
  ["@lienthong/fhir", fhirMessages],
  ["@lienthong/fhir/views", viewMessages],
  ["@lienthong/bhyt", bhytMessages],
  ["@lienthong/bhyt/catalogues", catalogueFileMessages],
  ["@lienthong/bhyt/legacy", legacyMessages],
  ["@lienthong/bhyt/signed", signedMessages],
  ["@lienthong/identity", identityMessages],
  ["@lienthong/identity: VNeID, portals, merging, consent", claimsMessages],
  ["@lienthong/identity/chip", chipMessages],
  ["@lienthong/places", placesMessages],
  ["@lienthong/signature", signatureMessages],
  ["@lienthong/signature/credentials", credentialMessages],
  ["@lienthong/signature/jose", joseMessages],
  ["@lienthong/signature/mdoc", mdocMessages],
  ["@lienthong/signature/pdf", pdfMessages],
  ["@lienthong/signature/health-card", healthCardMessages],
  ["@lienthong/emr", emrMessages],
  ["@lienthong/emr/hl7v2", hl7v2Messages],
  ["@lienthong/emr/cda", cdaMessages],
  ["@lienthong/emr/ips, /health-book, /prescription, /papers", documentMessages],
  ["@lienthong/transcript", transcriptMessages],
  ["@lienthong/transcript/regulation", regulationMessages],
  ["@lienthong/transcript/history", historyMessages],
  ["@lienthong/transcript/signing", signingMessages],
  ["@lienthong/transcript/workbook", beside(workbookMessages, transcriptMessages)],
  ["@lienthong/transcript/clr", clrMessages],
  ["@lienthong/transcript/json", formatMessages],
  ["lienthong", cliMessages],
];

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function section([name, { vi, en }]: (typeof packages)[number]): string {
  const rows = Object.keys(vi)
    .sort()
    .map((code) => `| \`${code}\` | ${cell(vi[code] ?? "")} | ${cell(en[code] ?? "")} |`);
  return [`## ${name}`, "", "| mã · code | tiếng Việt | English |", "| --- | --- | --- |", ...rows].join(
    "\n",
  );
}

describe("the catalogue of issue codes", () => {
  it.each(packages)(
    "of %s has each sentence in Vietnamese and English, with the same parameters",
    (_name, { vi, en }) => {
      const parameters = (text: string): string[] =>
        [...text.matchAll(/\{([a-zA-Z]+)\}/gu)].map(([, name]) => name ?? "").sort();
      const of = (catalogue: Catalogues["vi"]): Record<string, string[]> =>
        Object.fromEntries(
          Object.entries(catalogue).map(([code, text]) => [code, [...new Set(parameters(text))]]),
        );
      expect(of(en)).toEqual(of(vi));
    },
  );

  it("uses no code in two packages", () => {
    const codes = packages.flatMap(([, { vi }]) => Object.keys(vi));
    expect(codes).toHaveLength(new Set(codes).size);
  });

  it("stands in docs/issue-codes.md", async () => {
    const intro = [
      "# Mã lỗi · Issue codes",
      "",
      "Mỗi mã ổn định: không đổi tên, không dùng lại. `{…}` là tham số, không bao giờ là dữ liệu cá nhân.",
      "Each code is stable: never renamed, never reused. `{…}` is a parameter, never a person's data.",
      "",
      "Tệp này được sinh từ danh mục thông báo của các gói · written from the packages' message catalogues by",
      "`pnpm guards -u`.",
    ].join("\n");
    const text = `${[intro, ...packages.map(section)].join("\n\n")}\n`;
    await expect(text).toMatchFileSnapshot(`${root}/docs/issue-codes.md`);
  });
});
