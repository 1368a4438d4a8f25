/** What a column may hold. */
export type OneRosterValue =
  | "text"
  | "date"
  | "date-time"
  | "year"
  | "number"
  | { readonly oneOf: readonly string[] }
  | { readonly refersTo: OneRosterTable; readonly isList?: true };

/** A column: its name, what it holds, and whether every row has a value. */
export interface OneRosterColumn {
  readonly name: string;
  readonly holds: OneRosterValue;
  readonly isRequired: boolean;
}

/** The tables that a transcript needs; a package may have others, which are not read. */
export type OneRosterTable =
  | "academicSessions"
  | "categories"
  | "classes"
  | "courses"
  | "demographics"
  | "enrollments"
  | "lineItems"
  | "orgs"
  | "results"
  | "roles"
  | "users";

const boolean = { oneOf: ["true", "false"] } as const;

function needed(name: string, holds: OneRosterValue = "text"): OneRosterColumn {
  return { name, holds, isRequired: true };
}

function optional(name: string, holds: OneRosterValue = "text"): OneRosterColumn {
  return { name, holds, isRequired: false };
}

/** A reference to a row of another table. */
function to(refersTo: OneRosterTable): OneRosterValue {
  return { refersTo };
}

function table(...columns: readonly OneRosterColumn[]): readonly OneRosterColumn[] {
  return [
    needed("sourcedId"),
    // Needed in files that tell changes only (delta).
    optional("status", { oneOf: ["active", "tobedeleted"] }),
    optional("dateLastModified", "date-time"),
    ...columns,
  ];
}

const texts = (...names: readonly string[]): OneRosterColumn[] => names.map((name) => optional(name));

