export { type RenderOptions, type RenderedBundle, renderBundle } from "./render/render-bundle.ts";
export { bundleStyleHash, bundleStylesheet } from "./render/style.ts";
