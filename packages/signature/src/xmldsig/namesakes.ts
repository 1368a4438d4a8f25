import type { CanonicalElement } from "../c14n/canonical-node.ts";

/** An element that no signature covers, and that has the name of one that is signed. */
export interface Namesake {
  readonly element: CanonicalElement;
  readonly signed: CanonicalElement;
  /** Whether it stands elsewhere than the signed one, and is not one more of the same list. */
  readonly isElsewhere: boolean;
}

const most = 10;

/**
 * Elements that a reader could take for a signed one (phần trùng tên): who moves the signed element away and puts another in its place
 * leaves two of one name in different places. One more element of the same list, such as a school year that nobody signed yet, is no sign of that.
 */
export function namesakesOf(
  root: CanonicalElement,
  covered: ReadonlySet<CanonicalElement>,
): readonly Namesake[] {
  const signedAt = new Map<string, ReadonlyMap<string, CanonicalElement>>();
  for (const element of covered)
    signedAt.set(
      element.local,
      new Map([...(signedAt.get(element.local) ?? []), [placeOf(element), element]]),
    );
  const found: Namesake[] = [];
  const visit = (element: CanonicalElement, above: string): void => {
    if (found.length === most || covered.has(element)) return;
    const place = `${above}/${element.local}`;
    const signed = signedAt.get(element.local);
    const [first] = signed?.values() ?? [];
    const beside = signed?.get(place);
    if (beside) found.push({ element, signed: beside, isElsewhere: false });
    else if (first) found.push({ element, signed: first, isElsewhere: true });
    for (const child of element.children) if (child.kind === "element") visit(child, place);
  };
  visit(root, "");
  return found;
}

/** Names of the elements down to this one: the same for all elements of a list. */
function placeOf(element: CanonicalElement): string {
  let place = "";
  for (let one: CanonicalElement | undefined = element; one !== undefined; one = one.parent)
    place = `/${one.local}${place}`;
  return place;
}
