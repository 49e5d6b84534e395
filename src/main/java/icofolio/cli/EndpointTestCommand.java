package icofolio.cli;

import icofolio.reading.Endpoint;
import icofolio.tracker.EditEndpoints;
import icofolio.tracker.EndpointProbe;
import icofolio.tracker.TestEndpoints;
import icofolio.tracker.TestEndpoints.Tested;
import java.io.IOException;
import java.util.List;

/** Asks endpoints whether they answer. */
final class EndpointTestCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature(
            "endpoint test",
            "Asks each endpoint, with each of its keys, for its chain and newest block, and says"
                + " what came of it. Exit code 6 where one fails.")
        .arguments("[ID…]", "0..*", "The endpoints; all where none is named")
        .example("ico endpoint test", "do all of them work?")
        .example("ico endpoint test infura --json", "one of them, for a script");
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    EndpointProbe probe = Probes.of(session);
    EditEndpoints endpoints = new EditEndpoints(session.tracker());
    List<String> ids = call.arguments().stream().distinct().toList();
    List<Endpoint> asked =
        ids.isEmpty() ? endpoints.all() : ids.stream().map(endpoints::find).toList();
    List<Tested> tested = new TestEndpoints(session.tracker(), probe).run(asked);
    session.print(new EndpointTestView(tested, session.tracker().now()));
    if (asked.isEmpty() && session.globals().output() == Output.TABLE) {
      session.notices().say("There are no endpoints yet; see 'ico endpoint add --help'.");
    }
    return tested.stream().allMatch(Tested::works) ? ExitCode.DONE : ExitCode.NETWORK;
  }
}
