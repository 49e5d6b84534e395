package icofolio.tui;

import icofolio.tracker.ChainUnreadableException;
import icofolio.tracker.ReadProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reading what wallets hold from the chains: beginning, stopping, and what comes of it. */
final class Refreshes {
  private Refreshes() {}

  /** On the screen of wallets reads the chains; elsewhere the portfolio alone. */
  static Step begin(Model model) {
    ChainRun run = model.holdings().run();
    if (model.screen() != Screen.WALLETS || model.overview() == null) {
      return Update.reload(model);
    }
    return switch (run.phase()) {
      case RUNNING -> Notices.answer(model, "The chains are being read already; Esc stops it");
      case STOPPING -> Notices.answer(model, "Reading the chains is about to stop; try again then");
      case ENDED -> {
        ChainRun next = run.next();
        yield begin(with(model, next), next.number());
      }
    };
  }

  private static Step begin(Model model, int run) {
    Step step =
        Tasks.begin(
            model, "Reading chains", false, (portfolio, _, told) -> read(run, portfolio, told));
    ChainRun begun = model.holdings().run().as(step.model().background().begun());
    return new Step(with(step.model(), begun), step.jobs());
  }

  /** What reading them comes to; whatever ends it is told on the screen of wallets. */
  private static Message read(int run, Portfolio portfolio, Consumer<Message> told) {
    try {
      ReadProgress heard =
          (chain, done, all) -> told.accept(new Message.Progressed(run, chain, done, all));
      return new Message.Refreshed(run, portfolio.refreshBalances(heard));
    } catch (ChainUnreadableException e) {
      String hint = e.hint();
      return new Message.Unrefreshed(run, e.getMessage() + (hint == null ? "" : ". " + hint));
    } catch (RuntimeException | Error e) {
      return new Message.Unrefreshed(run, Loop.reason(e));
    }
  }

  /** What {@link #begin} does now, in a word or two. */
  static String reads(Model model) {
    return model.screen() == Screen.WALLETS && model.overview() != null ? "read chains" : "refresh";
  }

  /** Stops what goes on in the background, of chains on their own screen only; else goes back. */
  static Step stopOrGoBack(Model model) {
    if (stops(model)) {
      ChainRun run = model.holdings().run();
      return Tasks.stop(with(model, run.stopping()), run.task());
    }
    return Tasks.stops(model) ? Tasks.askToStop(model) : Moves.back(model);
  }

  /** Why {@link #stopOrGoBack} does nothing now; empty where it does something. */
  static String cannotGoBack(Model model) {
    return stops(model) || Tasks.stops(model) ? "" : Moves.cannotGoBack(model);
  }

  /** What {@link #stopOrGoBack} does now, in a word. */
  static String stopsOrGoesBack(Model model) {
    return stops(model) || Tasks.stops(model) ? "stop" : Moves.goesBack(model);
  }

  private static boolean stops(Model model) {
    return model.holdings().run().phase() == ChainRun.Phase.RUNNING
        && model.place() instanceof Place.Top(Screen screen, int focus)
        && screen == Screen.WALLETS;
  }

  static Model progressed(Model model, Message.Progressed far) {
    ChainRun run = model.holdings().run();
    if (!run.goesOn() || run.number() != far.run()) {
      return model;
    }
    ChainRun next = run.with(far.chain(), new ChainRun.Steps(far.done(), far.all()));
    long done = next.steps().values().stream().mapToLong(ChainRun.Steps::done).sum();
    long all = next.steps().values().stream().mapToLong(ChainRun.Steps::all).sum();
    Background background =
        model.background().with(run.task(), task -> task.at(done, all, Duration.ZERO));
    return with(model, next).withBackground(background);
  }

  static Step done(Model model, Message.Refreshed refreshed) {
    ChainRun run = model.holdings().run();
    if (run.number() != refreshed.run()) {
      return Step.of(model);
    }
    List<String> problems = refreshed.problems();
    Model ended = with(model, run.ended(problems));
    return reloading(
        problems.isEmpty()
            ? Notices.say(ended, "The chains have been read", false)
            : Notices.say(ended, counted(problems.size()) + ": " + problems.getFirst(), true));
  }

  static Step failed(Model model, Message.Unrefreshed unrefreshed) {
    ChainRun run = model.holdings().run();
    if (run.number() != unrefreshed.run()) {
      return Step.of(model);
    }
    if (run.phase() == ChainRun.Phase.STOPPING) {
      String text = "Stopped; what was read before stands as it was";
      return reloading(Notices.say(with(model, run.ended(List.of())), text, false));
    }
    List<String> problems = List.of(unrefreshed.why());
    return reloading(Notices.say(with(model, run.ended(problems)), unrefreshed.why(), true));
  }

  /** So many problems, in words. */
  static String counted(int problems) {
    return problems == 1 ? "1 problem" : problems + " problems";
  }

  private static Step reloading(Step said) {
    Step reload = Update.reload(said.model());
    List<Job> jobs = new ArrayList<>(said.jobs());
    jobs.addAll(reload.jobs());
    return new Step(reload.model(), jobs);
  }

  /** Why there are no problems to be shown now; empty where there are. */
  static String noProblems(Model model) {
    if (model.screen() != Screen.WALLETS) {
      return "This belongs to the screen Wallets: 8 goes there";
    }
    if (model.place() instanceof Place.Problems) {
      return "They are shown already";
    }
    return model.holdings().run().problems().isEmpty()
        ? "Nothing went wrong when the chains were read"
        : "";
  }

  /** Goes to the page of all that went wrong. */
  static Step showProblems(Model model) {
    List<Place> trail = new ArrayList<>(model.trail());
    trail.add(new Place.Problems(0));
    return Step.of(with(model.withTrail(trail), model.holdings().run().looked()));
  }

  private static Model with(Model model, ChainRun run) {
    return model.withHoldings(model.holdings().with(run));
  }
}
