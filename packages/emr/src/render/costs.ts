import { formatDate } from "../documents/format-date.ts";
import { moneyText, quantityText } from "../documents/format-value.ts";
import { conceptText, textIn } from "../documents/texts-of.ts";
import type { Content } from "../documents/xhtml.ts";
import { type Part, listIn, partOf } from "../mapping/places.ts";
import { type Scene, concept, show } from "./scene.ts";
import { dataTable, factList } from "./table.ts";
import { wordOf } from "./words.ts";

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

/** What was paid, or is asked for as long as nobody has decided: the totals. */
export function settlementTable(scene: Scene, answers: readonly Part[]): Content {
  const { words } = scene;
  const isOpen = ({ outcome }: Part): boolean => outcome === "queued";
  return [
    totalTable(scene, words.asked, answers.filter(isOpen)),
    totalTable(
      scene,
      words.settlement,
      answers.filter((answer) => !isOpen(answer)),
    ),
  ];
}

function totalTable(scene: Scene, title: string, answers: readonly Part[]): Content {
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
    : dataTable([{ title }, { title: words.amount, isNumber: true }], rows);
}

/** What the insurer answered: taken in or refused, when, in which words. */
export function answerList(scene: Scene, answers: readonly Part[]): Content {
  const { words, locale } = scene;
  return answers.map((answer) => {
    show(scene, answer);
    const outcome = textIn(answer["outcome"]);
    const errors = listIn(answer["error"]).map((one) => concept(scene, partOf(one)?.["code"]));
    return factList([
      [words.answer, wordOf(words.outcomes, outcome)],
      [words.description, textIn(answer["disposition"])],
      [words.problem, errors.filter((error) => error !== undefined).join("; ")],
      [words.answered, formatDate(answer["created"], locale)],
    ]);
  });
}
