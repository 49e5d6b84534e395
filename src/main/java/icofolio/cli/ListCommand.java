package icofolio.cli;

import icofolio.entry.Kind;
import icofolio.render.ListView;
import icofolio.render.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;

/** Lists the records of a kind. */
final class ListCommand implements Command {
  private final Kind kind;

  ListCommand(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Signature signature() {
    String name = kind.singular();
    return new Signature(
            name + " list", "Lists " + kind.plural() + ", with what is computed of them.")
        .query()
        .example("ico " + name + " list", "every " + name)
        .example("ico " + name + " list --json", "the same for a program");
  }

  @Override
  public int run(Call call) throws IOException {
    Queries queries = Queries.of(call.arguments(), call.exclusions());
    call.session().print(new ListView(kind, sink -> each(call.session(), queries, sink)));
    return ExitCode.DONE;
  }

  private void each(Session session, Queries queries, ListView.Sink sink) {
    session
        .ask()
        .whole(
            (records, overview) -> {
              Shows shows = new Shows(overview);
              Predicate<Shown> fits = queries.records(kind, overview.settings().zone());
              records.each(
                  kind,
                  stored -> {
                    Shown shown = shows.of(stored);
                    if (fits.test(shown)) {
                      take(sink, shown);
                    }
                  });
              return overview;
            });
  }

  private static void take(ListView.Sink sink, Shown shown) {
    try {
      sink.take(shown);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
