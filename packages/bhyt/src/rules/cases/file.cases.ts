import { decodeBase64, decodeUtf8, encodeBase64, encodeUtf8 } from "@lienthong/core";
import { formatCheckIn, readCheckIn } from "../../check-in/check-in.ts";
import { formatClaimFile } from "../../claim-file/format-claim-file.ts";
import { readClaimFile } from "../../claim-file/read-claim-file.ts";
import type { ClaimFile } from "../../claim-file/types.ts";
import type { RuleId } from "../../generated/rules.ts";
import { checkClaimFile } from "../check-claim-file.ts";
import { type Changes, aFile, aRow, aVisit } from "../../testing.cases.ts";

/** A right and a wrong text for a rule about the file itself, and the rules that each breaks. */
export interface FileCase {
  readonly rule: RuleId;
  readonly right: string;
  readonly wrong: string;
  /** Rules broken by a file with one of the two texts. */
  readonly broken: (text: string) => readonly string[];
}

type Readings = readonly { readonly params?: Readonly<Record<string, unknown>> }[];

const rulesIn = (issues: Readings): readonly string[] =>
  issues.map(({ params }) => (typeof params?.["rule"] === "string" ? params["rule"] : ""));
const inText = (text: string): readonly string[] => rulesIn(readClaimFile(text).issues);
const written = (changes: Changes = {}, head: Partial<ClaimFile> = {}): string =>
  formatClaimFile({ ...aFile(aVisit(changes)), ...head });

/** Changes the text of the first table of a file. */
function withTable(text: string, change: (table: string) => string): string {
  return text.replace(/(?<=<NOIDUNGFILE>)[^<]+/u, (content) => {
    const bytes = decodeBase64(content);
    const table = bytes.ok ? decodeUtf8(bytes.value) : undefined;
    return table?.ok === true ? encodeBase64(encodeUtf8(change(table.value))) : content;
  });
}

/** Rules about the envelope, the text of tables and the check-in file. */
export const fileCases: readonly FileCase[] = [
  {
    rule: "STR-001",
    right: "XML1: MA_LK=LK1; XML2: MA_LK=LK1",
    wrong: "XML1: MA_LK=LK1; XML2: MA_LK=LK9",
    broken: (text) => inText(written({ XML2: [{ MA_LK: text.slice(-3) }] })),
  },
  {
    rule: "STR-002",
    right: "<LOAIHOSO>XML1</LOAIHOSO>",
    wrong: "<LOAIHOSO>XML2</LOAIHOSO>",
    broken: (text) =>
      inText(
        written().replace(/<FILEHOSO>\s*<LOAIHOSO>XML1<[\s\S]*?<\/FILEHOSO>/u, (found) =>
          text.includes("XML1") ? found : "",
        ),
      ),
  },
  {
    rule: "STR-003",
    right: "<SOLUONGHOSO>1</SOLUONGHOSO> (1 HOSO)",
    wrong: "<SOLUONGHOSO>2</SOLUONGHOSO> (1 HOSO)",
    broken: (text) => inText(written({}, { SOLUONGHOSO: text.charAt(13) })),
  },
  {
    rule: "STR-004",
    right: "<LOAIHOSO>XML2</LOAIHOSO>",
    wrong: "<LOAIHOSO>XML16</LOAIHOSO>",
    broken: (text) => inText(written().replace("<LOAIHOSO>XML2</LOAIHOSO>", text)),
  },
  {
    rule: "STR-005",
    right: "<NOIDUNGFILE>PFRPTkdfSE9QLz4=</NOIDUNGFILE> (<TONG_HOP/>)",
    wrong: "<NOIDUNGFILE><TONG_HOP/></NOIDUNGFILE>",
    broken: (text) =>
      inText(
        written().replace(/<NOIDUNGFILE>[^<]+<\/NOIDUNGFILE>/u, (found) =>
          text.includes("PFRP") ? found : text,
        ),
      ),
  },
  {
    rule: "STR-006",
    right: "<MACSKCB>01999</MACSKCB>; XML1: MA_CSKCB=01999",
    wrong: "<MACSKCB>01998</MACSKCB>; XML1: MA_CSKCB=01999",
    broken: (text) => inText(written({}, { MACSKCB: text.slice(9, 14) })),
  },
  {
    rule: "STR-007",
    right: "XML2: STT=1; STT=2",
    wrong: "XML2: STT=1; STT=3",
    broken: (text) => inText(written({ XML2: [{ STT: "1" }, { STT: text.slice(-1) }] })),
  },
  {
    rule: "STR-008",
    right: "XML1: HO_TEN (255 ký tự · characters)",
    wrong: "XML1: HO_TEN (256 ký tự · characters)",
    broken: (text) => inText(written({ XML1: [{ HO_TEN: "X".repeat(Number(text.slice(14, 17))) }] })),
  },
  {
    rule: "STR-009",
    right: "XML2: SO_LUONG=1.5",
    wrong: "XML2: SO_LUONG=1,5",
    broken: (text) => inText(written({ XML2: [{ SO_LUONG: text.slice(-3) }] })),
  },
  {
    rule: "STR-010",
    right: "<MA_LK>LK1</MA_LK><STT>1</STT>",
    wrong: "<STT>1</STT><MA_LK>LK1</MA_LK>",
    broken: (text) =>
      inText(withTable(written(), (table) => table.replace(/<MA_LK>LK1<\/MA_LK>\s*<STT>1<\/STT>/u, text))),
  },
  {
    rule: "STR-012",
    right: "XML4 (1 dòng · row)",
    wrong: "XML4 (0 dòng · rows)",
    broken: (text) => inText(written(text.includes("1") ? { XML4: [{}] } : { XML4: [] })),
  },
  {
    rule: "DT-011",
    right: "XML1: MA_LOAI_KCB=01, SO_NGAY_DTRI=0",
    wrong: "XML1: MA_LOAI_KCB=01, SO_NGAY_DTRI=1",
    // DT-010 finds it, which counts the days of every kind of visit.
    broken: (text) =>
      checkClaimFile(aFile(aVisit({ XML1: [{ SO_NGAY_DTRI: text.slice(-1) }] })), {
        rules: ["DT-010"],
      }).issues.map(() => "DT-011"),
  },
  {
    rule: "DT-015",
    right: "XML2: NGAY_YL=202602281015",
    wrong: "XML2: NGAY_YL=202602301015",
    broken: (text) => inText(written({ XML2: [{ NGAY_YL: text.slice(-12) }] })),
  },
  {
    rule: "SVC-005",
    right: "XML0: MA_DICH_VU=02.1896.0000, TEN_DICH_VU=Khám bệnh",
    wrong: "XML0: MA_DICH_VU=02.1896.0000, TEN_DICH_VU=∅",
    broken: (text) => {
      const row = aRow("XML0", {
        MA_LK: "LK1",
        STT: "1",
        MA_DICH_VU: "02.1896.0000",
        TEN_DICH_VU: text.endsWith("∅") ? "" : "Khám bệnh",
      });
      return rulesIn(readCheckIn(formatCheckIn({ rows: [row], CHUKYDONVI: "" })).issues);
    },
  },
];
