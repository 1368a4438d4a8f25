import { type PdfDictionary, isKind } from "../syntax/values.ts";

/** Whether a widget takes room on its page. */
export function isShown(widget: PdfDictionary): boolean {
  const rectangle = widget.entries.get("Rect");
  if (!isKind(rectangle, "array")) return rectangle !== undefined;
  const [left, bottom, right, top] = rectangle.items.map((item) =>
    isKind(item, "real") ? Number(item.text) : item,
  );
  return left !== right && bottom !== top;
}
