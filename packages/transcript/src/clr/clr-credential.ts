/** A profile of CLR 2.0 and Open Badges 3.0: who issues. */
export interface ClrProfile {
  readonly id: string;
  readonly type: readonly ["Profile"];
  readonly name?: string;
}

/** What kind of result an achievement has, and which values it may take. */
export interface ClrResultDescription {
  readonly id: string;
  readonly type: readonly ["ResultDescription"];
  readonly name: string;
  readonly resultType: "ScaledScore" | "PerformanceLevel" | "RawScore" | "Status";
  readonly valueMin?: string;
  readonly valueMax?: string;
  readonly allowedValue?: readonly string[];
}

/** A result of the learner. */
export interface ClrResult {
  readonly type: readonly ["Result"];
  readonly resultDescription: string;
  readonly value: string;
}

/** What was achieved: a subject, a level of the year, a title. */
export interface ClrAchievement {
  readonly id: string;
  readonly type: readonly ["Achievement"];
  readonly achievementType: "Course" | "Competency" | "LearningProgram" | "Award";
  readonly name: string;
  readonly description: string;
  readonly criteria: { readonly narrative: string };
  readonly humanCode?: string;
  readonly resultDescription?: readonly ClrResultDescription[];
}

/** An identifier of the learner, plain or hashed. */
export interface ClrIdentity {
  readonly type: "IdentityObject";
  readonly identityHash: string;
  readonly identityType: string;
  readonly hashed: boolean;
  readonly salt?: string;
}

/** One achievement of the learner as a credential (Open Badges 3.0). */
export interface ClrAchievementCredential {
  readonly "@context": readonly string[];
  readonly id: string;
  readonly type: readonly ["VerifiableCredential", "OpenBadgeCredential"];
  readonly issuer: ClrProfile;
  readonly validFrom: string;
  readonly name: string;
  readonly credentialSubject: {
    readonly id?: string;
    readonly type: readonly ["AchievementSubject"];
    readonly term?: string;
    readonly achievement: ClrAchievement;
    readonly result?: readonly ClrResult[];
  };
}

/**
 * A school year as a credential of CLR 2.0 (Comprehensive Learner Record, 1EdTech; VC data model 2.0), in
 * the shape the standard gives it and without a proof: who signs it adds one.
 */
export interface ClrCredential {
  readonly "@context": readonly string[];
  readonly id: string;
  readonly type: readonly ["VerifiableCredential", "ClrCredential"];
  readonly issuer: ClrProfile;
  readonly validFrom: string;
  readonly name: string;
  readonly credentialSubject: {
    readonly id?: string;
    readonly type: readonly ["ClrSubject"];
    readonly identifier?: readonly ClrIdentity[];
    readonly verifiableCredential: readonly ClrAchievementCredential[];
  };
  readonly credentialSchema: readonly { readonly id: string; readonly type: string }[];
}

/** Addresses of the contexts, as the standards give them; their order is part of the standard. */
export const contexts = {
  credentials: "https://www.w3.org/ns/credentials/v2",
  clr: "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
  openBadges: "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
  extensions: "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
} as const;

/** The JSON Schema of CLR 2.0 credentials. */
export const clrSchema = {
  id: "https://purl.imsglobal.org/spec/clr/v2p0/schema/json/clr_v2p0_clrcredential_schema.json",
  type: "1EdTechJsonSchemaValidator2019",
} as const;
