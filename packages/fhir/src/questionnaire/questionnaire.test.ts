import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { r4 } from "../r4.ts";
import { r5 } from "../r5.ts";
import { createValidator } from "../validator/create-validator.ts";
import { questionnaireModule } from "./questionnaire-module.ts";

const url = "https://example.vn/Questionnaire/kham-suc-khoe";
const questionnaire = (item: readonly object[], more: object = {}) => ({
  resourceType: "Questionnaire",
  url,
  status: "active",
  item,
  ...more,
});
const response = (item: readonly object[], more: object = {}) => ({
  resourceType: "QuestionnaireResponse",
  status: "completed",
  questionnaire: url,
  ...(item.length > 0 && { item }),
  ...more,
});
const answers = (linkId: string, ...values: readonly object[]) => ({ linkId, answer: values });
const extension = (name: string, value: object) => ({
  url: `http://hl7.org/fhir/StructureDefinition/${name}`,
  ...value,
});
const sdc = (name: string, value: object) => ({
  url: `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`,
  ...value,
});

function problems(form: object, record: unknown, definitions = r4, more: readonly object[] = []): string[] {
  const validator = createValidator({
    definitions,
    resources: [form, ...more],
    modules: [questionnaireModule],
  });
  return validator
    .validate(record)
    .issues.filter(({ code }) => code.startsWith("fhir.questionnaire."))
    .map(({ severity, code, path }) => `${severity} ${code.slice("fhir.questionnaire.".length)} ${path}`);
}

const item = "QuestionnaireResponse.item[0]";
const answer = `${item}.answer[0]`;
const system = "https://example.vn/CodeSystem/thuoc-la";
const smoking = {
  linkId: "smoking",
  type: "choice",
  repeats: true,
  answerOption: [
    { valueCoding: { system, code: "yes", display: "Có" } },
    {
      valueCoding: { system, code: "no" },
      extension: [extension("questionnaire-optionExclusive", { valueBoolean: true })],
    },
  ],
};
const when = (operator: string, value: object, question = "a") => [{ question, operator, ...value }];
const twoQuestions = (operator: string, value: object, type = "integer") => [
  { linkId: "a", type, repeats: true },
  { linkId: "b", type: "string", required: true, enableWhen: when(operator, value) },
];
const missing = ["error required QuestionnaireResponse"];
const notEnabled = (place = 1) => [`error not-enabled QuestionnaireResponse.item[${String(place)}]`];

/** `[title, items of the questionnaire, items of the response, problems, more of the response]`. */
type Row = readonly [string, readonly object[], readonly object[], readonly string[], object?];

