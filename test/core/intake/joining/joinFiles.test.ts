import { describe, expect, it } from "vitest";
import { readSources } from "../../../../src/core/intake/readSources.ts";
import { droppedOf, readingOf, reportOf, sourceOf } from "../sources.ts";
import { countNamesRead } from "./namesRead.ts";

const decisionsOf = (read: Awaited<ReturnType<typeof readingOf>>, name: string) => reportOf(read, name).decisions.map(({ code }) => code);

describe("from whom and to whom", () => {
  const rows = ["x,a,1", "x,b,2", "x,c,3", "y,a,4"].join("\n");

  it("is asked where nothing says whether who acts or who is shared stands first, and the larger one is taken for the author", async () => {
    const read = await readingOf({ "shares.csv": `from_user_id,to_user_id,tweet_id\n${rows}\n` }, {});
    expect(read.questions).toMatchObject([{ id: "direction:shares.csv", suggested: "swapped" }]);
    const { people, shares } = read.network ?? {};
    expect(people?.id(shares?.author[0] ?? -1)).toBe("x");
  });

  it("is known of Hoaxy's table, by the kinds of its tweets", async () => {
    const head = "from_user_screen_name,to_user_screen_name,tweet_id,tweet_type";
    const text = `${head}\n${rows.replaceAll(/$/gm, ",retweet")}\n`;
    expect((await readingOf({ "hoaxy.csv": text }, {})).questions).toEqual([]);
  });
});

describe("a log that says ids beside handles", () => {
  const head = "from_user_id,from_user_screen_name,to_user_id,to_user_screen_name,tweet_id,tweet_type";
  const log = `${head}\n9001,Kopi,9002,rina,1,retweet\n9001,Kopi,9003,Budi,1,retweet\n9003,Budi,9002,rina,2,reply\n`;
  const idsOf = ({ network }: Awaited<ReturnType<typeof readingOf>>) =>
    Array.from({ length: network?.people.count ?? 0 }, (_, row) => network?.people.id(row));

  it("names the people of a table that knows ids alone", async () => {
    const read = await readingOf({ "hoaxy.csv": log, "users.csv": "user_id,followers_count\n9001,350\n9003,20\n" });
    expect(idsOf(read)).toEqual(["Kopi", "rina", "Budi"]);
    expect(Array.from(read.network?.people.declaredFollowers ?? [])).toEqual([350, NaN, 20]);
  });

  it("names those of follows by ids, in whatever order the files come", async () => {
    const follows = "follower_id,followed_id\n9002,9001\n9003,9001\n9009,9001\n";
    for (const files of [
      { "hoaxy.csv": log, "follows.csv": follows },
      { "follows.csv": follows, "hoaxy.csv": log },
    ]) {
      const read = await readingOf(files);
      expect(idsOf(read).toSorted()).toEqual(["9009", "Budi", "Kopi", "rina"]);
      expect(read.report.join.common).toBe(3);
    }
  });

  it("names nobody who is known by handles, and none of strangers' ids", async () => {
    const byHandle = await readingOf({ "hoaxy.csv": log, "users.csv": "screen_name,followers_count\nkopi,350\n" });
    expect(idsOf(byHandle)).toEqual(["Kopi", "rina", "Budi"]);
    const strangers = await readingOf({ "hoaxy.csv": log, "users.csv": "user_id,followers_count\n7,350\n" });
    expect(idsOf(strangers)).toEqual(["Kopi", "rina", "Budi", "7"]);
  });

  it("takes an account without an id for somebody all the same", async () => {
    const read = await readingOf({
      "hoaxy.csv": log.replace("9002,rina,1", ",rina,1").replace("9002,rina,2", ",rina,2"),
      "users.csv": "user_id,followers_count\n9001,350\n9002,20\n",
    });
    expect(idsOf(read)).toEqual(["Kopi", "rina", "Budi", "9002"]);
  });
});

