import type { Plan } from "../plan/plan.ts";
import type { OnlyModel, PropertyModel } from "./model.ts";

/** As many properties that may not be there are listed; of more, those that are left are named. */
const mostListed = 6;

/** Takes the forms of choices that may not be there out of a list of properties, where they are many. */
export function onlyForms(
  properties: readonly PropertyModel[],
  plan: Plan,
): { readonly only: OnlyModel | undefined; readonly properties: readonly PropertyModel[] } {
  const absent = new Map<string, Set<string>>();
  for (const { key, choice } of properties) {
    if (choice === undefined) continue;
    const keys = absent.get(choice);
    if (keys === undefined) absent.set(choice, new Set([key]));
    else keys.add(key);
  }
  const stems = [...absent]
    .filter(([stem, keys]) => keys.size > mostListed && isAlone(stem, plan))
    .map(([stem]) => stem);
  if (stems.length === 0) return { only: undefined, properties };
  const left = [...plan.properties.values()].flatMap(({ element, jsonName, isSibling }) => {
    const isLeft =
      stems.includes(element.name) && !isSibling && absent.get(element.name)?.has(jsonName) !== true;
    return isLeft ? [jsonName] : [];
  });
  return {
    only: { stems, left },
    properties: properties.filter(({ choice }) => choice === undefined || !stems.includes(choice)),
  };
}

/** No other element begins like the choice. */
function isAlone(stem: string, plan: Plan): boolean {
  return [...plan.properties.values()].every(({ element, jsonName, isSibling }) => {
    const name = isSibling ? jsonName.slice(1) : jsonName;
    return element.name === stem || !(name.startsWith(stem) && /^[A-Z]/u.test(name.slice(stem.length)));
  });
}
