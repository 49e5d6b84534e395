package icofolio.tui.widget;

/** What a press of the mouse somewhere on a frame means. */
public sealed interface Target {
  /** Running the command of that id. */
  record Run(String command) implements Target {}

  /** Selecting one row of a list, counted from 0; pressing it again opens it. */
  record Row(String list, int index) implements Target {}

  /** Choosing the one of that name, of those that a screen offers beside each other. */
  record Pick(String name) implements Target {}

  /** Going back to a step of the way here, counted from 0. */
  record Back(int step) implements Target {}

  /** Taking one of what is offered over the screen, counted from 0. */
  record Choice(int index) implements Target {}

  /** Sorting by the column of that name. */
  record Head(String column) implements Target {}
}
