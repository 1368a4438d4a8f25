import { Frame } from "../fhirpath/frame.ts";
import { type Item, FhirNode, typeOf } from "../fhirpath/item.ts";
import { FhirPathSession } from "../fhirpath/session.ts";
import type { ResolvedType, TypeTable } from "../fhirpath/types.ts";
import type { CellValue } from "./cell.ts";
import type { ViewCode } from "./codes.ts";

/** An element that columns are read from. */
export interface Focus {
  readonly value: unknown;
  readonly sibling: unknown;
  readonly type: ResolvedType;
}

/** The focus that an item of an expression is. */
export function focusOf(item: Item): Focus {
  return item instanceof FhirNode ? item : { value: item, sibling: undefined, type: typeOf(item) };
}

/** Ends the work on one resource; never leaves this folder. */
export class ViewFault extends Error {
  readonly code: ViewCode;
  readonly params: Readonly<Record<string, string | number>>;
  constructor(code: ViewCode, params: Readonly<Record<string, string | number>>) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** What changes while one resource is made into rows. */
export class Machine {
  readonly table: TypeTable;
  /** `%rowIndex`; the session's environment reads it. */
  readonly variables = { rowIndex: 0 };
  /** The row that is being put together. */
  slots: CellValue[] = [];
  session: FhirPathSession = new FhirPathSession({});
  /** Where in the definition the expression stands that is evaluated. */
  at = "";
  #steps = 0;

  constructor(table: TypeTable) {
    this.table = table;
  }

  begin(session: FhirPathSession, steps: number): void {
    this.session = session;
    this.#steps = steps;
  }

  frame(): Frame {
    return new Frame(this.table, this.session);
  }

  /** Counts elements that were gone into, rows or not. */
  spend(limit: number): void {
    if (--this.#steps < 0) throw new ViewFault("fhir.view.too-many-rows", { limit });
  }
}
