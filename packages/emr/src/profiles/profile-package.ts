import { defaultNamespace } from "../target/terms.ts";
import { type ProfileOptions, profileResources } from "./profile-resources.ts";

/** One file of a package of FHIR. */
export interface ProfilePackageFile {
  /** Path below the folder of the package, such as `package/package.json`. */
  readonly path: string;
  readonly text: string;
}

/** Which profiles to put into the package; a package has a version. */
export interface ProfilePackageOptions extends ProfileOptions {
  /** Version of the package, such as `1.0.0`. */
  readonly version: string;
  /** Name of the package; `lienthong.emr.profiles` by default. */
  readonly name?: string;
}

/**
 * The profiles as the files of a FHIR NPM package (gói FHIR): what `loadPackage` of `@lienthong/fhir/node` and other
 * validators read from a folder. Writing them is the caller's.
 *
 * @example
 * ```ts
 * import { profilePackageFiles } from "@lienthong/emr/profiles";
 *
 * const files = profilePackageFiles({ target: "none", version: "1.0.0" });
 * files[0]?.path; // "package/package.json"
 * ```
 */
export function profilePackageFiles(options: ProfilePackageOptions): readonly ProfilePackageFile[] {
  const { version, name = "lienthong.emr.profiles", namespace = defaultNamespace, target } = options;
  if (!/^[0-9]{1,6}\.[0-9]{1,6}\.[0-9]{1,6}(?:-[A-Za-z0-9.]{1,40})?$/u.test(version))
    throw new TypeError("version must be one such as 1.0.0");
  if (!/^[a-z][a-z0-9-]{0,40}(?:\.[a-z0-9-]{1,40}){1,6}$/u.test(name))
    throw new TypeError("name must be the name of a FHIR package, such as example.profiles");
  const resources = profileResources(options);
  const manifest = {
    name,
    version,
    type: "fhir.ig",
    license: "Apache-2.0",
    canonical: namespace,
    title: "Liên Thông: hồ sơ FHIR nhỏ cho bệnh án và bảo hiểm y tế",
    description: `Small FHIR profiles for Vietnamese medical records and health insurance (target ${target}).`,
    author: "Liên Thông",
    fhirVersions: ["4.0.1"],
    dependencies: { "hl7.fhir.r4.core": "4.0.1" },
  };
  const files = resources.map((resource) => {
    const { resourceType, id = "", url = "" } = resource;
    return { file: `${resourceType}-${id}.json`, resourceType, id, url, text: toJson(resource) };
  });
  const index = {
    "index-version": 2,
    files: files.map(({ file, resourceType, id, url }) => ({
      filename: file,
      resourceType,
      id,
      url,
      version,
    })),
  };
  return [
    { path: "package/package.json", text: toJson(manifest) },
    { path: "package/.index.json", text: toJson(index) },
    ...files.map(({ file, text }) => ({ path: `package/${file}`, text })),
  ];
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