const rows: readonly Row[] = [
  [
    "an answer of the right type",
    [{ linkId: "a", type: "integer" }],
    [answers("a", { valueInteger: 1 })],
    [],
  ],
  [
    "an answer of another type",
    [{ linkId: "a", type: "integer" }],
    [answers("a", { valueString: "1" })],
    [`error answer-type ${answer}.value.ofType(string)`],
  ],
  [
    "a link that answers a url question",
    [{ linkId: "a", type: "url" }],
    [answers("a", { valueUri: "urn:x" })],
    [],
  ],
  ["a required answer that is missing", [{ linkId: "a", type: "string", required: true }], [], missing],
  [
    "a required answer that is missing while the form is being filled in",
    [{ linkId: "a", type: "string", required: true }],
    [],
    ["warning required QuestionnaireResponse"],
    { status: "in-progress" },
  ],
  [
    "a required item without an answer",
    [{ linkId: "a", type: "string", required: true }],
    [{ linkId: "a" }],
    [`error required ${item}`],
  ],
  [
    "an item that the questionnaire does not have",
    [],
    [{ linkId: "x" }],
    ["error unknown-item QuestionnaireResponse"],
  ],
  [
    "an item of a group outside its group",
    [{ linkId: "g", type: "group", item: [{ linkId: "a", type: "string" }] }],
    [answers("a", { valueString: "x" })],
    ["error misplaced-item QuestionnaireResponse"],
  ],
  [
    "items in another order",
    [
      { linkId: "a", type: "string" },
      { linkId: "b", type: "string" },
    ],
    [answers("b", { valueString: "x" }), answers("a", { valueString: "x" })],
    ["error order QuestionnaireResponse"],
  ],
  [
    "the text of the question changed",
    [{ linkId: "a", type: "string", text: "Họ tên" }],
    [{ linkId: "a", text: "Tên" }],
    [`error text ${item}`],
  ],
  [
    "the text of the question in one of its translations",
    [
      {
        linkId: "a",
        type: "string",
        text: "Họ tên",
        _text: {
          extension: [
            extension("translation", {
              extension: [
                { url: "lang", valueCode: "en" },
                { url: "content", valueString: "Name" },
              ],
            }),
          ],
        },
      },
    ],
    [{ linkId: "a", text: "Name" }],
    [],
  ],
  [
    "two answers to a question that takes one",
    [{ linkId: "a", type: "string" }],
    [answers("a", { valueString: "x" }, { valueString: "y" })],
    [`error answer-repeated ${item}`],
  ],
  [
    "a group that occurs twice and may",
    [{ linkId: "g", type: "group", repeats: true, item: [{ linkId: "a", type: "string" }] }],
    [
      { linkId: "g", item: [answers("a", { valueString: "x" })] },
      { linkId: "g", item: [answers("a", { valueString: "y" })] },
    ],
    [],
  ],
  [
    "a group that occurs twice and may not",
    [{ linkId: "g", type: "group", item: [{ linkId: "a", type: "string" }] }],
    [
      { linkId: "g", item: [answers("a", { valueString: "x" })] },
      { linkId: "g", item: [answers("a", { valueString: "y" })] },
    ],
    ["error item-repeated QuestionnaireResponse"],
  ],
  [
    "a group with an answer",
    [{ linkId: "g", type: "group", item: [{ linkId: "a", type: "string" }] }],
    [answers("g", { valueString: "x" })],
    [`error group-with-answer ${item}`],
  ],
  [
    "text that is only shown with an answer",
    [{ linkId: "d", type: "display", text: "Xin chào" }],
    [answers("d", { valueString: "x" })],
    [`error display-with-answer ${item}`],
  ],
  [
    "items below a question beside its answer",
    [{ linkId: "a", type: "string", item: [{ linkId: "b", type: "string" }] }],
    [{ ...answers("a", { valueString: "x" }), item: [answers("b", { valueString: "y" })] }],
    [`error items-outside-answer ${item}`],
  ],
  [
    "items below a question in its answer",
    [{ linkId: "a", type: "string", item: [{ linkId: "b", type: "string", required: true }] }],
    [answers("a", { valueString: "x", item: [answers("b", { valueString: "y" })] })],
    [],
  ],
  [
    "a required item below an answer, missing",
    [{ linkId: "a", type: "string", item: [{ linkId: "b", type: "string", required: true }] }],
    [answers("a", { valueString: "x" })],
    [`error required ${answer}`],
  ],
  // enableWhen
  ["= met", twoQuestions("=", { answerInteger: 2 }), [answers("a", { valueInteger: 2 })], missing],
  ["= not met", twoQuestions("=", { answerInteger: 2 }), [answers("a", { valueInteger: 3 })], []],
  ["= without an answer", twoQuestions("=", { answerInteger: 2 }), [], []],
  [
    "= met by one of several answers",
    twoQuestions("=", { answerInteger: 2 }),
    [answers("a", { valueInteger: 1 }, { valueInteger: 2 })],
    missing,
  ],
  [
    "= not met, answered all the same",
    twoQuestions("=", { answerInteger: 2 }),
    [answers("a", { valueInteger: 3 }), answers("b", { valueString: "x" })],
    notEnabled(),
  ],
  ["!= met", twoQuestions("!=", { answerInteger: 2 }), [answers("a", { valueInteger: 3 })], missing],
  ["!= not met", twoQuestions("!=", { answerInteger: 2 }), [answers("a", { valueInteger: 2 })], []],
  ["> met just", twoQuestions(">", { answerInteger: 2 }), [answers("a", { valueInteger: 3 })], missing],
  ["> not met just", twoQuestions(">", { answerInteger: 2 }), [answers("a", { valueInteger: 2 })], []],
  [">= met just", twoQuestions(">=", { answerInteger: 2 }), [answers("a", { valueInteger: 2 })], missing],
  [">= not met just", twoQuestions(">=", { answerInteger: 2 }), [answers("a", { valueInteger: 1 })], []],
  ["< met just", twoQuestions("<", { answerInteger: 2 }), [answers("a", { valueInteger: 1 })], missing],
  ["< not met just", twoQuestions("<", { answerInteger: 2 }), [answers("a", { valueInteger: 2 })], []],
  ["<= met just", twoQuestions("<=", { answerInteger: 2 }), [answers("a", { valueInteger: 2 })], missing],
  ["<= not met just", twoQuestions("<=", { answerInteger: 2 }), [answers("a", { valueInteger: 3 })], []],
  [
    "exists met",
    twoQuestions("exists", { answerBoolean: true }),
    [answers("a", { valueInteger: 3 })],
    missing,
  ],
  ["exists not met", twoQuestions("exists", { answerBoolean: true }), [], []],
  ["exists not, met", twoQuestions("exists", { answerBoolean: false }), [], missing],
  [
    "a date before another",
    twoQuestions("<", { answerDate: "2024-02-01" }, "date"),
    [answers("a", { valueDate: "2024-01-31" })],
    missing,
  ],
  [
    "a date too imprecise to compare",
    twoQuestions("<", { answerDate: "2024-02-01" }, "date"),
    [answers("a", { valueDate: "2024" })],
    [],
  ],
  [
    "a coding that is equal",
    [
      smoking,
      {
        linkId: "b",
        type: "string",
        required: true,
        enableWhen: when("=", { answerCoding: { system, code: "yes" } }, "smoking"),
      },
    ],
    [answers("smoking", { valueCoding: { system, code: "yes" } })],
    missing,
  ],
  [
    "any of two conditions",
    [
      { linkId: "a", type: "integer" },
      { linkId: "c", type: "integer" },
      {
        linkId: "b",
        type: "string",
        required: true,
        enableBehavior: "any",
        enableWhen: [...when("=", { answerInteger: 1 }), ...when("=", { answerInteger: 1 }, "c")],
      },
    ],
    [answers("c", { valueInteger: 1 })],
    missing,
  ],
  [
    "all of two conditions, one not met",
    [
      { linkId: "a", type: "integer" },
      { linkId: "c", type: "integer" },
      {
        linkId: "b",
        type: "string",
        required: true,
        enableBehavior: "all",
        enableWhen: [...when("=", { answerInteger: 1 }), ...when("=", { answerInteger: 1 }, "c")],
      },
    ],
    [answers("c", { valueInteger: 1 })],
    [],
  ],
  [
    "a required question in a group that is not asked",
    [
      { linkId: "a", type: "boolean" },
      {
        linkId: "g",
        type: "group",
        enableWhen: when("=", { answerBoolean: true }),
        item: [{ linkId: "b", type: "string", required: true }],
      },
    ],
    [answers("a", { valueBoolean: false })],
    [],
  ],
  [
    "conditions inside each repetition of a group",
    [
      {
        linkId: "g",
        type: "group",
        repeats: true,
        item: [
          { linkId: "a", type: "boolean" },
          { linkId: "b", type: "string", required: true, enableWhen: when("=", { answerBoolean: true }) },
        ],
      },
    ],
    [
      { linkId: "g", item: [answers("a", { valueBoolean: true }), answers("b", { valueString: "x" })] },
      { linkId: "g", item: [answers("a", { valueBoolean: false }), answers("b", { valueString: "x" })] },
      { linkId: "g", item: [answers("a", { valueBoolean: true })] },
      { linkId: "g", item: [answers("a", { valueBoolean: false })] },
    ],
    [
      "error not-enabled QuestionnaireResponse.item[1].item[1]",
      "error required QuestionnaireResponse.item[2]",
    ],
  ],
  // choices
  ["an option", [smoking], [answers("smoking", { valueCoding: { system, code: "yes" } })], []],
  [
    "no option",
    [smoking],
    [answers("smoking", { valueCoding: { system, code: "perhaps" } })],
    [`error not-an-option ${answer}`],
  ],
  [
    "an option that excludes others, beside another",
    [smoking],
    [answers("smoking", { valueCoding: { system, code: "yes" } }, { valueCoding: { system, code: "no" } })],
    [`error exclusive ${item}.answer[1]`],
  ],
  [
    "free text instead of an option",
    [smoking],
    [answers("smoking", { valueString: "x" })],
    [`error not-an-option ${answer}.value.ofType(string)`],
  ],
  [
    "free text where the choice is open",
    [{ ...smoking, type: "open-choice" }],
    [answers("smoking", { valueString: "x" })],
    [],
  ],
  [
    "free text as the name of a code, where the choice is open",
    [{ ...smoking, type: "open-choice" }],
    [answers("smoking", { valueCoding: { display: "x" } })],
    [`error not-an-option ${answer}`],
  ],
  [
    "a number that is no option",
    [{ linkId: "a", type: "choice", answerOption: [{ valueInteger: 1 }, { valueInteger: 2 }] }],
    [answers("a", { valueInteger: 3 })],
    [`error not-an-option ${answer}.value.ofType(integer)`],
  ],
  [
    "a code outside the value set",
    [{ linkId: "a", type: "choice", answerValueSet: "http://hl7.org/fhir/ValueSet/administrative-gender" }],
    [answers("a", { valueCoding: { system: "http://hl7.org/fhir/administrative-gender", code: "nam" } })],
    [`error not-in-value-set ${answer}`],
  ],
  [
    "a code of the value set without its system",
    [{ linkId: "a", type: "choice", answerValueSet: "http://hl7.org/fhir/ValueSet/administrative-gender" }],
    [answers("a", { valueCoding: { code: "male" } })],
    [`error not-in-value-set ${answer}`],
  ],
  [
    "a code without its system for a value set that is not known",
    [{ linkId: "a", type: "choice", answerValueSet: "http://example.vn/ValueSet/khong-biet" }],
    [answers("a", { valueCoding: { code: "male" } })],
    [],
  ],
  [
    "a code of the value set",
    [{ linkId: "a", type: "choice", answerValueSet: "http://hl7.org/fhir/ValueSet/administrative-gender" }],
    [answers("a", { valueCoding: { system: "http://hl7.org/fhir/administrative-gender", code: "male" } })],
    [],
  ],
  // limits of text
  [
    "text of the greatest length",
    [{ linkId: "a", type: "string", maxLength: 3 }],
    [answers("a", { valueString: "abc" })],
    [],
  ],
  [
    "text longer than that",
    [{ linkId: "a", type: "string", maxLength: 3 }],
    [answers("a", { valueString: "abcd" })],
    [`error too-long ${answer}.value.ofType(string)`],
  ],
  [
    "characters beyond the basic plane count as one",
    [{ linkId: "a", type: "string", maxLength: 1 }],
    [answers("a", { valueString: "😀" })],
    [],
  ],
  [
    "text shorter than the least length",
    [{ linkId: "a", type: "string", extension: [extension("minLength", { valueInteger: 3 })] }],
    [answers("a", { valueString: "ab" })],
    [`error too-short ${answer}.value.ofType(string)`],
  ],
  [
    "text of another form",
    [{ linkId: "a", type: "string", extension: [extension("regex", { valueString: "[0-9]{12}" })] }],
    [answers("a", { valueString: "1234567890123" })],
    [`error pattern ${answer}.value.ofType(string)`],
  ],
  [
    "a line break in a text of one line",
    [{ linkId: "a", type: "string" }],
    [answers("a", { valueString: "a\nb" })],
    [`warning line-break ${answer}.value.ofType(string)`],
  ],
  [
    "a line break in a text of many",
    [{ linkId: "a", type: "text" }],
    [answers("a", { valueString: "a\nb" })],
    [],
  ],
  // limits of numbers and dates
  [
    "the least and the greatest value",
    [
      {
        linkId: "a",
        type: "decimal",
        extension: [
          extension("minValue", { valueDecimal: 1.5 }),
          extension("maxValue", { valueDecimal: 1.5 }),
        ],
      },
    ],
    [answers("a", { valueDecimal: 1.5 })],
    [],
  ],
  [
    "a value below the least",
    [{ linkId: "a", type: "integer", extension: [extension("minValue", { valueInteger: 0 })] }],
    [answers("a", { valueInteger: -1 })],
    [`error below-minimum ${answer}.value.ofType(integer)`],
  ],
  [
    "a date after the last",
    [{ linkId: "a", type: "date", extension: [extension("maxValue", { valueDate: "2024-12-31" })] }],
    [answers("a", { valueDate: "2025" })],
    [`error above-maximum ${answer}.value.ofType(date)`],
  ],
  [
    "a date that may be before the last",
    [{ linkId: "a", type: "date", extension: [extension("maxValue", { valueDate: "2024-06-30" })] }],
    [answers("a", { valueDate: "2024" })],
    [],
  ],
  [
    "too few answers",
    [
      {
        linkId: "a",
        type: "string",
        repeats: true,
        extension: [extension("questionnaire-minOccurs", { valueInteger: 2 })],
      },
    ],
    [answers("a", { valueString: "x" })],
    [`error too-few ${item}`],
  ],
  [
    "as many answers as are allowed",
    [
      {
        linkId: "a",
        type: "string",
        repeats: true,
        extension: [extension("questionnaire-maxOccurs", { valueInteger: 2 })],
      },
    ],
    [answers("a", { valueString: "x" }, { valueString: "y" })],
    [],
  ],
  [
    "one answer more",
    [
      {
        linkId: "a",
        type: "string",
        repeats: true,
        extension: [extension("questionnaire-maxOccurs", { valueInteger: 2 })],
      },
    ],
    [answers("a", { valueString: "x" }, { valueString: "y" }, { valueString: "z" })],
    [`error too-many ${item}`],
  ],
  // quantities
  [
    "a quantity in another unit of the same kind, within its bounds",
    [
      {
        linkId: "a",
        type: "quantity",
        extension: [
          sdc("minQuantity", {
            valueQuantity: { value: 5, system: "http://unitsofmeasure.org", code: "km" },
          }),
        ],
      },
    ],
    [answers("a", { valueQuantity: { value: 5000, system: "http://unitsofmeasure.org", code: "m" } })],
    [],
  ],
  [
    "a quantity in another unit of the same kind, below its bound",
    [
      {
        linkId: "a",
        type: "quantity",
        extension: [
          sdc("minQuantity", {
            valueQuantity: { value: 5, system: "http://unitsofmeasure.org", code: "km" },
          }),
        ],
      },
    ],
    [answers("a", { valueQuantity: { value: 4999.9, system: "http://unitsofmeasure.org", code: "m" } })],
    [`error below-minimum ${answer}.value.ofType(Quantity)`],
  ],
  [
    "a quantity without a code for its unit, where there is a bound",
    [
      {
        linkId: "a",
        type: "quantity",
        extension: [sdc("maxQuantity", { valueQuantity: { value: 5, unit: "kg" } })],
      },
    ],
    [answers("a", { valueQuantity: { value: 4, unit: "kg" } })],
    [`error not-comparable ${answer}.value.ofType(Quantity)`],
  ],
  [
    "a quantity in a unit that is not offered",
    [
      {
        linkId: "a",
        type: "quantity",
        extension: [
          extension("questionnaire-unitOption", {
            valueCoding: { system: "http://unitsofmeasure.org", code: "kg" },
          }),
        ],
      },
    ],
    [answers("a", { valueQuantity: { value: 4, system: "http://unitsofmeasure.org", code: "g" } })],
    [`error unit ${answer}.value.ofType(Quantity)`],
  ],
  // attachments and references
  [
    "a file of another kind",
    [{ linkId: "a", type: "attachment", extension: [extension("mimeType", { valueCode: "image/" })] }],
    [answers("a", { valueAttachment: { contentType: "application/pdf" } })],
    [`error attachment-type ${answer}`],
  ],
  [
    "a file as large as is allowed",
    [{ linkId: "a", type: "attachment", extension: [extension("maxSize", { valueDecimal: 3 })] }],
    [answers("a", { valueAttachment: { data: "YWJj" } })],
    [],
  ],
  [
    "a file that is larger",
    [{ linkId: "a", type: "attachment", extension: [extension("maxSize", { valueDecimal: 2 })] }],
    [answers("a", { valueAttachment: { data: "YWJj" } })],
    [`error attachment-size ${answer}`],
  ],
  [
    "a reference to another type",
    [
      {
        linkId: "a",
        type: "reference",
        extension: [extension("questionnaire-referenceResource", { valueCode: "Patient" })],
      },
    ],
    [answers("a", { valueReference: { reference: "https://example.vn/fhir/Organization/1" } })],
    [`error reference-type ${answer}.value.ofType(Reference)`],
  ],
];

