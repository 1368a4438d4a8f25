import { moneyText, quantityText } from "../documents/format-value.ts";
import { conceptText } from "../documents/texts-of.ts";
import type { Content } from "../documents/xhtml.ts";
import { type Part, listIn, partOf } from "../mapping/places.ts";
import { type Scene, concept, show } from "./scene.ts";
import { dataTable } from "./table.ts";

/** What was asked to be paid, line by line, and the total. */
export function costTable(scene: Scene, claims: readonly Part[]): Content {
  const { words, locale, nameOf } = scene;
  return claims.map((claim) => {
    show(scene, claim);
    const rows = listIn(claim["item"]).map((one) => {
      const item = partOf(one) ?? {};
      return [
        conceptText(item["productOrService"], nameOf) ?? words.notSaid,
        concept(scene, item["category"]),
        quantityText(item["quantity"], locale),
        moneyText(item["unitPrice"], locale),
        moneyText(item["net"], locale),
      ];
    });
    const total = moneyText(claim["total"], locale);
    if (rows.length === 0 && total === undefined) return undefined;
    return dataTable(
      [
        { title: words.item },
        { title: words.group },
        { title: words.quantity, isNumber: true },
        { title: words.unitPrice, isNumber: true },
        { title: words.amount, isNumber: true },
      ],
      rows,
      total === undefined ? [] : [[words.total, undefined, undefined, undefined, total]],
    );
  });
}

/** What was paid: the totals of the answer. */
export function settlementTable(scene: Scene, answers: readonly Part[]): Content {
  const { words, locale } = scene;
  const rows = answers.flatMap((answer) => {
    show(scene, answer);
    return listIn(answer["total"]).map((one) => {
      const total = partOf(one);
      return [concept(scene, total?.["category"]) ?? words.total, moneyText(total?.["amount"], locale)];
    });
  });
  return rows.length === 0
    ? undefined
    : dataTable([{ title: words.settlement }, { title: words.amount, isNumber: true }], rows);
}