describe("a table that says ids beside handles", () => {
  it("names the people of another table too", async () => {
    const read = await readingOf({
      "follows.csv": "follower_id,followed_id\n9002,9001\n",
      "users.csv": "user_id,username\n9001,kopi\n9002,rina\n",
      "cities.csv": "username,city\nkopi,Solo\nrina,Bogor\n",
    });
    expect(read.network?.people.count).toBe(2);
  });
});

describe("whose post an id names", () => {
  it("is the original's if it repeats", async () => {
    const read = await readingOf({ "rt.csv": "user,retweeted_user,tweet_id\na,x,1\nb,x,1\nc,y,2\n" });
    expect(Array.from(read.network?.shares.post ?? [])).toEqual([0, 0, 1]);
    expect(read.network?.posts.author).toEqual(
      Int32Array.of(read.network?.people.indexOf("x") ?? -9, read.network?.people.indexOf("y") ?? -9),
    );
  });

  it("is the sharer's own if it is unique on every row, and then no post", async () => {
    const read = await readingOf({ "rt.csv": "user,retweeted_user,tweet_id\na,x,1\nb,x,2\nc,y,3\n" });
    expect(Array.from(read.network?.shares.post ?? [])).toEqual([-1, -1, -1]);
    expect(decisionsOf(read, "rt.csv")).toContain("own-post-id");
  });

  it("is the sharer's own though a row was pasted twice, in whatever spelling", async () => {
    const read = await readingOf({ "rt.csv": "user,retweeted_user,tweet_id\na,x,1\nb,x,2\nc,y,3\n@B,x,2\nc,y,3\n" });
    expect(read.network?.posts.count).toBe(0);
    expect(decisionsOf(read, "rt.csv")).toContain("own-post-id");
  });

  it("is the sharer's own if one id stands beside several authors: one tweet that mentions two", async () => {
    const read = await readingOf({ "mention.csv": "user,mentioned,tweet_id\na,x,1\na,y,1\nb,x,2\n" });
    expect(read.network?.posts.count).toBe(0);
  });

  it("is found out without a long silence, however many ids there are", async () => {
    const ids = Array.from({ length: 40_000 }, (_, row) => 1_000_000 + row);
    const log = `user,retweeted_user,tweet_id\n${ids.map((id) => `u${id % 90},x${id % 7},${id}\n`).join("")}`;
    const posts = `tweet_id,username,full_text,created_at\n1,x1,Kopi,2026-03-05\n`;
    const { pulse, made, longest } = countNamesRead();
    const read = await readSources([sourceOf("rt.csv", log), sourceOf("posts.csv", posts)], { answers: "suggested", pulse });
    expect(decisionsOf(read, "rt.csv")).toContain("own-post-id");
    expect(made()).toBeGreaterThan(ids.length);
    expect(longest()).toBeLessThan(10_000);
  });

  it("is the original's if a posts table holds it, though no row repeats it", async () => {
    const read = await readingOf({
      "rt.csv": "user,retweeted_user,tweet_id,time\na,x,1,2026-03-05 10:00\nb,x,2,2026-03-05 11:00\n",
      "posts.csv": "id,author,created_at,text\n1,x,2026-03-05 09:00,hi\n2,x,2026-03-05 09:30,ho\n",
    });
    expect(Array.from(read.network?.shares.post ?? [])).toEqual([0, 1]);
    expect(read.network?.posts.timeMs[0]).toBe(Date.UTC(2026, 2, 5, 9));
    expect(read.network?.posts.attributes.map(({ name }) => name)).toContain("text");
  });

  it("is the original's if the header says so", async () => {
    const read = await readingOf({ "rt.csv": "user,retweeted_user,tweet_id,retweeted_status_id\na,x,7,1\nb,x,8,2\n" });
    expect(Array.from({ length: read.network?.posts.count ?? 0 }, (_, row) => read.network?.posts.id(row))).toEqual(["1", "2"]);
  });
});

