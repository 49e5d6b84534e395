package icofolio.tui;

import icofolio.tui.widget.Picker;
import icofolio.tui.widget.Scroll;
import icofolio.tui.widget.TextLine;
import java.net.URI;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What lies over the screen and takes the keys. */
public sealed interface Overlay {
  /** Nothing does. */
  Overlay NONE = new None();

  /** Nothing. */
  record None() implements Overlay {}

  /** The keys of the screen below; what is typed searches them. */
  record Keys(TextLine typed, int offset) implements Overlay {}

  /** The columns of the list that has the keys, to be shown, hidden and moved. */
  record Columns(int selected) implements Overlay {}

  /**
   * Everything that can be done or gone to, by name.
   *
   * @param all what there is
   * @param found what the letters that are typed leave of it, best first
   */
  record Commands(TextLine typed, Scroll scroll, List<Candidate> all, List<Candidate.Found> found)
      implements Overlay {
    /** Copies what was found. */
    public Commands {
      found = List.copyOf(found);
    }
  }

  /**
   * A question that {@code y} says yes to, and no key that could have asked it.
   *
   * @param lines what is to happen, so that nobody says yes to something else
   * @param yes what a yes does, in a word or two
   * @param then what a yes does, with nothing lying over the screen any more
   */
  record Confirm(String title, List<String> lines, String yes, Function<Model, Step> then)
      implements Overlay {
    /** Copies the lines. */
    public Confirm {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A question that is answered by a line of text.
   *
   * @param lines what is asked, and why
   * @param label what stands before the line
   * @param problem what is wrong with the text of the last try, or empty
   * @param then what becomes of the text, with nothing lying over the screen any more; it may lay
   *     the question there again, with the problem
   */
  record Prompt(
      String title,
      List<String> lines,
      String label,
      TextLine typed,
      String problem,
      BiFunction<Model, String, Step> then)
      implements Overlay {
    /** Copies the lines. */
    public Prompt {
      lines = List.copyOf(lines);
    }

    /** The same with other text in the line. */
    Prompt typed(TextLine text) {
      return new Prompt(title, lines, label, text, "", then);
    }

    /** The same, and why the text will not do. */
    Prompt refused(String why) {
      return new Prompt(title, lines, label, typed, why, then);
    }
  }

  /**
   * A choice of one among several; each is known by its place, counted from 0.
   *
   * @param verb what Enter does, in a word
   * @param seen what selecting one of them shows at once
   * @param then what becomes of the one chosen, with nothing lying over the screen any more
   * @param left what is to be as it was where none is chosen
   */
  record Pick(
      String title,
      String verb,
      List<Picker.Choice> choices,
      Scroll scroll,
      BiFunction<Model, Integer, Model> seen,
      BiFunction<Model, Integer, Step> then,
      UnaryOperator<Model> left)
      implements Overlay {
    /** Copies the choices. */
    public Pick {
      choices = List.copyOf(choices);
    }

    /** One that shows nothing before it is chosen. */
    Pick(
        String title,
        String verb,
        List<Picker.Choice> choices,
        BiFunction<Model, Integer, Step> then) {
      this(title, verb, choices, Scroll.START, (model, _) -> model, then, model -> model);
    }

    /** The same with another selected. */
    Pick with(Scroll other) {
      return new Pick(title, verb, choices, other, seen, then, left);
    }
  }

  /**
   * A question that is answered by names of files; they can be completed.
   *
   * @param lines what is asked, and why
   * @param problem what is wrong with the names of the last try, or empty
   * @param offers how the last name could go on
   * @param then what becomes of the names, with nothing lying over the screen any more
   */
  record Files(
      String title,
      List<String> lines,
      String label,
      TextLine typed,
      String problem,
      List<String> offers,
      BiFunction<Model, String, Step> then)
      implements Overlay {
    /** Copies the lists. */
    public Files {
      lines = List.copyOf(lines);
      offers = List.copyOf(offers);
    }

    /** The same with other text in the line. */
    Files typed(TextLine text) {
      return new Files(title, lines, label, text, "", List.of(), then);
    }

    /** The same, and how the last name could go on. */
    Files offering(List<String> names) {
      return new Files(title, lines, label, typed, "", names, then);
    }

    /** The same, and why the names will not do. */
    Files refused(String why) {
      return new Files(title, lines, label, typed, why, List.of(), then);
    }
  }

  /**
   * A web address, whole, before it is copied or opened.
   *
   * @param name what it leads to
   */
  record Link(String name, URI address) implements Overlay {}

  /**
   * A question with several answers, one of which is marked.
   *
   * @param bad whether it tells of something that went wrong
   * @param lines what is to be known before
   * @param offset how many of them are scrolled away at the top
   * @param answers the harmless one first
   * @param marked counted from 0
   */
  record Choose(
      String title, boolean bad, List<String> lines, int offset, List<Answer> answers, int marked)
      implements Overlay {
    /** Copies the lists. */
    public Choose {
      lines = List.copyOf(lines);
      answers = List.copyOf(answers);
    }

    /** From its beginning. */
    Choose(String title, boolean bad, List<String> lines, List<Answer> answers) {
      this(title, bad, lines, 0, answers, 0);
    }

    /** One answer, and what it does with nothing lying over the screen any more. */
    record Answer(String label, Function<Model, Step> then) {}

    /** The same with another answer marked. */
    Choose marking(int answer) {
      return new Choose(title, bad, lines, offset, answers, answer);
    }

    /** The same, scrolled. */
    Choose at(int other) {
      return new Choose(title, bad, lines, other, answers, marked);
    }
  }

  /**
   * Something that was done, or why it was not: it stays until it was read.
   *
   * @param bad whether it is bad news
   * @param offset how many lines are scrolled away at the top
   */
  record Told(String title, List<String> lines, boolean bad, int offset) implements Overlay {
    /** Copies the lines. */
    public Told {
      lines = List.copyOf(lines);
    }

    /** From its beginning. */
    Told(String title, List<String> lines, boolean bad) {
      this(title, lines, bad, 0);
    }
  }
}
