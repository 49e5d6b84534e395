package icofolio.cli;

import icofolio.entry.Kind;
import icofolio.render.ListView;
import java.io.IOException;
import java.io.UncheckedIOException;

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
    Session session = call.session();
    session.print(
        new ListView(
            kind,
            sink ->
                session
                    .ask()
                    .each(
                        kind,
                        overview -> {
                          Shows shows = new Shows(overview);
                          return stored -> {
                            try {
                              sink.take(shows.of(stored));
                            } catch (IOException e) {
                              throw new UncheckedIOException(e);
                            }
                          };
                        })));
    return ExitCode.DONE;
  }
}
