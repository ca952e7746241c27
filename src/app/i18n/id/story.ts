/** Adegan, cerita yang terbentuk darinya, dan kata-kata saat presentasi. */
import type { storySteps as english } from "../en/story.ts";
import { formatsOf } from "../formats.ts";

const { count } = formatsOf("id");
const scenes = (value: number) => `${count(value)} adegan`;

export const storySteps: typeof english = {
  addScene: ({ name = "" }) => `Menambah adegan: ${name}`,
  proposeStory: ({ count: value = 0 }) => `Mengusulkan cerita dengan ${scenes(value)}`,
  updateScene: ({ name = "" }) => `Memperbarui adegan “${name}” sesuai yang terlihat`,
  writeScene: ({ name = "" }) => `Menulis di adegan “${name}”`,
  setFigures: ({ name = "" }) => `Mengubah isi adegan “${name}”`,
  moveScene: ({ name = "", count: place = 1 }) => `Memindahkan “${name}” ke urutan ${count(place)}`,
  duplicateScene: ({ name = "" }) => `Menggandakan adegan “${name}”`,
  removeScene: ({ name = "" }) => `Menghapus adegan “${name}”`,
  removeStory: ({ count: value = 0 }) => `Menghapus ${scenes(value)}`,
  limitStory: () => "Mengubah lama cerita",
};
