import type { ElmoVersion } from "./elmo-format.ts";

/** What an element holds: a simple value, a sequence of others, or whatever there is (`any`). */
export type ElmoType = "any" | SimpleType | { readonly oneOf: readonly string[] } | ComplexType;

/** The simple types of XML Schema that ELMO uses. */
export type SimpleType = "text" | "dateTime" | "date" | "decimal" | "integer" | "country" | "section-number";

/** A child of a sequence: name, how often at least and at most, type. */
export type ElmoChild = readonly [
  name: string,
  least: 0 | 1,
  most: "one" | "many",
  type: ElmoType | (() => ElmoType),
];

/** An element with children in a fixed order, and the attributes it must have. */
export interface ComplexType {
  readonly children: readonly ElmoChild[];
  readonly required?: readonly string[];
  /** The text of an element that has no children but attributes. */
  readonly text?: SimpleType;
}

const identifier: ComplexType = { children: [], required: ["type"], text: "text" };
const attachmentTypes = [
  "Diploma",
  "Diploma Supplement",
  "Transcript of Records",
  "EMREX transcript",
  "Micro Credential",
  "Letter of Nomination",
  "Certificate of Training",
  "Learning Agreement",
  "Other",
];

const attachment: ComplexType = {
  children: [
    ["identifier", 0, "many", identifier],
    ["title", 0, "many", "text"],
    ["type", 0, "one", { oneOf: attachmentTypes }],
    ["description", 0, "many", "text"],
    ["content", 0, "many", "text"],
    ["extension", 0, "one", "any"],
  ],
};

const group: ComplexType = { children: [["title", 1, "many", "text"]] };
const groups: ComplexType = {
  children: [
    [
      "groupType",
      0,
      "many",
      {
        children: [
          ["title", 1, "many", "text"],
          ["group", 0, "many", group],
        ],
      },
    ],
  ],
};

const references: ComplexType = { children: [["ref", 0, "many", "text"]] };

const supplementSection: ComplexType = {
  required: ["number"],
  children: [
    ["title", 1, "one", "text"],
    ["content", 0, "one", "text"],
    ["additionalInformation", 0, "many", "text"],
    ["attachment", 0, "many", attachment],
    ["section", 0, "many", () => supplementSection],
  ],
};

const diplomaSupplement: ComplexType = {
  children: [
    ["version", 1, "one", "text"],
    ["issueDate", 1, "one", "date"],
    ["introduction", 1, "one", "any"],
    ["section", 1, "many", supplementSection],
    ["Signature", 0, "one", "any"],
  ],
};

const issuer: ComplexType = {
  children: [
    ["country", 0, "one", "country"],
    ["identifier", 1, "many", identifier],
    ["title", 1, "many", "text"],
    ["url", 1, "one", "text"],
  ],
};

const gradingScheme: ComplexType = { required: ["localId"], children: [["description", 0, "many", "text"]] };

const academicTerm: ComplexType = {
  children: [
    ["title", 1, "many", "text"],
    ["start", 1, "one", "date"],
    ["end", 1, "one", "date"],
  ],
};

const shortenedGrading: ComplexType = {
  children: [
    ["percentageLower", 1, "one", "decimal"],
    ["percentageEqual", 1, "one", "decimal"],
    ["percentageHigher", 1, "one", "decimal"],
  ],
};

const resultDistribution: ComplexType = {
  children: [
    ["category", 1, "many", { children: [], required: ["label", "count"] }],
    ["description", 0, "many", "text"],
  ],
};

function instance(version: ElmoVersion): ComplexType {
  const isFirst = version === "1.7";
  return {
    children: [
      ["identifier", 0, "many", identifier],
      ["start", 0, "one", "date"],
      ["date", 0, "one", "date"],
      ["academicTerm", 0, "one", academicTerm],
      ["status", 0, "one", { oneOf: ["passed", "failed", "in-progress"] }],
      ["gradingSchemeLocalId", 0, "one", "text"],
      ...(isFirst ? [] : [["gradingSchemeExternalId", 0, "one", "text"] as const]),
      ["resultLabel", 0, "one", "text"],
      ["shortenedGrading", 0, "one", shortenedGrading],
      ["resultDistribution", 0, "one", resultDistribution],
      [
        "credit",
        0,
        "many",
        {
          children: [
            ["scheme", 1, "one", "text"],
            ...(isFirst ? [["level", 0, "one", { oneOf: ["Bachelor", "Master", "PhD"] }] as const] : []),
            ["value", 0, "one", "decimal"],
          ],
        },
      ],
      [
        "level",
        0,
        "many",
        {
          children: [
            ["type", 1, "one", "text"],
            ["description", 0, "one", "text"],
            ["value", 0, "one", "text"],
          ],
        },
      ],
      ["languageOfInstruction", 0, "one", "text"],
      ["engagementHours", 0, "one", "decimal"],
      ["attachments", 0, "one", references],
      ["grouping", 0, "one", "text"],
      ["extension", 0, "one", "any"],
      ["diplomaSupplement", 0, "one", diplomaSupplement],
    ],
  };
}

function specification(version: ElmoVersion): ComplexType {
  const type: ComplexType = {
    children: [
      ["identifier", version === "2.0" ? 1 : 0, "many", identifier],
      ["title", 1, "many", "text"],
      ["type", 0, "one", { oneOf: ["Degree Programme", "Module", "Course", "Class"] }],
      ["subjectArea", 0, "one", "text"],
      ["iscedCode", 0, "one", "text"],
      ["url", 0, "one", "text"],
      ["description", 0, "many", "text"],
      ["descriptionHtml", 0, "many", "text"],
      [
        "specifies",
        1,
        "one",
        {
          children: [
            ["learningOpportunityInstance", 1, "one", instance(version)],
            ["extension", 0, "one", "any"],
          ],
        },
      ],
      ["hasPart", 0, "many", { children: [["learningOpportunitySpecification", 1, "one", () => type]] }],
      ["extension", 0, "one", "any"],
    ],
  };
  return type;
}

/** The content of the root element, as the published text of a version describes it. */
export function elmoModel(version: ElmoVersion): ComplexType {
  const isFirst = version === "1.7";
  const learner: ComplexType = {
    children: [
      ["citizenship", 0, "one", "country"],
      ["identifier", 0, "many", identifier],
      ["givenNames", 1, "one", "text"],
      ["familyName", 1, "one", "text"],
      ...(isFirst ? [] : [["alternativeName", 1, "one", "text"] as const]),
      [isFirst ? "bday" : "dateOfBirth", 0, "one", "date"],
      ["placeOfBirth", 0, "one", "text"],
      ["birthName", 0, "one", "text"],
      ["currentAddress", 0, "one", "any"],
      ["gender", 0, "one", "integer"],
    ],
  };
  const report: ComplexType = {
    children: [
      ["issuer", 1, "one", issuer],
      ["learningOpportunitySpecification", 0, "many", specification(version)],
      // Decisions about recognition abroad: not part of a Vietnamese transcript, and not looked into.
      ...(isFirst ? [] : [["resultOfRecognition", 0, "many", "any"] as const]),
      ["issueDate", 1, "one", "dateTime"],
      ["gradingScheme", 0, "many", gradingScheme],
      ["attachment", 0, "many", attachment],
    ],
  };
  return {
    children: [
      ["generatedDate", 1, "one", "dateTime"],
      ["learner", 1, "one", learner],
      ["report", 1, "many", report],
      ["attachment", 0, "many", attachment],
      ["groups", 0, "one", groups],
      ["extension", 0, "one", "any"],
      ["Signature", 0, "one", "any"],
    ],
  };
}
