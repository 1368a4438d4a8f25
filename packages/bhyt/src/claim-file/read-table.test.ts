import { describe, expect, it } from "vitest";
import { found, medicineChanged } from "./claim-texts.cases.ts";

describe("the elements of a table", () => {
  const cases: readonly (readonly [title: string, text: string, issues: readonly string[]])[] = [
    ["an unknown field", medicineChanged("<STT>", "<LA/><STT>"), ["error bhyt.row.unknown-field XML2[0]"]],
    [
      "a missing field that is optional",
      medicineChanged("   <DU_PHONG></DU_PHONG>\n", ""),
      ["warning bhyt.row.missing-field XML2[0].DU_PHONG"],
    ],
    [
      "a missing field that is required",
      medicineChanged("   <MA_NHOM>4</MA_NHOM>\n", ""),
      ["error bhyt.field.required XML2[0].MA_NHOM"],
    ],
    [
      "a field that came before",
      medicineChanged("<STT>", "<MA_LK>LK1</MA_LK><STT>"),
      ["error bhyt.row.repeated-field XML2[0].MA_LK"],
    ],
    [
      "two fields that changed places",
      medicineChanged("   <MA_LK>LK1</MA_LK>\n   <STT>1</STT>\n", "<STT>1</STT><MA_LK>LK1</MA_LK>"),
      ["warning bhyt.row.misplaced-field XML2[0].MA_LK"],
    ],
    [
      "an element in a field",
      medicineChanged("<STT>1", "<STT>1<B>2</B>"),
      ["error bhyt.field.nested-element XML2[0].STT"],
    ],
    ["text between fields", medicineChanged("<STT>", "chữ<STT>"), ["warning bhyt.table.stray-text XML2[0]"]],
    [
      "an element beside the rows",
      medicineChanged("  <CHI_TIET_THUOC>", "<LA/><CHI_TIET_THUOC>"),
      ["error bhyt.table.unknown-element XML2[0]"],
    ],
    [
      "a row number that is not the row's",
      medicineChanged("<STT>1<", "<STT>2<"),
      ["warning bhyt.row.wrong-number XML2[0].STT"],
    ],
    [
      "another key",
      medicineChanged("<MA_LK>LK1<", "<MA_LK>LK2<"),
      ["error bhyt.visit.other-key XML2[0].MA_LK"],
    ],
  ];
  it.each(cases)("%s", (_title, text, issues) => {
    expect(found(text)).toEqual(issues);
  });
});
