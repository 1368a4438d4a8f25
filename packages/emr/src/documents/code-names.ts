import { codeListLabels } from "@lienthong/bhyt/labels";
import type { Locale } from "@lienthong/core";
import { hl7 } from "../target/hl7.ts";
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
/** LOINC codes of the vital signs that FHIR names, in our own words. */
const signs: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  "29463-7": ["Cân nặng", "Body weight"],
  "8302-2": ["Chiều cao", "Body height"],
  "39156-5": ["Chỉ số khối cơ thể (BMI)", "Body mass index"],
  "9843-4": ["Vòng đầu", "Head circumference"],
  "8310-5": ["Nhiệt độ", "Body temperature"],
  "8867-4": ["Mạch", "Heart rate"],
  "9279-1": ["Nhịp thở", "Respiratory rate"],
  "2708-6": ["Độ bão hòa oxy (SpO2)", "Oxygen saturation"],
  "85354-9": ["Huyết áp", "Blood pressure"],
  "8480-6": ["Huyết áp tâm thu", "Systolic blood pressure"],
  "8462-4": ["Huyết áp tâm trương", "Diastolic blood pressure"],
};

/** Totals of a claim (QĐ 3176/QĐ-BYT, Bảng 1), by their field. */
const totals: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  T_THUOC: ["Tiền thuốc", "Medicines"],
  T_VTYT: ["Tiền vật tư y tế", "Supplies"],
  T_TONGCHI_BV: ["Tổng chi phí theo giá bệnh viện", "Total at hospital prices"],
  T_TONGCHI_BH: ["Tổng chi phí trong phạm vi bảo hiểm y tế", "Total within the scope of insurance"],
  T_BNTT: ["Người bệnh tự trả ngoài phạm vi bảo hiểm y tế", "Paid by the patient, outside of the scope"],
  T_BNCCT: ["Người bệnh cùng chi trả", "Patient's share"],
  T_BHTT: ["Đề nghị bảo hiểm xã hội thanh toán", "Asked of the insurance"],
  T_NGUONKHAC: ["Nguồn khác chi trả", "Paid by other sources"],
  T_BHTT_GDV: ["Bảo hiểm y tế trả theo giá dịch vụ", "Asked of the insurance at service prices"],
};

/** Code lists of our own end with the key, whatever the namespace. */
function keyOf(system: string): CodeKey | undefined {
  for (const key of Object.keys(listOf) as CodeKey[]) {
    if (vnCoreCodeSystems[key]?.url === system) return key;
  }
  const [, last = ""] = /[:/]cs[:/]([a-z0-9-]{1,40})$/u.exec(system.slice(-60)) ?? [];
  return Object.hasOwn(listOf, last) ? (last as CodeKey) : undefined;
}

function namesOf(system: string): Readonly<Record<string, readonly [vi: string, en: string]>> | undefined {
  if (/[:/]cs[:/]total$/u.test(system.slice(-20))) return totals;
  const key = keyOf(system);
  const list = key === undefined ? undefined : listOf[key];
  return list === undefined ? undefined : codeListLabels[list]?.codes;
}

/** What the code lists of QĐ 3176 and the vital signs of LOINC are called, in one language. */
export function nameOfCode(locale: Locale): NameOfCode {
  return (system, code) => {
    const names = system === undefined ? totals : system === hl7.loinc ? signs : namesOf(system);
    const label = names !== undefined && Object.hasOwn(names, code) ? names[code] : undefined;
    if (label === undefined) return undefined;
    const [vi, en] = label;
    return locale === "vi" || en === "" ? vi : en;
  };
}
