import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readSources } from "../../../src/core/intake/readSources.ts";
import { zipOf } from "./containers/packed.ts";
import { accountedRows, droppedOf, reading, readingOf, reportOf, sourceOf } from "./sources.ts";

const GOOD = "follower,followed\nrina,budi\nsiti,budi\n";

/** What is said of one bad file that lies beside a good one, which must be read all the same. */
async function problemOf(name: string, content: string | Uint8Array) {
  const read = await reading([sourceOf(name, content), sourceOf("good.csv", GOOD)]);
  expect(read.network?.follows.count).toBe(2);
  const [problem, ...others] = read.problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ severity: "error", file: name });
  return problem;
}

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("a bad file becomes a problem and leaves the others alone", () => {
  it.each([
    ["empty.csv", "", "empty-file"],
    ["blank.csv", "\n\n  \r\n", "empty-file"],
    ["header.csv", "follower,followed\n", "only-header"],
    ["cities.csv", "name,inhabitants\nJakarta,10\nBandung,3\n", "accounts-missing"],
    ["weather.csv", "date,temperature\n2026-01-01,20\n2026-01-02,21\n", "accounts-missing"],
    ["prose.txt", "Dear all, here is what we did.\nBest regards, Rina\n", "accounts-missing"],
    ["open.csv", 'follower,followed\na,"b\n', "unclosed-quote"],
    ["names.txt", "@rina\n@budi\n", "names-only"],
    ["broken.gexf", "<gexf><graph><nodes><node id='a'></graph></gexf>", "xml-broken"],
    ["cut.gexf", "<gexf><graph><nodes><node id='a'/>", "xml-broken"],
    ["encoding.gexf", "<?xml version='1.0' encoding='x-klingon'?><gexf/>", "xml-broken"],
    ["nothing.gexf", "<gexf><graph><nodes/></graph></gexf>", "nothing-read"],
    ["nothing.graphml", "<?xml version='1.0'?>\n<graphml xmlns='x'><graph/></graphml>", "nothing-read"],
    ["nothing.json", '{"nodes":[],"links":[]}', "nothing-read"],
    ["nothing.gml", 'Creator "igraph"\ngraph [\n directed 1\n]', "nothing-read"],
  ])("%s", async (name, content, code) => {
    expect((await problemOf(name, content))?.code).toBe(code);
  });

  it.each([
    ["photo.csv", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "picture-file", "PNG"],
    ["photo.csv", "\xff\xd8\xff\xe0\0\x10JFIF", "picture-file", "JPEG"],
    ["anim.csv", "GIF89a\x01\0\x01\0", "picture-file", "GIF"],
    ["paper.csv", "%PDF-1.7\n", "format-unsupported", "PDF"],
    ["book.csv", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "format-unsupported", "Excel 97 (.xls)"],
    ["page.html", "<!DOCTYPE html><html></html>", "format-unsupported", "HTML"],
    ["part.html", "<!-- kept -->\n<div><table></table></div>", "format-unsupported", "HTML"],
    ["strict.html", '<?xml version="1.0"?>\n<!DOCTYPE html><html></html>', "format-unsupported", "HTML"],
    ["export.xls", '\n<table border="1"><tr><th>follower</th><th>followed</th></tr></table>', "format-unsupported", "HTML (.xls)"],
    ["export.XLSX", '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>', "format-unsupported", "HTML (.xls)"],
    ["export.xls", '<meta http-equiv="Content-Type" content="text/html"><table>', "format-unsupported", "HTML (.xls)"],
    ["2003.xls", '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>', "format-unsupported", "Excel 2003 (XML)"],
    ["2003.xml", '<?xml version="1.0"?><ss:Workbook xmlns:ss="x"/>', "format-unsupported", "Excel 2003 (XML)"],
    ["object.json", '{"name":"rina","friends":["budi"]}', "format-unsupported", "JSON"],
    ["tweets.jsonl", '{"id":1}\n{"id":2}\n', "format-unsupported", "JSON"],
    ["ads.js", "window.YTD.ad_engagements.part0 = []", "format-unsupported", "X archive: ad_engagements"],
    ["net.tlp", '(tlp "2.0"\n(nodes 0..2))', "format-unsupported", "Tulip"],
    ["net.net", "*Arcs\n1 2\n", "format-unsupported", "Pajek without *Vertices"],
  ])("%s holding %j is called by its name", async (name, content, code, found) => {
    expect(await problemOf(name, bytesOf(content))).toMatchObject({ code, found });
  });

  it.each([
    [
      "of an iPhone",
      "[12/03/24, 14:03:11] Rina: halo semua\n[12/03/24, 14:03:40] Budi: hai, @Rina\n\u200e[12/03/24, 14:04:00] Rina: \u200eimage omitted\n",
    ],
    [
      "of Android",
      "12/03/24, 14:03 - Messages are end-to-end encrypted.\n12/03/24, 14:03 - Rina: halo\n12/03/24, 14:05 - Budi: hai\nbaris dua\n",
    ],
    [
      "of Android in Indonesian",
      "12/03/24 14.03 - Pesan dan panggilan terenkripsi.\n12/03/24 14.05 - Budi: hai\n12/03/24 14.06 - Sari: ok\n",
    ],
    ["of an iPhone in Indonesian", "[12/03/24 14.03.11] Rina: halo\n[12/03/24 14.03.12] Budi: hai\n"],
    ["with an American clock", "3/12/24, 2:03\u202fPM - Rina: halo\n3/12/24, 2:05\u202fPM - Budi: hai\n"],
    ["with years first", "[2024-03-12, 2:03:11 p.m.] Rina: halo\n[2024-03-12, 2:03:15 p.m.] Budi: hai\n"],
    ["in German", "12.03.24, 14:03 - Rina: halo\n12.03.24, 14:05 - Budi: hai\n"],
    ["of one message", "\ufeff12/03/2024, 14:03 - Rina: halo\n"],
  ])("an exported WhatsApp chat %s is called by its name, and so it is in its zip", async (_, text) => {
    const expected = { code: "format-unsupported", found: "WhatsApp (.txt)" };
    expect(await problemOf("WhatsApp Chat - Kopi.txt", text)).toMatchObject(expected);
    const zip = await zipOf({ "_chat.txt": text, "IMG-1.jpg": "\xff\xd8\xff" });
    expect((await reading([sourceOf("WhatsApp Chat - Kopi.zip", zip)])).problems).toMatchObject([expected]);
  });

  it("a table whose first column is a time is none", async () => {
    const read = await readingOf({ "log.csv": "waktu,penyebar,pembuat\n12/03/24 14.03,rina,budi\n12/03/24 14.05,siti,budi\n" });
    expect([read.problems, read.network?.shares.count]).toEqual([[], 2]);
    const bare = await readingOf({ "rt.csv": "12/03/24 14:03 - rina,budi\n12/03/24 14:05 - siti,budi\n" });
    expect(bare.problems).not.toMatchObject([{ code: "format-unsupported" }]);
  });

  it("a table of people alone shows them without ties, beside ties it says something about them", async () => {
    const text = "name,age\nrina,20\nbudi,30\n";
    const alone = await readingOf({ "age.csv": text });
    expect([alone.network?.people.count, alone.network?.follows.count, alone.network?.shares.count]).toEqual([2, 0, 0]);
    expect(alone.problems).toEqual([{ code: "no-ties", severity: "warning", count: 2 }]);
    expect(accountedRows(reportOf(alone, "age.csv"))).toBe(2);
    const beside = await readingOf({ "age.csv": text, "good.csv": GOOD });
    expect(beside.problems).toEqual([]);
    expect(beside.network?.people.attribute("age")).toEqual(Float64Array.of(20, 30, NaN));
  });

  it("a file in which somebody acts on herself alone shows her, and says that there are no ties", async () => {
    const read = await readingOf({ "alone.csv": "ana,ana\n" });
    expect([read.network?.people.count, read.problems.map(({ code }) => code)]).toEqual([1, ["no-ties"]]);
    expect(droppedOf(reportOf(read, "alone.csv"))).toEqual({ self: 1 });
  });

  it("a table of posts alone shows who wrote them, and says that there are no ties", async () => {
    const read = await readingOf({ "posts.csv": "post_id,author,created_at\np1,rina,2026-03-05 03:00:00\np2,budi,2026-03-05 04:00:00\n" });
    expect(read.problems).toEqual([{ code: "no-ties", severity: "warning", count: 2 }]);
    expect([read.network?.people.count, read.network?.posts.count, reportOf(read, "posts.csv").posts]).toEqual([2, 2, 2]);
    const nobody = await readingOf({ "posts.csv": "post_id,author,created_at\np1,,2026-03-05 03:00:00\n" });
    expect([nobody.network, nobody.problems.map(({ code }) => code)]).toEqual([undefined, ["accounts-missing"]]);
  });

  it("is none where a table of text is called .xls", async () => {
    expect((await readingOf({ "export.xls": "follower\tfollowed\nrina\tbudi\n" })).problems).toEqual([]);
  });

  it("knows other bytes for no text", async () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, i) => (Math.imul(i + 1, 2_654_435_761) >>> 13) & 255);
    expect((await problemOf("noise.csv", noise))?.code).toBe("binary-file");
  });

  it("says that a gzip is cut, wherever it is", async () => {
    const rows = Array.from({ length: 40_000 }, (_, i) => `${i},${Math.imul(i, 2_654_435_761) >>> 0}`).join("\n");
    const whole = new Uint8Array(gzipSync(`follower,followed\n${rows}`));
    for (const length of [12, 5000, whole.length - 3])
      expect((await problemOf("cut.csv.gz", whole.subarray(0, length)))?.code).toBe("cut-gzip");
    const damaged = whole.slice();
    damaged.fill(7, 6000, 6400);
    expect((await problemOf("damaged.csv.gz", damaged))?.code).toBe("cut-gzip");
  });
});

