package icofolio.cli;

import icofolio.cli.EndpointOptions.GivenKey;
import icofolio.entry.KeyReference;
import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.render.EndpointWords;
import icofolio.tracker.EditEndpoints;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes an endpoint. */
final class EndpointEditCommand implements Command {
  private static final String REMOVE_KEY = "--remove-key";

  @Override
  public Signature signature() {
    return new Signature(
            "endpoint edit",
            "Changes an endpoint: what is given; an empty value takes rate, batch, note or the"
                + " end of a key away. 'ico endpoint rotate' puts a key in the place of another.")
        .arguments("ID", "1", "The endpoint")
        .option(EndpointOptions.URL, "URL", "Its URL, with {key} where a key belongs")
        .repeatable(
            EndpointOptions.KEY, "[LABEL=]REFERENCE", "Adds a key. " + EndpointOptions.KEY_HELP)
        .repeatable(REMOVE_KEY, "LABEL", "Takes a key out")
        .option(
            EndpointOptions.LABEL, "LABEL", "The key that --expires is of, or the new one's name")
        .option(EndpointOptions.EXPIRES, "DATE", "When the provider ends the key")
        .option(EndpointOptions.RATE, "N", "Requests a second that it takes")
        .option(EndpointOptions.BATCH, "N", "Most calls in one request")
        .option(EndpointOptions.NOTE, "TEXT", "Your own note")
        .example("ico endpoint edit infura --rate 25", "it takes more requests now")
        .example("ico endpoint edit infura --key spare=file:/home/me/.keys/infura", "one more key");
  }

  /**
   * What is wanted of the keys.
   *
   * @param ends whether the end of a key is given
   */
  private record Keys(
      List<String> gone,
      List<GivenKey> added,
      @Nullable String label,
      boolean ends,
      @Nullable Instant expires,
      Instant now) {
    List<EndpointKey> of(List<EndpointKey> before) {
      List<EndpointKey> rest = EndpointKeys.without(before, gone);
      List<EndpointKey> all = EndpointKeys.with(rest, added, now, added.isEmpty() ? null : expires);
      return ends && added.isEmpty() ? EndpointKeys.expiring(all, label, expires) : all;
    }
  }

  @Override
  public int run(Call call) {
    if (Stream.of(
            EndpointOptions.URL,
            EndpointOptions.KEY,
            REMOVE_KEY,
            EndpointOptions.EXPIRES,
            EndpointOptions.RATE,
            EndpointOptions.BATCH,
            EndpointOptions.NOTE)
        .noneMatch(call::has)) {
      throw new UsageException(
          "missing-argument", "say what to change", "See 'ico endpoint edit --help'.");
    }
    String id = call.arguments().getFirst();
    UnaryOperator<Endpoint> change = change(new EndpointOptions(call));
    Session session = call.session();
    Endpoint after = new EditEndpoints(session.tracker()).edit(id, change);
    session.notices().say("Changed endpoint " + after.id() + ".");
    EndpointWords.warnings(List.of(after), session.tracker().now())
        .forEach(session.notices()::warn);
    return ExitCode.DONE;
  }

  private static UnaryOperator<Endpoint> change(EndpointOptions options) {
    Call call = options.call();
    String url = options.read(EndpointOptions.URL, EndpointOptions::url);
    Integer rate = options.given(EndpointOptions.RATE, EndpointOptions::rate);
    Integer batch = options.given(EndpointOptions.BATCH, EndpointOptions::batch);
    String note = options.note();
    Keys keys = keys(options);
    return before ->
        new Endpoint(
            before.id(),
            before.chain(),
            url == null ? before.url() : url,
            keys.of(before.keys()),
            call.has(EndpointOptions.RATE) ? rate : before.rate(),
            call.has(EndpointOptions.BATCH) ? batch : before.batch(),
            call.has(EndpointOptions.NOTE) ? note : before.note(),
            before.uses(),
            before.errors(),
            before.lastUse());
  }

  private static Keys keys(EndpointOptions options) {
    Call call = options.call();
    List<GivenKey> added = options.keys();
    if (call.has(EndpointOptions.EXPIRES) && added.size() > 1) {
      throw new UsageException(
          "usage", "--expires is of one key; add them one after the other", null);
    }
    return new Keys(
        call.options(REMOVE_KEY).stream()
            .map(label -> EndpointOptions.read(REMOVE_KEY, label, KeyReference::label))
            .toList(),
        added,
        options.read(EndpointOptions.LABEL, KeyReference::label),
        call.has(EndpointOptions.EXPIRES),
        options.given(EndpointOptions.EXPIRES, options::expires),
        call.session().tracker().now());
  }
}
