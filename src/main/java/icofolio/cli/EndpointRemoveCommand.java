package icofolio.cli;

import icofolio.tracker.EditEndpoints;
import java.util.List;

/** Removes endpoints, all or none. */
final class EndpointRemoveCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature(
            "endpoint remove",
            "Removes endpoints with their keys' references, all or none. What was read from them"
                + " stays. Endpoints have no history: 'ico undo' does not bring them back.")
        .arguments("ID…", "1..*", "The endpoints")
        .example("ico endpoint remove infura", "one")
        .example("ico endpoint remove infura local", "two at once");
  }

  @Override
  public int run(Call call) {
    List<String> ids = call.arguments().stream().distinct().toList();
    new EditEndpoints(call.session().tracker()).remove(ids);
    call.session()
        .notices()
        .say(
            "Removed endpoint%s %s; the keys themselves are where they were."
                .formatted(ids.size() == 1 ? "" : "s", String.join(", ", ids)));
    return ExitCode.DONE;
  }
}
