// Names for people who do not exist: common Indonesian given and family names, thrown together.
export const FIRST =
  "Adit Agus Anisa Ayu Bagas Bayu Bima Budi Citra Dewi Dian Dimas Eka Fajar Fitri Galih Gita Hana Hendra Indah Intan Joko Kirana Laras Lestari Lina Maya Mega Nadia Nisa Nova Putri Raka Rani Ratna Rina Rizky Sari Satria Sinta Siti Surya Tari Tono Wahyu Wulan Yoga Yuni Yusuf Zahra".split(
    " ",
  );
export const LAST =
  "Adriansyah Anggraini Firmansyah Gunawan Halim Handayani Hidayat Kurniawan Kusuma Lestari Maharani Nugroho Pangestu Permana Permata Prasetyo Pratama Purnomo Rahayu Ramadhan Saputra Saraswati Setiawan Suryani Susanto Utami Wardana Wibowo Wijaya Wulandari".split(
    " ",
  );

/**
 * Full names, in the order given: of two words as long as nobody has them, of three after that, as is common. Every now and
 * then somebody bears another's name all the same.
 * @param people with `first` and `last`, the best known first
 */
export function fullNames(people, { pick, draw }) {
  const taken = new Set();
  return people.map(({ first, last }) => {
    let name = `${first} ${last}`;
    if (taken.has(name) && draw(250) > 0) while (taken.has(name)) name = `${first} ${pick(FIRST)} ${last}`;
    taken.add(name);
    return unrepeated(name);
  });
}

/** Nobody is called by the same name twice: the second gives way to the next in the list. */
function unrepeated(name) {
  const [first, middle, ...rest] = name.split(" ");
  return first === middle ? [first, FIRST[(FIRST.indexOf(first) + 1) % FIRST.length], ...rest].join(" ") : name;
}

/** A handle that nobody has yet. */
export function uniqueHandle(people, { first, last }, draw) {
  const base = [`${first}${last}`, `${first}_${last.slice(0, 3)}`, `${first}.${last}`, `kak${first}`][draw(4)].toLowerCase();
  let handle = base;
  while (people.some((person) => person.handle === handle)) handle = `${base}${10 + draw(90)}`;
  return handle;
}
