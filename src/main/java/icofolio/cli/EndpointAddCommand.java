package icofolio.cli;

import icofolio.entry.KeyReference;
import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.render.EndpointView;
import icofolio.render.EndpointWords;
import icofolio.sale.Chain;
import icofolio.tracker.EditEndpoints;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Adds an endpoint. */
final class EndpointAddCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature(
            "endpoint add",
            "Adds a provider of a chain and prints its id. Its keys are never kept: only where they"
                + " are found.")
        .option(EndpointOptions.ID, "ID", "What you call it (needed)")
        .option(EndpointOptions.CHAIN, "CHAIN", "Chain that it answers for (needed)")
        .option(
            EndpointOptions.URL,
            "URL",
            "Its URL, https but on this machine, with {key} where a key belongs (needed)")
        .repeatable(EndpointOptions.KEY, "[LABEL=]REFERENCE", EndpointOptions.KEY_HELP)
        .option(EndpointOptions.LABEL, "NAME", "What the key is called")
        .option(EndpointOptions.EXPIRES, "DATE", "When the provider ends the key")
        .option(EndpointOptions.RATE, "N", "Requests a second that it takes")
        .option(EndpointOptions.BATCH, "N", "Most calls in one request")
        .option(EndpointOptions.NOTE, "TEXT", "Your own note")
        .example(
            "ico endpoint add --id ankr --chain ethereum --url \"https://rpc.ankr.com/eth/{key}\" --key env:ANKR",
            "a provider with a key, which the environment holds")
        .example(
            "ico endpoint add --id local --chain eip155:31337 --url http://127.0.0.1:8545",
            "a node on this machine");
  }

  @Override
  public int run(Call call) throws IOException {
    Endpoint endpoint = endpoint(new EndpointOptions(call));
    Session session = call.session();
    EditEndpoints endpoints = new EditEndpoints(session.tracker());
    endpoints.add(endpoint);
    if (session.globals().output() == Output.TABLE) {
      session.page().line(endpoint.id());
    } else {
      session.print(new EndpointView(endpoint, session.tracker().now()));
    }
    EndpointWords.warnings(List.of(endpoint), session.tracker().now())
        .forEach(session.notices()::warn);
    return ExitCode.DONE;
  }

  private static Endpoint endpoint(EndpointOptions options) {
    String id = options.need(EndpointOptions.ID, KeyReference::label);
    Chain chain = options.need(EndpointOptions.CHAIN, EndpointOptions::chain);
    String url = options.need(EndpointOptions.URL, EndpointOptions::url);
    return new Endpoint(
        id,
        chain,
        url,
        keys(options),
        options.read(EndpointOptions.RATE, EndpointOptions::rate),
        options.read(EndpointOptions.BATCH, EndpointOptions::batch),
        options.note());
  }

  private static List<EndpointKey> keys(EndpointOptions options) {
    List<EndpointOptions.GivenKey> given = options.keys();
    Instant expires = options.read(EndpointOptions.EXPIRES, options::expires);
    if (expires != null && given.size() != 1) {
      throw new UsageException(
          "usage",
          "--expires is of one key; add the others, or their dates, with 'ico endpoint edit'",
          null);
    }
    return EndpointKeys.with(List.of(), given, options.call().session().tracker().now(), expires);
  }
}
