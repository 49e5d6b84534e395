package icofolio.tui.widget;

/** What a press of the mouse somewhere on a frame means. */
public sealed interface Target {
  /** Running the command of that id. */
  record Run(String command) implements Target {}

  /** Showing a list from that row on. */
  record Jump(String list, int top) implements Target {}

  /** Selecting one row of a list, counted from 0; pressing it twice opens it. */
  record Row(String list, int index) implements Target {}

  /** Choosing the one of that name, of those that a screen offers beside each other. */
  record Pick(String name) implements Target {}

  /** Typing into that field of a form, counted from 0. */
  record Field(int index) implements Target {}

  /** Filling in what a field may take, counted from 0 among what is offered. */
  record Candidate(int index) implements Target {}

  /** Selecting one of the lines of a page that lead on; pressing it again goes there. */
  record Link(int index) implements Target {}

  /** Going back to a step of the way here, counted from 0. */
  record Back(int step) implements Target {}

  /** Taking one of what is offered over the screen, counted from 0. */
  record Choice(int index) implements Target {}

  /** Sorting by the column of that name. */
  record Head(String column) implements Target {}
}
