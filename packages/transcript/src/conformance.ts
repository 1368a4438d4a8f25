export { answerWorkedExample, type WorkedExample } from "./conformance/worked-example.ts";
