// node test/soak/match-table.mjs [--pairs 4000] [--seed 1]
// Measures matchPersons on generated pairs: how many pairs of one person are found, and how many pairs of two persons are taken for one, at
// each threshold. Persons, names and rates of errors are invented (see docs/identity-matching.md): the table shows how the points behave, not how
// often a register errs. Prints Markdown.
import { parseArgs } from "node:util";
import { loadPackage } from "../conformance/lib/packages.mjs";

const { values } = parseArgs({
  options: { pairs: { type: "string", default: "4000" }, seed: { type: "string", default: "1" } },
});
const pairs = Number(values.pairs);
let state = Number(values.seed);
if (!Number.isInteger(pairs) || pairs < 100 || !Number.isInteger(state) || state < 1) {
  process.stderr.write("--pairs: at least 100; --seed: from 1\n");
  process.exit(2);
}

const { matchPersons } = await loadPackage("@lienthong/identity/match");
const { communes, formerCommune, district, formatUnitName, province, toFormer } =
  await loadPackage("@lienthong/places");

/** Park and Miller's generator: the same table for the same seed. */
const uniform = () => (state = (state * 48271) % 0x7fffffff) / 0x7fffffff;
const chance = (rate) => uniform() < rate;
const below = (count) => Math.floor(uniform() * count);
const one = (list) => list[below(list.length)];

const families = [
  ...Array(7).fill("Nguyễn"),
  ...Array(3).fill("Trần"),
  ...Array(2).fill("Lê"),
  ..."Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Siu Ksor".split(" "),
];
const middles = {
  male: "Văn Hữu Đức Minh Quốc Công".split(" "),
  female: "Thị Ngọc Thu Kim Thanh Mỹ".split(" "),
};
const given = {
  male: "An Bình Cường Dũng Hải Hòa Hùng Khang Long Nam Phúc Quân Sơn Thắng Tuấn Việt".split(" "),
  female: "Anh Bích Chi Dung Hà Hằng Hòa Lan Linh Mai Nga Ngân Phượng Thảo Thủy Trang".split(" "),
};
const places = communes("52").map((unit) => {
  const [part] = toFormer(unit.code).units;
  const old = part && formerCommune(part.code);
  const above = old && district(old.district);
  const now = `${formatUnitName(unit)}, ${province("52").name}`;
  return { now, before: old && above ? `${formatUnitName(old)}, ${formatUnitName(above)}, Gia Lai` : now };
});

const two = (number) => String(number).padStart(2, "0");
const birthDate = () => `${1940 + below(80)}-${two(1 + below(12))}-${two(1 + below(28))}`;
const personalNumber = (sex, birth) =>
  `052${(birth < "2000" ? 0 : 2) + (sex === "male" ? 0 : 1)}${birth.slice(2, 4)}${String(below(1e6)).padStart(6, "0")}`;

function person(changes = {}) {
  const sex = changes.sex ?? one(["male", "female"]);
  const birth = changes.birthDate ?? birthDate();
  const name = changes.name ?? `${changes.family ?? one(families)} ${one(middles[sex])} ${one(given[sex])}`;
  const place = changes.place ?? one(places);
  return { personalNumber: personalNumber(sex, birth), name, birthDate: birth, sex, place };
}

const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d").replace(/Đ/gu, "D");
const swapped = (text, at) => text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);

function slipped(name) {
  const letters = [...name];
  const at = letters.findIndex((letter, index) => index > 2 && /[a-z]/u.test(letter));
  if (at > 0) letters[at] = one("aeinoht".split("").filter((letter) => letter !== letters[at]));
  return letters.join("");
}

/** How a second system may have written the same person down; the rates stand in docs/identity-matching.md. */
function writtenAgain({ personalNumber: number, name, birthDate: birth, sex, place }, hasNumber) {
  const parts = name.split(" ");
  let again = chance(0.03) ? `${parts[0]} ${parts.at(-1)}` : name;
  if (chance(0.03)) again = slipped(again);
  if (chance(0.3)) again = bare(again);
  if (chance(0.3)) again = again.toUpperCase();
  const day = birth.slice(8);
  const date = chance(0.05)
    ? birth.slice(0, 4)
    : chance(0.01) && day <= "12"
      ? `${birth.slice(0, 5)}${day}-${birth.slice(5, 7)}`
      : chance(0.01)
        ? `${birth.slice(0, 8)}${two(1 + below(28))}`
        : birth;
  return {
    name: again,
    birthDate: date,
    ...(hasNumber && { personalNumber: chance(0.02) ? swapped(number, 6 + below(5)) : number }),
    ...(!chance(0.05) && { sex: chance(0.005) ? one(["male", "female"]) : sex }),
    ...(!chance(0.15) && {
      permanentAddress: chance(0.1) ? one(places).now : chance(0.5) ? place.now : place.before,
    }),
  };
}

const asFirst = ({ place, ...rest }, hasNumber) => {
  const first = { ...rest, permanentAddress: place.before };
  if (!hasNumber) delete first.personalNumber;
  return first;
};

/** Kinds of pairs: two records of one person, or of two persons who are alike in some way. */
const kinds = {
  "one person": (first) => first,
  "two persons drawn at random": () => person(),
  "same name and birth year": (first) =>
    person({
      name: first.name,
      sex: first.sex,
      birthDate: `${first.birthDate.slice(0, 4)}${birthDate().slice(4)}`,
    }),
  "same name and birth date, other place": (first) =>
    person({ name: first.name, sex: first.sex, birthDate: first.birthDate }),
  twins: (first) =>
    person({
      family: first.name.split(" ")[0],
      sex: first.sex,
      birthDate: first.birthDate,
      place: first.place,
    }),
  "parent and child of one name": (first) =>
    person({
      name: first.name,
      sex: first.sex,
      place: first.place,
      birthDate: `${Number(first.birthDate.slice(0, 4)) + 25}${birthDate().slice(4)}`,
    }),
};

const thresholds = [0.5, 0.8, 0.95, 0.99, 0.999];
const percent = (count) => {
  const share = (100 * count) / pairs;
  return share === 0 ? "0" : share < 0.1 ? share.toFixed(3) : share.toFixed(1);
};
const out = (line) => process.stdout.write(`${line}\n`);
for (const hasNumber of [true, false]) {
  out(`\n### ${hasNumber ? "Both records have a personal number" : "No personal number"}\n`);
  out(`| pairs (${pairs} of each) | ${thresholds.map((one) => `taken at ${one}`).join(" | ")} |`);
  out(`| --- | ${thresholds.map(() => "---:").join(" | ")} |`);
  for (const [kind, second] of Object.entries(kinds)) {
    const taken = thresholds.map(() => 0);
    for (let at = 0; at < pairs; at += 1) {
      const first = person();
      const again = writtenAgain(second(first), hasNumber);
      const { score } = matchPersons(asFirst(first, hasNumber), again);
      for (const [index, threshold] of thresholds.entries()) if (score >= threshold) taken[index] += 1;
    }
    out(`| ${kind} | ${taken.map((count) => `${percent(count)} %`).join(" | ")} |`);
  }
}
