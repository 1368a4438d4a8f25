import { library } from "../../tsup.base.ts";

export default library({
  index: "src/index.ts",
  ips: "src/ips.ts",
  views: "src/views.ts",
  hl7v2: "src/hl7v2.ts",
  cda: "src/cda.ts",
  profiles: "src/profiles.ts",
  render: "src/render.ts",
  prescription: "src/prescription.ts",
  papers: "src/papers.ts",
  "health-book": "src/health-book.ts",
});