/** The columns of OneRoster 1.2 CSV in their order. Written from the public text of the specification. */
export const oneRosterTables: Readonly<Record<OneRosterTable, readonly OneRosterColumn[]>> = {
  academicSessions: /* @__PURE__ */ table(
    /* @__PURE__ */ needed("title"),
    /* @__PURE__ */ needed("type", { oneOf: ["gradingPeriod", "semester", "schoolYear", "term"] }),
    /* @__PURE__ */ needed("startDate", "date"),
    /* @__PURE__ */ needed("endDate", "date"),
    /* @__PURE__ */ optional("parentSourcedId", /* @__PURE__ */ to("academicSessions")),
    /* @__PURE__ */ needed("schoolYear", "year"),
  ),
  categories: /* @__PURE__ */ table(
    /* @__PURE__ */ needed("title"),
    /* @__PURE__ */ optional("weight", "number"),
  ),
  classes: /* @__PURE__ */ table(
    /* @__PURE__ */ needed("title"),
    /* @__PURE__ */ optional("grades"),
    /* @__PURE__ */ needed("courseSourcedId", /* @__PURE__ */ to("courses")),
    /* @__PURE__ */ optional("classCode"),
    /* @__PURE__ */ needed("classType", { oneOf: ["homeroom", "scheduled"] }),
    /* @__PURE__ */ optional("location"),
    /* @__PURE__ */ needed("schoolSourcedId", /* @__PURE__ */ to("orgs")),
    /* @__PURE__ */ needed("termSourcedIds", { refersTo: "academicSessions", isList: true }),
    .../* @__PURE__ */ texts("subjects", "subjectCodes", "periods"),
  ),
  courses: /* @__PURE__ */ table(
    /* @__PURE__ */ optional("schoolYearSourcedId", /* @__PURE__ */ to("academicSessions")),
    /* @__PURE__ */ needed("title"),
    .../* @__PURE__ */ texts("courseCode", "grades"),
    /* @__PURE__ */ needed("orgSourcedId", /* @__PURE__ */ to("orgs")),
    .../* @__PURE__ */ texts("subjects", "subjectCodes"),
  ),
  demographics: /* @__PURE__ */ table(
    /* @__PURE__ */ optional("birthDate", "date"),
    /* @__PURE__ */ optional("sex", { oneOf: ["male", "female", "unspecified", "other"] }),
    .../* @__PURE__ */ texts(
      "americanIndianOrAlaskaNative",
      "asian",
      "blackOrAfricanAmerican",
      "nativeHawaiianOrOtherPacificIslander",
      "white",
      "demographicRaceTwoOrMoreRaces",
      "hispanicOrLatinoEthnicity",
      "countryOfBirthCode",
      "stateOfBirthAbbreviation",
      "cityOfBirth",
      "publicSchoolResidenceStatus",
    ),
  ),
  enrollments: /* @__PURE__ */ table(
    /* @__PURE__ */ needed("classSourcedId", /* @__PURE__ */ to("classes")),
    /* @__PURE__ */ needed("schoolSourcedId", /* @__PURE__ */ to("orgs")),
    /* @__PURE__ */ needed("userSourcedId", /* @__PURE__ */ to("users")),
    /* @__PURE__ */ needed("role", { oneOf: ["administrator", "proctor", "student", "teacher"] }),
    /* @__PURE__ */ optional("primary", boolean),
    /* @__PURE__ */ optional("beginDate", "date"),
    /* @__PURE__ */ optional("endDate", "date"),
  ),
  lineItems: /* @__PURE__ */ table(
    /* @__PURE__ */ needed("title"),
    /* @__PURE__ */ optional("description"),
    /* @__PURE__ */ needed("assignDate", "date"),
    /* @__PURE__ */ needed("dueDate", "date"),
    /* @__PURE__ */ needed("classSourcedId", /* @__PURE__ */ to("classes")),
    /* @__PURE__ */ needed("categorySourcedId", /* @__PURE__ */ to("categories")),
    /* @__PURE__ */ needed("academicSessionSourcedId", /* @__PURE__ */ to("academicSessions")),
    /* @__PURE__ */ optional("resultValueMin", "number"),
    /* @__PURE__ */ optional("resultValueMax", "number"),
    /* @__PURE__ */ needed("schoolSourcedId", /* @__PURE__ */ to("orgs")),
  ),
  orgs: /* @__PURE__ */ table(
    /* @__PURE__ */ needed("name"),
    /* @__PURE__ */ needed("type", {
      oneOf: ["department", "school", "district", "local", "state", "national"],
    }),
    /* @__PURE__ */ optional("identifier"),
    /* @__PURE__ */ optional("parentSourcedId", /* @__PURE__ */ to("orgs")),
  ),
  results: /* @__PURE__ */ table(
    /* @__PURE__ */ needed("lineItemSourcedId", /* @__PURE__ */ to("lineItems")),
    /* @__PURE__ */ needed("studentSourcedId", /* @__PURE__ */ to("users")),
    /* @__PURE__ */ needed("scoreStatus", {
      oneOf: ["exempt", "fully graded", "not submitted", "partially graded", "submitted"],
    }),
    /* @__PURE__ */ optional("score", "number"),
    /* @__PURE__ */ needed("scoreDate", "date"),
    .../* @__PURE__ */ texts("comment", "textScore"),
    /* @__PURE__ */ optional("classSourcedId", /* @__PURE__ */ to("classes")),
    /* @__PURE__ */ optional("inProgress", boolean),
    /* @__PURE__ */ optional("incomplete", boolean),
    /* @__PURE__ */ optional("late", boolean),
    /* @__PURE__ */ optional("missing", boolean),
  ),
  roles: /* @__PURE__ */ table(
    /* @__PURE__ */ needed("userSourcedId", /* @__PURE__ */ to("users")),
    /* @__PURE__ */ needed("roleType", { oneOf: ["primary", "secondary"] }),
    /* @__PURE__ */ needed("role"),
    /* @__PURE__ */ optional("beginDate", "date"),
    /* @__PURE__ */ optional("endDate", "date"),
    /* @__PURE__ */ needed("orgSourcedId", /* @__PURE__ */ to("orgs")),
    /* @__PURE__ */ optional("userProfileSourcedId"),
  ),
  users: /* @__PURE__ */ table(
    /* @__PURE__ */ needed("enabledUser", boolean),
    /* @__PURE__ */ needed("username"),
    /* @__PURE__ */ optional("userIds"),
    /* @__PURE__ */ needed("givenName"),
    /* @__PURE__ */ needed("familyName"),
    .../* @__PURE__ */ texts(
      "middleName",
      "identifier",
      "email",
      "sms",
      "phone",
      "agentSourcedIds",
      "grades",
      "password",
      "userMasterIdentifier",
      "resourceSourcedIds",
      "preferredGivenName",
      "preferredMiddleName",
      "preferredFamilyName",
    ),
    /* @__PURE__ */ optional("primaryOrgSourcedId", /* @__PURE__ */ to("orgs")),
    /* @__PURE__ */ optional("pronouns"),
  ),
};

/** Every file that a manifest names, in its order; those of other names are always absent from ours. */
export const manifestFiles = [
  "academicSessions",
  "categories",
  "classes",
  "classResources",
  "courses",
  "courseResources",
  "demographics",
  "enrollments",
  "lineItemLearningObjectiveIds",
  "lineItems",
  "lineItemScoreScales",
  "orgs",
  "resources",
  "resultLearningObjectiveIds",
  "results",
  "resultScoreScales",
  "roles",
  "scoreScales",
  "userProfiles",
  "userResources",
  "users",
] as const;

/** Whether a name is that of a table that is read. */
export function isOneRosterTable(name: string): name is OneRosterTable {
  return Object.hasOwn(oneRosterTables, name);
}
