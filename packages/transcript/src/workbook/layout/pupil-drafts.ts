import { foldVietnamese } from "@lienthong/core";
import { readDateCell } from "../../import/date-cell.ts";
import { createPupilDraft, type PupilDraft } from "./pupil-draft.ts";
import type { SheetContext } from "./sheet-context.ts";
import type { PupilRow } from "./sheet-plan.ts";

/** Where a row stands: which sheet, and what that sheet says of its class and school year. */
export interface RowPlace {
  readonly keyCell: string;
  readonly row: number;
  readonly sheet: object;
  readonly context: SheetContext;
}

/** A pupil with what the sheets have said so far to tell pupils apart; the row in the sheet read last. */
interface Known {
  readonly draft: PupilDraft;
  readonly name: string;
  code: string;
  born: string;
  className: string;
  schoolYear: string;
  sheet: object;
  row: number;
  /** Code and birth date as that row has them. */
  rowCode: string;
  rowBorn: string;
}

/** The draft of a row, the row of the same sheet that has this pupil already, or that several pupils may be meant. */
export type FoundDraft =
  | { readonly kind: "draft"; readonly draft: PupilDraft }
  | { readonly kind: "duplicate"; readonly row: number }
  | { readonly kind: "ambiguous" };

function addTo(index: Map<string, Known[]>, key: string, known: Known): void {
  const list = index.get(key);
  if (list) list.push(known);
  else index.set(key, [known]);
}

const mostOfOneName = 500;

const agree = (one: string, other: string): boolean => one === "" || other === "" || one === other;

/**
 * The pupils of a workbook, found again in its other sheets by code, else by name with birth date, class and school year
 * as far as both sheets say them.
 */
export class PupilDrafts {
  readonly #all: PupilDraft[] = [];
  readonly #byCode = new Map<string, Known[]>();
  readonly #byName = new Map<string, Known[]>();
  readonly #isDate1904: boolean;

  constructor(isDate1904: boolean) {
    this.#isDate1904 = isDate1904;
  }

  /** All drafts in the order in which their pupils were met. */
  get all(): readonly PupilDraft[] {
    return this.#all;
  }

  /** The draft of the pupil of a row. */
  find(seen: PupilRow, place: RowPlace): FoundDraft {
    const { className, schoolYear } = place.context;
    const said = {
      name: foldVietnamese(seen.name.slice(0, 200)),
      code: seen.code,
      born: readDateCell(seen.birthDate, this.#isDate1904) ?? seen.birthDate,
      className: className?.toUpperCase() ?? "",
      schoolYear: schoolYear ?? "",
    };
    const ofYear = (each: Known): boolean => agree(each.schoolYear, said.schoolYear);
    const sameCode = said.code === "" ? [] : (this.#byCode.get(said.code) ?? []).filter(ofYear);
    const sameName = this.#named(said.name).filter(
      (each) => ofYear(each) && agree(each.born, said.born) && agree(each.className, said.className),
    );
    const inSheet = (sameCode.length > 0 ? sameCode : sameName).find(
      (each) =>
        each.sheet === place.sheet &&
        each.rowCode === said.code &&
        (said.code !== "" || each.rowBorn === said.born),
    );
    if (inSheet) return { kind: "duplicate", row: inSheet.row };
    const others = sameName.filter(
      (each) => each.sheet !== place.sheet && (each.code === "" || said.code === ""),
    );
    const exact = others.filter((each) => each.born === said.born);
    const [only, ...more] = sameCode.length > 0 ? sameCode : exact.length > 0 ? exact : others;
    if (more.length > 0) return { kind: "ambiguous" };
    return { kind: "draft", draft: only ? this.#again(only, said, place) : this.#add(said, place) };
  }

  /** Who has a name; of a name that more have than any school, codes alone tell them apart. */
  #named(name: string): readonly Known[] {
    const found = name === "" ? undefined : this.#byName.get(name);
    return found && found.length <= mostOfOneName ? found : [];
  }

  #add(
    said: Pick<Known, "name" | "code" | "born" | "className" | "schoolYear">,
    { keyCell, sheet, row, context }: RowPlace,
  ): PupilDraft {
    const draft = createPupilDraft(keyCell);
    draft.sheetClass = context.className;
    draft.schoolYear = context.schoolYear;
    const known: Known = { ...said, draft, sheet, row, rowCode: said.code, rowBorn: said.born };
    this.#all.push(draft);
    addTo(this.#byName, said.name, known);
    this.#learnCode(known);
    return draft;
  }

  #again(
    known: Known,
    said: Pick<Known, "code" | "born" | "className" | "schoolYear">,
    { sheet, row, context }: RowPlace,
  ): PupilDraft {
    const { draft } = known;
    draft.sheetClass ??= context.className;
    draft.schoolYear ??= context.schoolYear;
    known.born ||= said.born;
    known.className ||= said.className;
    known.schoolYear ||= said.schoolYear;
    known.sheet = sheet;
    known.row = row;
    known.rowCode = said.code;
    known.rowBorn = said.born;
    if (known.code === "") {
      known.code = said.code;
      this.#learnCode(known);
    }
    return draft;
  }

  #learnCode(known: Known): void {
    if (known.code !== "") addTo(this.#byCode, known.code, known);
  }
}
