export { type StoreViewName, storeViews } from "./views/store-views.ts";
export { type StoreViewOptions } from "./views/view-names.ts";
export {
  type ViewConstant,
  type ViewDefinition,
  type ViewDefinitionColumn,
  type ViewSelect,
} from "./views/view-definition.ts";
