package icofolio.cli;

import icofolio.reading.Endpoint;
import icofolio.render.EndpointWords;
import icofolio.render.EndpointsView;
import icofolio.tracker.EditEndpoints;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Lists endpoints with their keys. */
final class EndpointListCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature(
            "endpoint list",
            "Lists endpoints with their keys: where each is found, its state, what it was used for."
                + " Warns of keys that end within 14 days.")
        .example("ico endpoint list", "for a person")
        .example("ico endpoint list --json", "for a program");
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    List<Endpoint> endpoints = new EditEndpoints(session.tracker()).all();
    Instant now = session.tracker().now();
    session.print(new EndpointsView(endpoints, now));
    if (endpoints.isEmpty() && session.globals().output() == Output.TABLE) {
      session.notices().say("There are no endpoints yet; see 'ico endpoint add --help'.");
    }
    EndpointWords.warnings(endpoints, now).forEach(session.notices()::warn);
    return ExitCode.DONE;
  }
}