describe("the one kind that a file is of", () => {
  it.each([
    ["mention", { "named.csv": "user,mentioned\na,x\nb,x\n" }],
    ["like", { "liked.csv": "user,liked_user,kind\na,x,like\nb,x,like\n" }],
    [undefined, { "shared.csv": "user,retweeted_user\na,x\nb,x\n" }],
    [undefined, { "mixed.csv": "user,liked_user,kind\na,x,like\nb,x,mention\n" }],
  ])("is told where nobody shared anything in it: %s", async (kind, files) => {
    const read = await readingOf(files);
    expect(reportOf(read, Object.keys(files)[0] ?? "").onlyKind).toBe(kind);
  });
});

describe("post times out of X ids", () => {
  const id = (ms: number) => String((BigInt(ms - 1_288_834_974_657) << 22n) + 12_345n);
  const posted = Date.UTC(2026, 2, 5, 9);
  const log = (post: string) =>
    `user,retweeted_user,retweeted_status_id,time\na,x,${post},2026-03-05 10:00\nb,x,${post},2026-03-05 11:00\n`;

  it("are taken, to the millisecond, and said", async () => {
    const read = await readingOf({ "rt.csv": log(id(posted)) });
    expect(read.network?.posts.timeMs[0]).toBe(posted);
    expect(decisionsOf(read, "rt.csv")).toContain("post-time-from-id");
  });

  it("are refused after the first share, and years before it", async () => {
    for (const ms of [Date.UTC(2026, 2, 5, 10, 30), Date.UTC(2011, 0, 1)]) {
      const read = await readingOf({ "rt.csv": log(id(ms)) });
      expect(read.network?.posts.timeMs[0]).toBeNaN();
      expect(decisionsOf(read, "rt.csv")).not.toContain("post-time-from-id");
    }
  });

  it("give way to a posts table", async () => {
    const read = await readingOf({
      "rt.csv": log(id(posted)),
      "posts.csv": `id,author,created_at,text\n${id(posted)},x,2026-03-05 08:00,hi\n`,
    });
    expect(read.network?.posts.timeMs[0]).toBe(Date.UTC(2026, 2, 5, 8));
  });
});

describe("one log in two files", () => {
  const timed = "user,retweeted_user,time\na,x,2026-03-05 10:00\na,x,2026-03-05 11:00\nb,x,2026-03-05 12:00\n";
  it("is recognised, and the totals are left out", async () => {
    const read = await readingOf({ "totals.csv": "user,retweeted_user,count\na,x,2\nb,x,1\n", "timed.csv": timed });
    expect(read.network?.shares.count).toBe(3);
    expect(droppedOf(reportOf(read, "totals.csv"))).toEqual({ "same-log": 2 });
    expect(reportOf(read, "totals.csv").decisions.find(({ code }) => code === "overlap")?.values).toEqual({ file: "timed.csv", share: 1 });
  });

  it("can be left out the other way round, or not at all", async () => {
    const files = { "totals.csv": "user,retweeted_user,count\na,x,2\nb,x,1\n", "timed.csv": timed };
    const other = await readingOf(files, { "same-log:totals.csv": "timed.csv" });
    expect([other.network?.shares.count, other.network?.shares.hasTimes]).toEqual([2, false]);
    expect((await readingOf(files, { "same-log:totals.csv": "both" })).network?.shares.count).toBe(5);
  });

  it("is not seen in files of other kinds, or of other people", async () => {
    const read = await readingOf({
      "like.csv": "user,liked,count\na,x,2\nb,x,1\n",
      "other.csv": "user,retweeted_user,count\na,x,2\nc,d,1\n",
      "timed.csv": timed,
    });
    expect(read.report.files.flatMap((file) => file.dropped)).toEqual([]);
  });

  it("is seen in the same totals dropped twice, not in those of two months", async () => {
    const march = "user,retweeted_user,count\na,x,2\nb,x,1\n";
    const twice = await readingOf({ "march.csv": march, "march (1).csv": march });
    expect([droppedOf(reportOf(twice, "march.csv")), droppedOf(reportOf(twice, "march (1).csv"))]).toEqual([{}, { "same-log": 2 }]);
    const months = await readingOf({ "march.csv": march, "april.csv": "user,retweeted_user,count\na,x,5\nb,x,1\n" });
    expect(Array.from(months.network?.shares.weight ?? [])).toEqual([7, 2]);
  });
});

