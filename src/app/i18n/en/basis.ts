/** What all numbers rest on: told once on the page of methods. */
export const basis = {
  heading: "What all of them rest on",
  rules: [
    {
      name: "Peer weight",
      what: "How much of a voice is that of a peer. A brand’s or medium’s: none of it. Between two who have turned to each other, both ways (shared, quoted, answered or named): all of it. Otherwise a person can keep up about 150 relationships, so a voice with 600 listeners is a quarter a peer’s to each of them. Following back alone proves nothing. The audience is the larger of the followers in the files and the declared count. Under the other rule a voice is a broadcast from ten times the usual audience on, and from 100 at least.",
    },
    {
      name: "Passing on",
      what: "Somebody’s first share or quote of a post counts; further ones add to volume only. Replies and mentions are talk, likes are only shown. Shares of one’s own post and shares before the post’s own time are set aside and counted.",
    },
    {
      name: "Credit",
      what: "A re-share may have come from everybody whom the sharer follows and who had it before. Credit is divided among them, the later the more, unless the assumptions say otherwise: first heard, last heard, shared equally, or by what ties have passed on. Where nobody comes into question, it is unexplained.",
    },
    {
      name: "Ranges",
      what: "Lateral numbers go over 100, 150 and 200 relationships and over four ways to divide credit. Posts are drawn anew, 500 times unless the network is large: values have 95% ranges, places the middle 90%. Where posts are unknown, an author’s shares of one day stand for one.",
    },
    {
      name: "Places",
      what: "Equal values share a place (1st, 2nd, 2nd, 4th). People are one group if there is one place that each of them could hold: their order cannot be told.",
    },
    {
      name: "Least evidence",
      what: "A chance along a tie takes five occasions, a median three values, a half-life five people who passed it on. Below 30 posts or 100 shares a range stands in place of a number.",
    },
    {
      name: "Files that say less",
      what: "Without posts the log is read twice: as totals for people, each share credited to its author, and as one topic for reach, speed, shape and the lateral share. Without times nobody knows who came first. Without follows, who shares whom stands in where it can, and the number says so.",
    },
  ],
};
