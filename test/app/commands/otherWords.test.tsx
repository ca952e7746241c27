// @vitest-environment happy-dom
import { cleanup } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { everyCommand } from "../../../src/app/commands/catalogue.ts";
import type { Desk } from "../../../src/app/commands/command.ts";
import { useOwnDesk } from "../../../src/app/commands/desk.ts";
import { groupsFor } from "../../../src/app/commands/offers.ts";
import { otherWords as en } from "../../../src/app/i18n/en/otherWords.ts";
import { otherWords as id } from "../../../src/app/i18n/id/otherWords.ts";
import { mountNetwork } from "../mounted.tsx";

afterEach(cleanup);

async function deskOf(language: "en" | "id"): Promise<Desk> {
  let desk: Desk | undefined;
  function Take() {
    desk = useOwnDesk();
    return null;
  }
  await mountNetwork(
    <Take />,
    { follows: [["budi", "ana"]], shares: [{ sharer: "budi", author: "ana", post: "p1", timeMs: 1 }] },
    language,
  );
  if (desk === undefined) throw new Error("a desk was expected");
  return desk;
}

/** What somebody types who does not know what it is called here, and what she means. */
const TYPED = {
  id: {
    asumsi: "assumptions",
    ketidakpastian: "assumptions",
    ragu: "assumptions",
    setelan: "assumptions",
    saring: "people",
    urutkan: "people",
    peringkat: "people",
    kelompok: "communitiesUnder",
    grup: "communitiesUnder",
    bantuan: "keys",
    panduan: "guide",
    pintasan: "keys",
    rumus: "methods",
    cara: "methods",
    bandingkan: "comparePlans",
    krisis: "newCrisis",
    hoaks: "newCrisis",
    anggaran: "newPlan",
    simulasi: "watchPlan",
    putar: "timeUnder",
    linimasa: "timeUnder",
    cetak: "export:pdf",
    excel: "export:workbook",
    powerpoint: "export:pptx",
    unduh: "export:png",
    batal: "undo",
    samarkan: "names:blurred",
    impor: "openFiles",
    beranda: "firstScreen",
    gelap: "theme:dark",
    inggris: "language:en",
    warna: "colour:community",
    ukuran: "size:directAudience",
    jarak: "way",
    slide: "addScene",
    hapus: "hide",
  },
  en: {
    help: "keys",
    manual: "guide",
    settings: "assumptions",
    uncertainty: "assumptions",
    filter: "people",
    sort: "people",
    groups: "communitiesUnder",
    compare: "comparePlans",
    crisis: "newCrisis",
    budget: "newPlan",
    simulate: "watchPlan",
    play: "timeUnder",
    print: "export:pdf",
    excel: "export:workbook",
    download: "export:png",
    import: "openFiles",
    home: "firstScreen",
    blur: "names:blurred",
    dark: "theme:dark",
    color: "colour:community",
    distance: "way",
  },
} as const;

describe.each(["en", "id"] as const)("words for actions in %s", (language) => {
  it("lead to them", async () => {
    const desk = await deskOf(language);
    const idsFor = (typed: string) =>
      groupsFor(desk, { typed, recent: [], found: [] }).flatMap(({ lines }) =>
        lines.flatMap((line) => (line.kind === "offer" ? [line.offer.command.id] : [])),
      );
    const lost = Object.entries(TYPED[language]).filter(([typed, wanted]) => !idsFor(typed).includes(wanted));
    expect(lost).toEqual([]);
  });

  it("are of actions that there are, and of all kinds of them in both languages", async () => {
    const ids = everyCommand(await deskOf(language)).map((command) => command.id);
    const kinds = new Set(ids.flatMap((one) => [one, one.split(":")[0] ?? ""]));
    // there is no finding in so small a network, and no distance from nobody
    const unknown = Object.keys({ en, id }[language]).filter((one) => !kinds.has(one) && !["finding", "colour:distance"].includes(one));
    expect(unknown).toEqual([]);
    expect(Object.keys(en)).toEqual(Object.keys(id));
  });
});
