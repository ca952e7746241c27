import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { isOpaqueId, isOwnKey, keyOf, lastPathSegment } from "../../../src/core/network/identity.ts";

describe("keyOf a handle", () => {
  it.each([
    ["an @ sign", "@Rina_W"],
    ["another case", "RINA_w"],
    ["blanks around it", "  rina_w\t"],
    ["an address", "https://x.com/Rina_W"],
    ["an address with an @ sign", "https://www.tiktok.com/@Rina_W"],
    ["an address with a slash and a query", "HTTP://mastodon.social/Rina_W/?lang=id#top"],
    ["an escaped address", "https://x.com/Rina%5FW"],
    ["an address without what stands before the host", "instagram.com/Rina_W"],
    ["an address for phones", "m.facebook.com/rina_w/"],
    ["an address with a query", "https://www.instagram.com/rina_w/?hl=id"],
    ["the address of a post", "https://x.com/Rina_W/status/123?s=20"],
    ["the address of a page of an account", "https://www.youtube.com/@rina_w/videos"],
    ["full-width letters", "＠ｒｉｎａ＿ｗ"],
    ["invisible marks", "\u{200e}@rina\u{200b}_w\u{feff}"],
    ["marks of the direction of writing around an address", "\u{202a}https://x.com/Rina_W\u{202c}"],
  ])("folds %s", (_what, spelling) => {
    expect(keyOf(spelling, "handle")).toBe("rina_w");
  });

  it("tells accounts apart whose addresses only say their numbers, and takes no part of a name for an address", () => {
    expect(keyOf("https://www.facebook.com/profile.php?id=100012&sk=about", "handle")).toBe("100012");
    expect(keyOf("facebook.com/profile.php?id=100013", "handle")).toBe("100013");
    for (const name of ["kopi/senja", "x.com", "rina x.com/a", "example.com/rina", "https://example.com/a/status/7"])
      expect(lastPathSegment(name)).toBe(name.startsWith("https") ? "7" : name);
  });

  it.each([
    ["numbers", "007"],
    ["numbers of more digits than a float carries", "842072478834909184"],
    ["YouTube channels", "UCBR8-60-B28hp2BmDPdntcQ"],
    ["DIDs", "did:plc:z72i7hdynmk6r22z27h6tvur"],
  ])("leaves %s exact", (_what, id) => {
    expect(isOpaqueId(id)).toBe(true);
    expect(keyOf(id, "handle")).toBe(id);
    expect(keyOf(` ${id} `, "handle")).toBe(id);
  });

  it("reads an opaque id out of an address", () => {
    expect(keyOf("https://youtube.com/channel/UCBR8-60-B28hp2BmDPdntcQ", "handle")).toBe("UCBR8-60-B28hp2BmDPdntcQ");
    expect(keyOf("https://facebook.com/007", "handle")).toBe("007");
  });

  it("does not care for case, blanks or an @ sign, whatever the name", () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9_.]{0,14}$/);
    fc.assert(
      fc.property(name, (handle) => {
        expect(keyOf(handle, "handle")).toBe(handle);
        for (const spelling of [`@${handle}`, handle.toUpperCase(), ` ${handle} `, `https://x.com/${handle}`])
          expect(keyOf(spelling, "handle")).toBe(handle);
      }),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (spelling) => {
        expect(keyOf(spelling, "handle")).toBeTypeOf("string");
      }),
    );
  });
});

describe("keyOf an exact id", () => {
  it("takes off the blanks around it and nothing else", () => {
    for (const id of ["@Rina_W", "RINA", "https://x.com/rina", "007"]) expect(keyOf(`  ${id} `, "exact")).toBe(id);
  });
});

describe("isOwnKey", () => {
  it("is true only of names that every rule leaves as they are", () => {
    const name = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[a-z0-9_.-]*$/), fc.stringMatching(/^[@A-Za-z0-9_./: ]*$/));
    fc.assert(
      fc.property(name, (spelling) => {
        const bytes = new TextEncoder().encode(spelling);
        if (!isOwnKey(bytes, 0, bytes.length)) return;
        expect([keyOf(spelling, "handle"), keyOf(spelling, "exact")]).toEqual([spelling, spelling]);
      }),
    );
  });

  it("is true of ordinary handles and numbers", () => {
    for (const name of ["rina_w", "kopi.senja", "842072478834909184"]) {
      expect(isOwnKey(new TextEncoder().encode(name), 0, name.length)).toBe(true);
    }
  });
});

describe("lastPathSegment", () => {
  it("gives back what is no address, and what cannot be unescaped", () => {
    expect(lastPathSegment("rina/w")).toBe("rina/w");
    expect(lastPathSegment("https://x.com/")).toBe("https://x.com/");
    expect(lastPathSegment("https://x.com/100%")).toBe("100%");
  });
});
