export { type CodeList, type ListedCode } from "./codes/code-list.ts";
export {
  type EthnicCodeSystem,
  type EthnicGroup,
  ethnicCodeLists,
  ethnicGroup,
  ethnicGroups,
  ethnicGroupsNamed,
  specialEthnicCodes,
} from "./codes/ethnic-groups.ts";
export { type Religion, religion, religionCodeList, religions, religionsNamed } from "./codes/religions.ts";
export { type Country, type CountryOptions, countries, countryName } from "./codes/countries.ts";
