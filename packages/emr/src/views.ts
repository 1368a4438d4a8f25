export { type StoreViewName, type StoreViewOptions, storeViews } from "./views/store-views.ts";
export {
  type ViewConstant,
  type ViewDefinition,
  type ViewDefinitionColumn,
  type ViewSelect,
} from "./views/view-definition.ts";
