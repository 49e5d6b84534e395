package icofolio.cli;

import icofolio.entry.Kind;
import icofolio.render.ListView;
import icofolio.render.Shown;
import icofolio.sale.Sale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** Lists the records of a kind. */
final class ListCommand implements Command {
  private static final String DUE = "--due";

  private final Kind kind;

  ListCommand(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Signature signature() {
    String name = kind.singular();
    Signature signature =
        new Signature(name + " list", summary())
            .query()
            .example("ico " + name + " list", "every " + name)
            .example("ico " + name + " list --json", "the same for a program");
    if (kind == Kind.REFUNDS) {
      signature
          .flag(Explain.OPTION, Explain.HELP)
          .example("ico refund list --explain sale:gladius", "why is that due, and since when?");
    }
    return Due.isOf(kind)
        ? signature
            .flag(DUE, "Only " + due() + ", in every form of output")
            .example("ico " + name + " list --due --json", due() + ", for a program")
        : signature;
  }

  private String due() {
    return kind == Kind.REFUNDS ? "what is due back" : "where the tokens of each sale stand";
  }

  private String summary() {
    return switch (kind) {
      case REFUNDS -> "Lists what is due back, with its age, and what came back.";
      case DISTRIBUTIONS -> "Lists where the tokens of each sale stand, and what has arrived.";
      default -> "Lists " + kind.plural() + ", with what is computed of them.";
    };
  }

  @Override
  public int run(Call call) throws IOException {
    Queries queries = Queries.of(call.arguments(), call.exclusions());
    Session session = call.session();
    if (kind == Kind.REFUNDS && call.has(Explain.OPTION)) {
      Set<Sale> sales = new Due(session, kind, queries).owing();
      new Explain(session).receivables(sales::contains);
      return ExitCode.DONE;
    }
    if (Due.isOf(kind)) {
      boolean table = session.globals().output() == Output.TABLE;
      if (call.has(DUE) || table) {
        session.print(new Due(session, kind, queries).view());
      }
      if (call.has(DUE)) {
        return ExitCode.DONE;
      }
      if (table) {
        session.page().line("");
      }
    }
    AtomicLong count = new AtomicLong();
    session.print(new ListView(kind, sink -> count.set(each(session, queries, sink))));
    if (count.get() == 0 && session.globals().output() == Output.TABLE) {
      session
          .notices()
          .say(
              queries.isEmpty()
                  ? "There are no " + kind.plural() + " yet."
                  : "No " + kind.singular() + " fits.");
    }
    return ExitCode.DONE;
  }

  private long each(Session session, Queries queries, ListView.Sink sink) {
    return session
        .ask()
        .whole(
            (records, overview) -> {
              Shows shows = session.shows(records, overview);
              Predicate<Shown> fits =
                  queries.records(kind, Due.names(kind), overview.settings().zone());
              AtomicLong count = new AtomicLong();
              records.each(
                  kind,
                  stored -> {
                    Shown shown = shows.of(stored);
                    if (fits.test(shown)) {
                      count.incrementAndGet();
                      take(sink, shown);
                    }
                  });
              return count.get();
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
