package icofolio.tui;

import icofolio.tui.widget.TextLine;

/** Naming files, and having the names completed. */
final class FileNames {
  private FileNames() {}

  /** Hands on the names. */
  static Step answer(Model model) {
    if (!(model.overlay() instanceof Overlay.Files files)) {
      return Step.of(model);
    }
    String line = files.typed().text();
    return line.isBlank()
        ? Step.of(model.withOverlay(files.refused("Name a file")))
        : files.then().apply(model.withOverlay(Overlay.NONE), line);
  }

  /** Has the last name completed. */
  static Step complete(Model model) {
    return model.overlay() instanceof Overlay.Files files
        ? Step.of(model).and(new Job.Complete(files.typed().text()))
        : Step.of(model);
  }

  /** The name as far as it is certain; a line that has changed meanwhile stays. */
  static Model completed(Model model, Message.Completed completed) {
    if (!(model.overlay() instanceof Overlay.Files files)
        || !files.typed().text().equals(completed.line())) {
      return model;
    }
    Imports.Completion completion = completed.completion();
    Overlay.Files next = files.typed(TextLine.of(completion.line()));
    boolean none = completion.offers().isEmpty() && completion.line().equals(completed.line());
    return model.withOverlay(
        none && !completed.line().endsWith(" ")
            ? next.refused("No file is called so")
            : next.offering(completion.offers()));
  }
}