describe("XML that means harm", () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE gexf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><gexf><graph><nodes><node id="&b;"/></nodes></graph></gexf>`;
  it.each([
    ["a bomb of entities", bomb],
    [
      "an external entity",
      `<!DOCTYPE gexf [<!ENTITY x SYSTEM "file:///etc/passwd">]><gexf><graph><nodes><node id="&x;"/></nodes></graph></gexf>`,
    ],
    [
      "a blow-up of one long entity",
      `<!DOCTYPE gexf [<!ENTITY a "${"x".repeat(50_000)}">]><gexf><graph><nodes><node id="${"&a;".repeat(50_000)}"/></nodes></graph></gexf>`,
    ],
    ["a bottomless nest", `<gexf><graph>${"<nodes><node id='a'>".repeat(50_000)}`],
    ["one endless word", `<gexf a="${"x".repeat(20 << 20)}`],
  ])("%s is refused", async (_, content) => {
    expect((await problemOf("bomb.gexf", content))?.code).toBe("xml-hostile");
  });

  it("takes a million character references for what they are", async () => {
    const read = await readingOf({
      "many.gexf": `<gexf><graph><nodes><node id="a" label="${"&#65;".repeat(1_000_000)}"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>`,
    });
    expect(read.problems).toEqual([]);
    expect(read.network?.follows.count).toBe(2);
  });
});

