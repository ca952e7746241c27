import { describe, expect, it } from "vitest";
import { alikeQuestions, answersAlike, countKinds } from "../../../../src/app/panels/opening/alike.ts";
import type { Question, Report } from "../../../../src/core/intake/report/report.ts";
import { directionQuestion, fileReport } from "../../scriptedEngine.ts";

const plain = (name: string, ...headers: string[]) =>
  fileReport(name, { layer: "shares", columns: headers.map((header) => ({ header, role: "actor" as const })) });
const report: Report = {
  files: [plain("reply.txt", "", ""), plain("mention.txt", "", ""), plain("log.txt", "", "", ""), plain("named.txt", "a", "b")],
  join: { common: 0, share: 0 },
};
const ask = (file: string) => directionQuestion(file);
const sameLog = (file: string): Question => ({
  ...ask(file),
  id: `same-log:${file}`,
  about: "same-log",
  options: [file, "log.txt", "both"],
  suggested: file,
});

describe("questions that one answer fits", () => {
  const all = ["reply.txt", "mention.txt", "log.txt", "named.txt"].map(ask);

  it("are about the same thing, of files of one make", () => {
    expect(alikeQuestions(ask("mention.txt"), all, report).map(({ file }) => file)).toEqual(["mention.txt", "reply.txt"]);
    expect(alikeQuestions(ask("log.txt"), all, report).map(({ file }) => file)).toEqual(["log.txt"]);
    expect(alikeQuestions(sameLog("reply.txt"), [...all, sameLog("mention.txt")], report).map(({ id }) => id)).toEqual([
      "same-log:reply.txt",
      "same-log:mention.txt",
    ]);
    expect(countKinds([...all, sameLog("reply.txt"), sameLog("mention.txt")], report)).toBe(4);
  });

  it("get the answer in their own names", () => {
    const [one, other] = [sameLog("reply.txt"), sameLog("mention.txt")];
    expect(answersAlike("reply.txt", one, [one, other])).toEqual({
      "same-log:reply.txt": "reply.txt",
      "same-log:mention.txt": "mention.txt",
    });
    expect(answersAlike("both", one, [one, other])).toEqual({ "same-log:reply.txt": "both", "same-log:mention.txt": "both" });
    expect(answersAlike("swapped", ask("reply.txt"), [ask("reply.txt"), ask("mention.txt")])).toEqual({
      "direction:reply.txt": "swapped",
      "direction:mention.txt": "swapped",
    });
  });
});
