import { number } from "../../mapping/codecs.ts";
import { ExactNumber, putNumber } from "../../mapping/draft.ts";
import { partOf } from "../../mapping/places.ts";
import type { Codec } from "../../mapping/row.ts";

/** An amount in đồng, its digits kept. */
export const money: Codec = {
  to: (value, scope) => {
    const amount = number.to(value, scope);
    if (!(amount instanceof ExactNumber)) return undefined;
    const made = { currency: "VND" };
    putNumber(made, "value", amount.text);
    return made;
  },
  from: (value, scope) => {
    const amount = partOf(value);
    if (amount === undefined || (amount["currency"] ?? "VND") !== "VND") return undefined;
    return number.from(amount["value"], scope, amount, "value");
  },
};
