package icofolio.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a little portfolio has to do with the world: files, other programs, the command line. */
final class SmallOutside implements Imports, Exports {
  /** Imports, or exports, as a test wants it. */
  interface Comes<W, A> {
    A run(W wish, Pace pace);
  }

  String version = "1";
  Seen.News news = new Seen.News(1, List.of());
  Completion completion = new Completion("", List.of());
  final List<CommandWord> commandLine = new ArrayList<>();
  final List<Imports.Wish> imported = new ArrayList<>();
  final List<Exports.Wish> exported = new ArrayList<>();
  Consumer<String> listener = text -> {};

  Comes<Imports.Wish, Imports.Answer> imports =
      (wish, pace) ->
          new Imports.Answer(
              null, !wish.options().dryRun(), 3, 0, false, false, false, List.of("3 records"));

  Comes<Exports.Wish, Exports.Answer> exports =
      (wish, pace) -> new Exports.Answer(wish.file(), true, 3, List.of());

  Seen.News since(long change) {
    return change < 0 ? new Seen.News(news.newest(), List.of()) : news;
  }

  @Override
  public Completion complete(String line) {
    return completion;
  }

  @Override
  public Imports.Answer run(Imports.Wish wish, Pace pace) {
    imported.add(wish);
    return imports.run(wish, pace);
  }

  @Override
  public Exports.Answer write(Exports.Wish wish, Pace pace) {
    exported.add(wish);
    return exports.run(wish, pace);
  }
}