describe("direction", () => {
  const hub = Array.from({ length: 30 }, (_, i) => `star,fan${i}`).join("\n");

  it("is not asked where headers say it", async () => {
    for (const header of ["follower,followed", "user,follower", "pengikut,mengikuti", "retweeter,author"])
      expect((await readingOf({ "a.csv": `${header}\na,b\nc,b\n` }, {})).questions.filter(({ about }) => about === "direction")).toEqual(
        [],
      );
  });

  it("reads 'user, follower' the right way round", async () => {
    const read = await readingOf({ "a.csv": "user,follower\nstar,fan1\nstar,fan2\n" });
    expect(read.network?.follows.audience(read.network.people.indexOf("star")).length).toBe(2);
  });

  it("is suggested by the larger maximum degree among shares, with a real row", async () => {
    const read = await readingOf({ "rt_retweet.csv": `source,target\n${hub}\n` }, {});
    expect(read.questions).toEqual([
      {
        id: "direction:rt_retweet.csv",
        about: "direction",
        file: "rt_retweet.csv",
        example: { line: 2, actor: "star", other: "fan0", kind: "share" },
        options: ["as-is", "swapped"],
        suggested: "swapped",
      },
    ]);
    expect(read.network?.shares.author[0]).toBe(read.network?.people.indexOf("star"));
    const told = await readingOf({ "rt_retweet.csv": `source,target\n${hub}\n` }, { "direction:rt_retweet.csv": "as-is" });
    expect(told.network?.shares.sharer[0]).toBe(told.network?.people.indexOf("star"));
    expect(told.questions).toEqual([]);
  });

  it("is never guessed from degrees among follows", async () => {
    const read = await readingOf({ "follow_list.csv": `source,target\n${hub}\n` }, {});
    expect(read.questions.map(({ about, suggested }) => [about, suggested])).toEqual([["direction", "as-is"]]);
    const turned = await readingOf({ "follow_list.csv": `source,target\n${hub}\n` }, { "direction:follow_list.csv": "swapped" });
    expect(turned.network?.follows.audience(turned.network.people.indexOf("star")).length).toBe(30);
  });

  it("listens to the follow layer before the degrees", async () => {
    const fans = Array.from({ length: 30 }, (_, i) => i);
    const read = await readingOf(
      {
        "follows.csv": `follower,followed\n${fans.map((i) => `star,fan${i}`).join("\n")}\n`,
        "retweet.csv": `source,target\n${hub}\n`,
      },
      {},
    );
    expect(read.questions.map(({ file, suggested }) => [file, suggested])).toEqual([["retweet.csv", "as-is"]]);
  });

  it("of Hoaxy's retweets runs from author to sharer, of its replies from the one who acts", async () => {
    const header = "from_user_id,from_user_screen_name,to_user_id,to_user_screen_name,tweet_id,tweet_type,tweet_created_at";
    const read = await readingOf({
      "hoaxy.csv": `${header}\n1,author,2,sharer,9,retweet,2026-03-05T10:00:00Z\n2,sharer,1,author,10,reply,2026-03-05T11:00:00Z\n`,
    });
    const author = read.network?.people.indexOf("author") ?? -1;
    expect(Array.from(read.network?.shares.author ?? [])).toEqual([author, author]);
  });
});

