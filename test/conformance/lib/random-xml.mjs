const pick = (random, list) => list[random(list.length)];

const texts = [
  "a",
  " ",
  "\n",
  "\t",
  "ế",
  "&amp;",
  "&lt;",
  "&gt;",
  ">",
  "&#13;",
  "&#xA;",
  "\r\n",
  '"',
  "'",
  "<![CDATA[<&>]]>",
  "😀",
];
const values = ["", "a", " ", "\n", "&#9;", "&#10;", "&#13;", "&lt;", "&amp;", ">", "đ", "\t", "😀"];
const prefixes = ["", "", "p", "q", "r"];
const namespaces = ["urn:a", "urn:b", "http://c/"];

const some = (random, most, make) => Array.from({ length: random(most + 1) }, make).join("");

/** A document with namespaces, comments, instructions and white space everywhere; one element in it has the Id "part". */
export function randomXml(random) {
  let hasPart = false;
  const text = () => some(random, 3, () => pick(random, texts));
  const outside = () => some(random, 2, () => pick(random, ["<!-- x -->", "<?y z  ?>", "<?w?>", "\n"]));
  const element = (scope, depth) => {
    const own = new Map(scope);
    const declared = new Map();
    for (let left = random(3); left > 0; left -= 1) {
      const prefix = pick(random, prefixes);
      const uri = prefix === "" && random(3) === 0 ? "" : pick(random, namespaces);
      declared.set(prefix, uri);
      own.set(prefix, uri);
    }
    const bound = [...own.keys()].filter((prefix) => prefix !== "" && own.get(prefix) !== "");
    const prefix = bound.length > 0 && random(2) === 0 ? `${pick(random, bound)}:` : "";
    const attributes = new Map();
    const expanded = new Set();
    for (let left = random(4); left > 0; left -= 1) {
      const attributePrefix = bound.length > 0 && random(2) === 0 ? pick(random, bound) : "";
      const local = pick(random, ["x", "y", "B", "đ"]);
      const key = `${attributePrefix === "" ? "" : own.get(attributePrefix)} ${local}`;
      if (expanded.has(key)) continue;
      expanded.add(key);
      attributes.set(
        attributePrefix === "" ? local : `${attributePrefix}:${local}`,
        some(random, 2, () => pick(random, values)),
      );
    }
    if (random(6) === 0)
      attributes.set(
        pick(random, ["xml:lang", "xml:space", "xml:id"]),
        pick(random, ["vi", "preserve", "i1"]),
      );
    if (random(8) === 0) attributes.set("xml:base", pick(random, ["http://a/b/", "c/d", "../e", "/f"]));
    if (!hasPart && depth > 0 && random(2) === 0) {
      hasPart = true;
      attributes.set("Id", "part");
    }
    const written = [
      ...[...declared].map(([name, uri]) => `xmlns${name === "" ? "" : `:${name}`}="${uri}"`),
      ...[...attributes].map(([name, value]) => `${name}="${value}"`),
    ].sort(() => random(3) - 1);
    const name = `${prefix}${pick(random, ["a", "b", "c"])}`;
    const start = `<${name}${written.map((one) => `${pick(random, [" ", "\n", "  "])}${one}`).join("")}`;
    if (depth > 4 || random(5) === 0) return `${start}/>`;
    const inside = some(random, 4, () =>
      pick(random, [text, () => element(own, depth + 1), () => "<!--c-->", () => "<?i j?>"])(),
    );
    return `${start}>${inside}</${name}${pick(random, ["", " ", "\n"])}>`;
  };
  const root = element(new Map(), 0);
  const body = hasPart ? root : `<z>${root}<y Id="part"/></z>`;
  return `${pick(random, ["", '<?xml version="1.0" encoding="UTF-8"?>', '<?xml version="1.0"?>\n'])}${outside()}${body}${outside()}`;
}
