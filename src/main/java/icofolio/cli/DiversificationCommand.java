package icofolio.cli;

import icofolio.render.DiversificationView;
import icofolio.report.Diversification;
import java.io.IOException;

/** How what is invested is divided. */
final class DiversificationCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature(
            "diversification",
            "Shows how what is invested is divided by sale, chain, kind, category, launchpad,"
                + " currency and wallet, and what each limit says of it.")
        .example("ico diversification", "shares, Herfindahl index, effective number, limits")
        .example("ico diversification --json", "the same for a program");
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    Diversification report =
        session
            .ask()
            .whole(
                (records, overview) ->
                    Diversification.of(
                        session.ask().standing(records, overview),
                        overview.settings(),
                        overview.now()));
    session.print(new DiversificationView(report));
    return ExitCode.DONE;
  }
}
