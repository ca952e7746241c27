import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Modal } from "../../../src/app/controls/Modal.tsx";

afterEach(cleanup);

const INSIDE = { clientX: 150, clientY: 150 };
const BESIDE = { clientX: 20, clientY: 150 };

function mountModal() {
  const onClose = vi.fn();
  render(
    <Modal label="A question" onClose={onClose}>
      <input aria-label="Name" />
    </Modal>,
  );
  const dialog = screen.getByRole("dialog");
  vi.spyOn(dialog, "getBoundingClientRect").mockReturnValue(new DOMRect(100, 100, 400, 200));
  return { dialog, onClose };
}

describe("a modal", () => {
  it("closes on a click beside it", () => {
    const { dialog, onClose } = mountModal();
    fireEvent.pointerDown(dialog, BESIDE);
    fireEvent.click(dialog, BESIDE);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("stays where its own margins are clicked, and where letters are selected up to beyond its edge", () => {
    const { dialog, onClose } = mountModal();
    fireEvent.pointerDown(dialog, INSIDE);
    fireEvent.click(dialog, INSIDE);
    fireEvent.pointerDown(screen.getByLabelText("Name"), INSIDE);
    // browsers say that what both places lie in was clicked
    fireEvent.click(dialog, BESIDE);
    expect(onClose).not.toHaveBeenCalled();
  });
});