describe("layer", () => {
  it("is asked where neither headers, values nor the name say it", async () => {
    const read = await readingOf({ "edges.csv": "source,target\na,b\nc,b\n" }, {});
    expect(read.questions[0]).toEqual({
      id: "layer:edges.csv",
      about: "layer",
      file: "edges.csv",
      example: { line: 2, actor: "a", other: "b" },
      options: ["follows", "shares"],
      suggested: "follows",
    });
    expect((await readingOf({ "edges.csv": "source,target\na,b\nc,b\n" }, { "layer:edges.csv": "shares" })).network?.shares.count).toBe(2);
  });

  it("is suggested to be shares where counts are above one", async () => {
    const read = await readingOf({ "edges.csv": "source,target,weight\na,b,3\nc,b,1\n" }, {});
    expect(read.questions[0]?.suggested).toBe("shares");
  });

  it.each([
    ["mention_list.csv", "mention"],
    ["reply-network.txt", "reply"],
    ["favorite_list.csv", "like"],
    ["bagikan maret.csv", "share"],
  ])("comes from the name %s", async (name, kind) => {
    const read = await readingOf({ [name]: "source,target\na,b\nc,b\n" });
    expect(["share", "quote", "reply", "mention", "like"][read.network?.shares.kind[0] ?? 9]).toBe(kind);
    expect(decisionsOf(read, name)).toContain("layer");
  });

  it("may be both in one file, row by row", async () => {
    const read = await readingOf({ "mixed.csv": "user,target,type\na,b,follow\nc,b,retweet\nd,b,suka\n" });
    expect([read.network?.follows.count, read.network?.shares.count]).toEqual([1, 2]);
  });

  it("reads a table whose third column says Undirected both ways, and counts the row once", async () => {
    const read = await readingOf({ "follow.csv": "Source,Target,Type,Id\na,b,Undirected,0\nb,a,Undirected,1\nb,c,Directed,2\n" });
    expect(read.network?.follows.count).toBe(3);
    const report = reportOf(read, "follow.csv");
    expect([report.rows, report.ties, droppedOf(report)]).toEqual([3, 2, { repeated: 1 }]);
    expect(report.decisions.map(({ code }) => code)).toContain("undirected");
  });
});

describe("columns that look like accounts and are none", () => {
  it("the posting app in 'source'", async () => {
    const read = await readingOf({ "t.csv": 'source,user,retweeted_user\nTwitter for iPhone,a,b\n"<a href=""x"">Web</a>",c,b\n' });
    expect(read.network?.shares.count).toBe(2);
    expect(read.network?.people.count).toBe(3);
  });

  it("counts in 'following' and 'followers'", async () => {
    const read = await readingOf({
      "people.csv": "username,following,followers,city\na,120,4500,Bandung\nb,10,20,Solo\n",
      "follow.csv": "follower,followed\na,b\n",
    });
    expect(read.network?.people.declaredFollowers).toEqual(Float64Array.of(4500, 20));
    expect(read.network?.people.attribute("following")).toEqual(Float64Array.of(120, 10));
    expect(read.network?.people.attribute("city")).toEqual(["Bandung", "Solo"]);
  });
});

