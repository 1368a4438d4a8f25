export { answerWorkedExample, canonicalPromotion, type WorkedExample } from "./conformance/worked-example.ts";
