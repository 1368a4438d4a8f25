export { type ProfileOptions, type ProfileResource, profileResources } from "./profiles/profile-resources.ts";
export { profilesFor } from "./profiles/profiles-for.ts";
export {
  type ProfilePackageFile,
  type ProfilePackageOptions,
  profilePackageFiles,
} from "./profiles/profile-package.ts";
export { type DefinedProfile, type ProfileRow, type ProfileTable } from "./profiles/profile-row.ts";
export { profileTables } from "./profiles/profile-tables.ts";