describe("ids that a spreadsheet has rounded", () => {
  it("are refused as accounts", async () => {
    const scientific = "from_user_id,to_user_id\n1.26E+18,1.31E+18\n1.27E+18,1.26E+18\n";
    expect(await problemOf("excel.csv", scientific)).toMatchObject({ code: "ids-rounded", found: "1.26E+18", column: "from_user_id" });
    const zeros =
      "source,target\n1264260000000000000,1310000000000001000\n1264260000000002000,1310000000000003000\n1264260000000004000,1310000000000005000\n";
    expect(await problemOf("zeros.csv", zeros)).toMatchObject({ code: "ids-rounded", column: "source" });
  });

  it("give way to handles, and it is said", async () => {
    const read = await readingOf({
      "both.csv":
        "from_user_id,from_user,to_user_id,to_user,tweet_id\n1.26E+18,rina,1.31E+18,budi,1.4E+18\n1.27E+18,siti,1.26E+18,rina,1.5E+18\n",
    });
    expect([read.network?.shares.count, read.network?.posts.count]).toEqual([2, 0]);
    expect(read.network?.people.indexOf("rina")).toBe(0);
    expect(read.problems.map(({ code, severity }) => [code, severity])).toContainEqual(["ids-rounded", "warning"]);
  });

  it("are not seen in ids that are whole", async () => {
    const read = await readingOf({
      "ids.csv": "source,target\n1400000000000000000,1400007919331234567\n1400015838662469134,1400000000000000000\n",
    });
    expect(read.problems).toEqual([]);
    expect(read.network?.people.indexOf("1400007919331234567")).toBe(1);
  });
});

describe("names that mean harm", () => {
  it("counts people called like parts of an object exactly", async () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "null", "undefined"];
    const rows = names.flatMap((a) => names.filter((b) => b !== a).map((b) => `${a},${b},${names.indexOf(a) + 1},retweet`));
    const text = `user,retweeted_user,count,kind\n${rows.join("\n")}\n`;
    const read = await readingOf({ "proto.csv": text });
    const { network } = read;
    expect(network?.people.count).toBe(names.length);
    expect(network?.shares.count).toBe(names.length * (names.length - 1));
    for (const name of names) {
      const row = network?.people.indexOf(name) ?? -1;
      expect(network?.people.id(row)).toBe(name);
      const acts = Array.from(network?.shares.weight ?? []).filter((_, i) => network?.shares.sharer[i] === row);
      expect(acts).toEqual(Array.from({ length: names.length - 1 }, () => names.indexOf(name) + 1));
    }
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("keeps them apart as columns and in GEXF too", async () => {
    const read = await readingOf({
      "people.csv": "handle,__proto__,constructor\nrina,x,1\nbudi,y,2\n",
      "net.gexf": `<gexf><graph defaultedgetype="directed"><nodes><node id="__proto__"><attvalues><attvalue for="__proto__" value="v"/></attvalues></node></nodes><edges><edge source="__proto__" target="constructor"/></edges></graph></gexf>`,
    });
    expect(read.network?.people.attribute("constructor")).toBeInstanceOf(Float64Array);
    expect(read.network?.people.attribute("__proto__")?.[read.network.people.indexOf("rina")]).toBe("x");
    expect(read.network?.people.attribute("toString")).toBeUndefined();
    expect(read.network?.follows.count).toBe(1);
  });

  it("passes markup through as letters", async () => {
    const evil = "<img src=x onerror=alert(1)>";
    const read = await readingOf({ "markup.csv": `follower,followed\n${evil},</script>\n` });
    expect([read.network?.people.id(0), read.network?.people.id(1)]).toEqual([evil, "</script>"]);
  });
});

