package icofolio.cli;

import icofolio.reading.Endpoint;
import icofolio.render.EndpointView;
import icofolio.render.EndpointWords;
import icofolio.tracker.EditEndpoints;
import java.io.IOException;
import java.util.List;

/** Shows one endpoint with its keys. */
final class EndpointShowCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature("endpoint show", "Shows one endpoint with its keys, all of it.")
        .arguments("ID", "1", "The endpoint")
        .example("ico endpoint show infura", "for a person")
        .example("ico endpoint show infura --json", "for a program");
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    Endpoint endpoint = new EditEndpoints(session.tracker()).find(call.arguments().getFirst());
    session.print(new EndpointView(endpoint, session.tracker().now()));
    EndpointWords.warnings(List.of(endpoint), session.tracker().now())
        .forEach(session.notices()::warn);
    return ExitCode.DONE;
  }
}