describe("a response to a questionnaire", () => {
  it.each(rows.map(([title, form, items, expected, more = {}]) => ({ title, form, items, expected, more })))(
    "with $title",
    ({ form, items, expected, more }) => {
      expect(problems(questionnaire(form), response(items, more))).toEqual(expected);
    },
  );

  it("is checked against a contained questionnaire", () => {
    const contained = questionnaire([{ linkId: "a", type: "string", required: true }], { id: "q" });
    expect(problems({}, response([], { questionnaire: "#q", contained: [contained] }))).toEqual(missing);
  });

  it("is checked against the version that it names, else against the newest", () => {
    const form = (version: string, type: string) => questionnaire([{ linkId: "a", type }], { version });
    const record = (canonical: string) =>
      response([answers("a", { valueString: "x" })], { questionnaire: canonical });
    const forms = [form("1.10.0", "string"), form("1.9.0", "integer")] as const;
    expect(problems(forms[0], record(url), r4, [forms[1]])).toEqual([]);
    expect(problems(forms[0], record(`${url}|1.9.0`), r4, [forms[1]])).toHaveLength(1);
    expect(problems(forms[0], record(`${url}|2.0.0`), r4, [forms[1]])).toEqual([
      "warning not-found QuestionnaireResponse",
    ]);
  });

  it("whose questionnaire is unknown, or another resource, says so", () => {
    expect(problems({}, response([]))).toEqual(["warning not-found QuestionnaireResponse"]);
    expect(problems({ resourceType: "ValueSet", url, status: "active" }, response([]))).toEqual([
      "error wrong-type QuestionnaireResponse.questionnaire",
      "warning not-found QuestionnaireResponse",
    ]);
  });

  it("is compared with the time that its questionnaire is in force", () => {
    const form = questionnaire([], { effectivePeriod: { start: "2024-01-01", end: "2024-12-31" } });
    const authored = (day: string) => problems(form, response([], { authored: day }));
    expect(authored("2024-06-01")).toEqual([]);
    expect(authored("2023-12-31")).toEqual(["warning authored-outside QuestionnaireResponse.authored"]);
    expect(authored("2025-01-01")).toEqual(["warning authored-outside QuestionnaireResponse.authored"]);
  });

  it("counts the decimals as they were written", () => {
    const extensions = [extension("maxDecimalPlaces", { valueInteger: 1 })];
    const form = questionnaire([{ linkId: "a", type: "decimal", extension: extensions }]);
    const validator = createValidator({ definitions: r4, resources: [form], modules: [questionnaireModule] });
    const text = (number: string) =>
      JSON.stringify(response([answers("a", { valueDecimal: 1 })])).replace(":1}", `:${number}}`);
    expect(validator.validateText(text("7.5"), { format: "json" }).issues).toEqual([]);
    expect(validator.validateText(text("7.50"), { format: "json" }).issues).toMatchObject([
      { code: "fhir.questionnaire.decimal-places", params: { maximum: 1, found: 2 } },
    ]);
  });

  it("of R5 may have text beside the options where the question allows it", () => {
    const form = (answerConstraint: string) =>
      questionnaire([{ ...smoking, type: "coding", answerConstraint }]);
    const record = response([answers("smoking", { valueString: "x" })]);
    expect(problems(form("optionsOnly"), record, r5)).toHaveLength(1);
    expect(problems(form("optionsOrString"), record, r5)).toEqual([]);
  });

  it("is not judged by conditions that are expressions", () => {
    const condition = sdc("enableWhenExpression", {
      valueExpression: { language: "text/fhirpath", expression: "x" },
    });
    const form = questionnaire([{ linkId: "a", type: "string", required: true, extension: [condition] }]);
    const validator = createValidator({ definitions: r4, resources: [form], modules: [questionnaireModule] });
    for (const items of [[], [answers("a", { valueString: "x" })]]) {
      const { issues, notChecked } = validator.validate(response(items));
      expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(notChecked).toContainEqual(expect.objectContaining({ about: "a enableWhenExpression" }));
    }
  });

  it("that nobody checked is named, not passed in silence", () => {
    const { notChecked } = createValidator({ definitions: r4 }).validate(response([]));
    expect(notChecked).toMatchObject([{ about: "dom-6" }, { about: "QuestionnaireResponse" }]);
    const checked = createValidator({ definitions: r4, modules: [questionnaireModule] });
    expect(checked.validate(response([])).notChecked).toMatchObject([
      { about: "dom-6" },
      { code: "fhir.unchecked.questionnaire", about: url },
    ]);
  });

  it("may hold anything, as may its questionnaire, without an exception", () => {
    const names = [
      "item",
      "answer",
      "linkId",
      "type",
      "enableWhen",
      "text",
      "valueString",
      "extension",
      "url",
    ];
    const anything = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom("a", "group", "string", "", null, 1, true),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...names), tie("value"), { maxKeys: 5 }),
      ),
    })).value;
    fc.assert(
      fc.property(anything, anything, (form, items) => {
        const validator = createValidator({
          definitions: r4,
          resources: [questionnaire([], { item: form })],
          modules: [questionnaireModule],
        });
        validator.validate({ ...response([]), item: items });
        validator.validate(questionnaire([], { item: form }));
      }),
    );
  });
});