describe("stopping", () => {
  it("lets the reason of an abort through", async () => {
    const reason = new DOMException("stopped", "AbortError");
    const pulse = () => {
      throw reason;
    };
    for (const source of [sourceOf("good.csv", GOOD), sourceOf("good.csv.gz", new Uint8Array(gzipSync(GOOD)))])
      await expect(readSources([source], { answers: "suggested", pulse })).rejects.toBe(reason);
  });

  it("gives a pulse for every piece", async () => {
    const heard: number[] = [];
    const rows = Array.from({ length: 200_000 }, (_, i) => `${i},${i + 1}`).join("\n");
    const read = await readSources([sourceOf("big.csv", `follower,followed\n${rows}`)], {
      answers: "suggested",
      pulse: (done, total) => heard.push(done / total),
    });
    expect(read.network?.follows.count).toBe(200_000);
    expect(heard.length).toBeGreaterThan(10);
    expect(heard.every((part, i) => part >= (heard[i - 1] ?? 0) && part <= 1)).toBe(true);
  });

  it("makes a problem of a file that the browser cannot read any more", async () => {
    const gone = {
      name: "gone.csv",
      size: 10,
      open: () => new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new DOMException("gone", "NotReadableError")) }),
      part: () => Promise.reject(new DOMException("gone", "NotReadableError")),
    };
    const read = await reading([gone, sourceOf("good.csv", GOOD)]);
    expect(read.problems).toMatchObject([{ code: "nothing-read", file: "gone.csv" }]);
    expect(read.network?.follows.count).toBe(2);
  });
});

describe("every dropped row has its reason and its line", () => {
  it("in a table of interactions", async () => {
    const text = [
      "user,retweeted_user,time,count,kind",
      "rina,budi,05/03/2026 10:00,1,RT",
      ",budi,05/03/2026 10:00,1,RT",
      "rina,,05/03/2026 10:00,1,RT",
      "rina,budi,30/02/2026 10:00,1,RT",
      "rina,budi,05/03/2026 10:00,many,RT",
      "rina,budi,05/03/2026 10:00,1,yodel",
      "rina",
      "Rina,@budi,05/03/2026 10:00,1,retweet",
      "rina,RINA,05/03/2026 10:00,1,RT",
      "siti,budi,,,",
      "siti,rina,,,follow",
    ].join("\n");
    const report = reportOf(await readingOf({ "log.csv": text }), "log.csv");
    expect(report.dropped).toEqual([
      { reason: "repeated", count: 1, lines: [9] },
      { reason: "self", count: 1, lines: [10] },
      { reason: "no-account", count: 1, lines: [3] },
      { reason: "no-other-account", count: 1, lines: [4] },
      { reason: "bad-time", count: 1, lines: [5] },
      { reason: "bad-number", count: 1, lines: [6] },
      { reason: "unknown-kind", count: 1, lines: [7] },
      { reason: "ragged", count: 1, lines: [8] },
    ]);
    expect([report.rows, report.shares, report.ties]).toEqual([11, 2, 1]);
    expect(accountedRows(report)).toBe(11);
  });

  it("in tables of people and posts", async () => {
    const read = await readingOf({
      "people.csv": "handle,followers\nrina,10\n@RINA,12\n,5\n",
      "posts.csv": "post_id,author,time,text\n1,budi,2026-03-05,a\n1,budi,2026-03-05,a\n,budi,2026-03-05,b\n3,budi,soon,c\n",
      "follow.csv": GOOD,
    });
    expect(droppedOf(reportOf(read, "people.csv"))).toEqual({ repeated: 1, "no-account": 1 });
    expect(droppedOf(reportOf(read, "posts.csv"))).toEqual({ repeated: 1, ragged: 1, "bad-time": 1 });
    for (const file of read.report.files) expect(accountedRows(file)).toBe(file.rows);
  });
});
