package icofolio.cli;

import icofolio.cli.EndpointOptions.GivenKey;
import icofolio.entry.BadValueException;
import icofolio.entry.KeyReference;
import icofolio.entry.ProblemCode;
import icofolio.reading.Endpoint;
import icofolio.render.EndpointView;
import icofolio.tracker.EndpointProbe;
import icofolio.tracker.RotateKey;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Puts a new key in the place of an old one. */
final class EndpointRotateCommand implements Command {
  private static final String GRACE = "--grace";
  private static final String REPLACES = "--replaces";
  private static final Duration USUAL = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofHours(1);

  @Override
  public Signature signature() {
    return new Signature(
            "endpoint rotate",
            "Puts a new key in the place of an old one: asks with the new one, lets both stand side"
                + " by side, and retires the old one once nothing uses it any more. Where it was"
                + " interrupted, the same command goes on.")
        .arguments("ID", "1", "The endpoint")
        .repeatable(
            EndpointOptions.KEY, "[LABEL=]REFERENCE", EndpointOptions.KEY_HELP + " (needed)")
        .option(EndpointOptions.LABEL, "NAME", "What the new key is called")
        .option(EndpointOptions.EXPIRES, "DATE", "When the provider ends the new key")
        .option(REPLACES, "LABEL", "The key that goes, where several are in use")
        .option(GRACE, "TIME", "For how long nothing must have used the old key: 10s, 5m")
        .example(
            "ico endpoint rotate infura --key env:INFURA_KEY_2 --expires 2027-06-30",
            "the new key is in another variable")
        .example(
            "ico endpoint rotate infura --key file:/home/me/.keys/infura --grace 5m",
            "and other programs that read for minutes have the old one");
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    EndpointOptions options = new EndpointOptions(call);
    RotateKey.Plan plan = plan(options);
    EndpointProbe probe = Probes.of(session);
    Endpoint after =
        new RotateKey(
                session.tracker(),
                probe,
                session.notices()::say,
                time -> Thread.sleep(time.toMillis()))
            .run(call.arguments().getFirst(), plan);
    if (session.globals().output() != Output.TABLE) {
      session.print(new EndpointView(after, session.tracker().now()));
    }
    return ExitCode.DONE;
  }

  private static RotateKey.Plan plan(EndpointOptions options) {
    List<GivenKey> keys = options.keys();
    if (keys.size() != 1) {
      throw new UsageException(
          "missing-argument",
          "'ico endpoint rotate' needs one --key: where the new key is found",
          "See 'ico endpoint rotate --help'.");
    }
    Duration grace = options.read(GRACE, EndpointRotateCommand::grace);
    return new RotateKey.Plan(
        keys.getFirst().reference(),
        keys.getFirst().label(),
        options.read(EndpointOptions.EXPIRES, options::expires),
        options.read(REPLACES, KeyReference::label),
        grace == null ? USUAL : grace);
  }

  private static Duration grace(String text) throws BadValueException {
    Duration grace = ShortTime.read(text, LONGEST);
    if (grace != null) {
      return grace;
    }
    throw new BadValueException(
        ProblemCode.BAD_VALUE,
        "must be a time in seconds or minutes, such as 10s or 5m, and at most 60m");
  }
}