describe("a questionnaire", () => {
  const own = (items: readonly object[], more: object = {}, known: object = {}) =>
    problems(known, questionnaire(items, more));
  const condition = (question: string) => ({ enableWhen: when("exists", { answerBoolean: true }, question) });

  it("may ask under conditions that refer to an earlier item", () => {
    expect(
      own([
        { linkId: "a", type: "string" },
        { linkId: "b", type: "string", ...condition("a") },
      ]),
    ).toEqual([]);
  });

  it.each([
    ["to no item", [{ linkId: "b", type: "string", ...condition("x") }], "error enable-when-target"],
    ["to the item itself", [{ linkId: "b", type: "string", ...condition("b") }], "error enable-when-self"],
    [
      "to an item inside it",
      [{ linkId: "b", type: "group", ...condition("c"), item: [{ linkId: "c", type: "string" }] }],
      "error enable-when-inner",
    ],
    [
      "to a later item",
      [
        { linkId: "b", type: "string", ...condition("c") },
        { linkId: "c", type: "string" },
      ],
      "warning enable-when-later",
    ],
  ])("may not refer %s in a condition", (_, items, expected) => {
    expect(own(items)).toEqual([`${expected} Questionnaire.item[0]`]);
  });

  it("that extends another keeps its types and its requirements", () => {
    const base = "https://example.vn/Questionnaire/goc";
    const known = {
      resourceType: "Questionnaire",
      url: base,
      status: "active",
      item: [
        { linkId: "a", type: "string", required: true },
        { linkId: "b", type: "choice", answerOption: [{ valueString: "x" }] },
      ],
    };
    const derived = (code: string) => ({
      derivedFrom: [base],
      _derivedFrom: [
        {
          extension: [
            extension("questionnaire-derivationType", {
              valueCoding: { system: "http://hl7.org/fhir/questionnaire-derivationType", code },
            }),
          ],
        },
      ],
    });
    const changed = [
      { linkId: "a", type: "integer", required: false, repeats: true },
      { linkId: "b", type: "choice", answerOption: [{ valueString: "x" }, { valueString: "y" }] },
      { linkId: "c", type: "string" },
    ];
    const changes = [
      "error derived-change Questionnaire.item[0].type",
      "error derived-change Questionnaire.item[0].repeats",
      "error derived-change Questionnaire.item[0].required",
      "error derived-option Questionnaire.item[1].answerOption[1]",
    ];
    expect(own(changed, derived("extends"), known)).toEqual(changes);
    expect(own(changed, derived("compliesWith"), known)).toEqual([
      ...changes,
      "error derived-item Questionnaire.item[2]",
    ]);
    expect(own(changed, derived("inspiredBy"), known)).toEqual([]);
  });
});
