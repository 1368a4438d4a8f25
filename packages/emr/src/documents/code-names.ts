import { codeListLabels } from "@lienthong/bhyt/labels";
import type { Locale } from "@lienthong/core";
import type { CodeKey } from "../target/keys.ts";
import { vnCoreCodeSystems } from "../target/vn-core.ts";
import type { NameOfCode } from "./texts-of.ts";

/** Code lists of QĐ 3176 that have names, by the name of the code system here. */
const listOf: Readonly<Partial<Record<CodeKey, string>>> = {
  "ma-loai-kcb": "MA_LOAI_KCB",
  "ma-loai-rv": "MA_LOAI_RV",
  "ket-qua-dtri": "KET_QUA_DTRI",
  "ma-doituong-kcb": "MA_DOITUONG_KCB",
  "ma-nhom": "MA_NHOM",
  "ma-duong-dung": "MA_DUONG_DUNG",
  "ma-dantoc": "MA_DANTOC",
};
/** Code lists of our own end with the key, whatever the namespace. */
function keyOf(system: string): CodeKey | undefined {
  for (const key of Object.keys(listOf) as CodeKey[]) {
    if (vnCoreCodeSystems[key]?.url === system) return key;
  }
  const [, last = ""] = /[:/]cs[:/]([a-z0-9-]{1,40})$/u.exec(system.slice(-60)) ?? [];
  return Object.hasOwn(listOf, last) ? (last as CodeKey) : undefined;
}

/** What the code lists of QĐ 3176 call their codes, in one language. */
export function nameOfCode(locale: Locale): NameOfCode {
  return (system, code) => {
    const key = system === undefined ? undefined : keyOf(system);
    const list = key === undefined ? undefined : listOf[key];
    const labels = list === undefined ? undefined : codeListLabels[list];
    const label = labels !== undefined && Object.hasOwn(labels.codes, code) ? labels.codes[code] : undefined;
    if (label === undefined) return undefined;
    const [vi, en] = label;
    return locale === "vi" || en === "" ? vi : en;
  };
}