describe("people", () => {
  it("have types in two languages, and ids stay words", async () => {
    const read = await readingOf({
      "akun.csv": "Nama Akun;Jenis Akun;Kode\n@Kopi;Merek;007\nrina;orang;12\nberita;media;13\nx;lainnya;14\n",
      "ikut.csv": "pengikut;mengikuti\nrina;kopi\nberita;x\n",
    });
    const type = (name: string) => read.network?.people.type[read.network.people.indexOf(name)];
    expect(["kopi", "rina", "berita", "x"].map(type)).toEqual([2, 1, 3, 0]);
    expect(read.network?.people.attribute("Kode")).toEqual(["007", "12", "13", "14"]);
  });

  it("are folded as handles and kept exact as ids", async () => {
    const read = await readingOf({ "f.csv": "follower,followed\n@Rina_W,https://x.com/BUDI/\nrina_w,budi\n007,7\n" });
    expect(read.network?.people.count).toBe(4);
    expect(read.network?.people.indexOf("RINA_w")).toBe(0);
    expect(read.network?.people.id(0)).toBe("@Rina_W");
    expect(droppedOf(reportOf(read, "f.csv"))).toEqual({ repeated: 1 });
  });

  it("of a graph file are exact, unless folding lets them meet the other file", async () => {
    const gexf = `<gexf><graph defaultedgetype="directed"><edges><edge source="@Rina" target="Budi"/></edges></graph></gexf>`;
    expect((await readingOf({ "g.gexf": gexf })).network?.people.indexOf("rina")).toBe(-1);
    const joined = await readingOf({ "g.gexf": gexf, "rt.csv": "user,retweeted_user\nrina,budi\n" });
    expect(joined.network?.people.count).toBe(2);
    expect(joined.report.join).toEqual({ common: 2, share: 1 });
    expect(decisionsOf(joined, "g.gexf")).toContain("folded-to-join");
    const clash = `<gexf><graph defaultedgetype="directed"><edges><edge source="Rina" target="rina"/></edges></graph></gexf>`;
    expect((await readingOf({ "g.gexf": clash, "rt.csv": "user,retweeted_user\nrina,budi\n" })).network?.people.count).toBe(3);
  });

  it("of a graph file with ids meet handles by its labels", async () => {
    const gexf = `<gexf><graph defaultedgetype="directed"><nodes><node id="11" label="Rina"/><node id="12" label="budi"/></nodes><edges><edge source="11" target="12"/></edges></graph></gexf>`;
    const read = await readingOf({ "g.gexf": gexf, "rt.csv": "user,retweeted_user\nrina,budi\n" });
    expect([read.network?.people.count, read.report.join.common]).toEqual([2, 2]);
    expect(read.network?.people.attribute("label")).toEqual(["Rina", "budi"]);
  });
});

describe("a row that another file says already", () => {
  it("names that file, and a row that its own file says twice does not", async () => {
    const read = await readingOf({
      "first.csv": "follower,followed\na,b\nb,c\nb,c\n",
      "second.csv": "follower,followed\na,b\nb,c\nc,d\nc,d\n",
    });
    const said = (name: string) => reportOf(read, name).dropped.map(({ reason, count, lines, file }) => [reason, count, lines, file]);
    expect(said("first.csv")).toEqual([["repeated", 1, [4], undefined]]);
    expect(said("second.csv")).toEqual([
      ["repeated", 2, [2, 3], "first.csv"],
      ["repeated", 1, [5], undefined],
    ]);
  });

  it("names it for shares, too", async () => {
    const head = "user,retweeted_user,post,time\n";
    const read = await readingOf({
      "march.csv": `${head}a,x,p1,2026-03-05 10:00\nb,x,p1,2026-03-05 11:00\n`,
      "all.csv": `${head}a,x,p1,2026-03-05 10:00\nc,x,p1,2026-03-06 11:00\n`,
    });
    expect(reportOf(read, "all.csv").dropped).toEqual([{ reason: "repeated", count: 1, lines: [2], file: "march.csv" }]);
  });
});

describe("a question about ids", () => {
  const FILES = {
    "edges.csv": "Source,Target\n1400000000000000001,1400000000000000002\n1400000000000000003,1400000000000000002\n",
    "nodes.csv": "user_id,username\n1400000000000000001,rina_w\n1400000000000000002,kopi_senja\n1400000000000000003,\n",
  };

  it("is asked by the names that another file gives them", async () => {
    const { questions } = await readingOf(FILES, {});
    expect(questions.map(({ about, example }) => [about, example.actor, example.other])).toEqual([
      ["layer", "rina_w", "kopi_senja"],
      ["direction", "rina_w", "kopi_senja"],
    ]);
  });

  it("is asked by ids where nobody knows more", async () => {
    const { questions } = await readingOf({ "edges.csv": FILES["edges.csv"] }, {});
    expect(questions[0]?.example.actor).toBe("1400000000000000001");
  });
});
