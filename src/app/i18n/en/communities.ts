/** The table of communities. */
export const communities = {
  heading: "Communities",
  label: "Communities, one in each row",
  size: "People",
  part: "Part of everybody",
  counting: "Looking for communities.",
  none: { title: "There are no communities here.", why: "Nobody in these files is tied to anybody." },
};
