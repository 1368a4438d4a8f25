/** Numbers that look random and are the same in every run (a linear congruential generator). */
export function numbersFrom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const words = [
  "Nguyễn",
  "Đặng",
  "Lê",
  "Thị",
  "Văn",
  "Mẫu",
  "Thử",
  "Ngọc",
  "H'Ngân",
  'A "B"',
  "x & y",
  "<z>",
  "1,5; 2",
];
const subjectNames = [
  "Toán",
  "Ngữ văn",
  "Ngoại ngữ 1",
  "Nghệ thuật",
  "Lịch sử và Địa lí",
  "Giáo dục thể chất",
];

/** An invented transcript; every field of the model may be there or not. */
export function randomTranscript(next, { isWhole = false } = {}) {
  const pick = (list) => list[next(list.length)];
  const text = () => Array.from({ length: 1 + next(3) }, () => pick(words)).join(" ");
  const some = (fields) =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(() => next(3) > 0)
        .map(([name, make]) => [name, make()]),
    );
  const mark = () => {
    const tenths = next(101);
    return `${Math.trunc(tenths / 10)}.${tenths % 10}`;
  };
  const digits = (count) => Array.from({ length: count }, () => next(10)).join("");
  const several = (make, most) => Array.from({ length: 1 + next(most) }, make);
  const comment = () => pick(["Đ", "CĐ"]);
  const scoredTerm = () => ({
    average: mark(),
    ...some({
      regular: () => several(mark, 4),
      periodic: () => several(mark, 2),
      midTerm: mark,
      endTerm: mark,
    }),
  });
  const commentTerm = () => ({
    level: comment(),
    ...some({ regular: () => several(comment, 3), midTerm: comment, endTerm: comment }),
  });
  const kinds = {
    scored: () =>
      some({
        hk1: scoredTerm,
        hk2: scoredTerm,
        yearAverage: mark,
        retest: mark,
        isSpecialised: () => next(2) === 1,
        lessonsPerYear: () => 1 + next(200),
      }),
    comment: () => some({ hk1: commentTerm, hk2: commentTerm, yearLevel: comment, retest: comment }),
    primary: () => some({ level: () => pick(["T", "H", "C"]), finalTest: () => String(1 + next(10)) }),
  };
  const subject = (name) => {
    const kind = pick(Object.keys(kinds));
    return { kind, name, ...kinds[kind]() };
  };
  const competence = () => ({ name: text(), level: pick(["T", "Đ", "C"]) });
  const place = () => ({
    text: text(),
    ...some({ provinceCode: () => digits(2), districtCode: () => digits(3), communeCode: () => digits(5) }),
  });
  const year = (first) => ({
    ...(isWhole || next(4) > 0 ? { schoolYear: `${first}-${first + 1}` } : {}),
    ...(isWhole || next(4) > 0
      ? { school: { name: text(), ...some({ code: () => digits(8), place }) } }
      : {}),
    ...some({ grade: () => 1 + next(12), className: () => pick(["6A", "7B1", "Lớp ghép"]) }),
    subjects: subjectNames.slice(0, next(6)).map(subject),
    ...some({
      conduct: () => ({ year: text(), ...some({ hk1: text, hk2: text, afterSummer: text }) }),
      competences: () => several(competence, 3),
      qualities: () => several(competence, 3),
      absentSessions: () => next(100),
      isRecognisedByClass: () => next(2) === 1,
      declared: () => ({
        learningYear: text(),
        ...some({
          learningHk1: text,
          learningHk2: text,
          title: text,
          overall: text,
          isPromoted: () => next(2) === 1,
        }),
      }),
    }),
  });
  const birthDate = () => ["2013", "2013-05", "2013-05-19"][next(3)];
  return {
    pupil: {
      name: `Lê ${text()}`,
      ...some({
        code: () => digits(10),
        personalNumber: () => digits(12),
        birthDate,
        gender: () => pick(["male", "female"]),
        birthPlace: place,
      }),
    },
    years: Array.from({ length: 1 + next(3) }, (_none, index) => year(2020 + index)),
  };
}

function remove(root, path) {
  const steps = path.split(/[.[\]]+/u).filter((step) => step !== "");
  let owner = root;
  for (const step of steps.slice(0, -1)) owner = owner?.[step];
  if (owner !== undefined) delete owner[steps.at(-1)];
}

function prune(value) {
  if (Array.isArray(value))
    return value.filter((each) => each !== undefined).map((each) => prune(each) ?? {});
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value)
    .map(([key, each]) => [key, prune(each)])
    .filter(
      ([key, each]) =>
        key === "subjects" || (each !== undefined && !(Array.isArray(each) && each.length === 0)),
    );
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** A transcript without what was said to be lost, and without fields that hold nothing then. */
export function withoutLost(transcript, loss) {
  const copy = structuredClone(transcript);
  for (const { path } of loss) remove(copy, path);
  return prune(copy);
}
