package icofolio.cli;

import icofolio.entry.Checked;
import icofolio.entry.ContributionFields;
import icofolio.entry.Draft;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.tracker.CheckContributions;
import icofolio.tracker.CheckContributions.Answer;
import icofolio.tracker.CheckTarget;
import icofolio.tracker.CheckTarget.Looked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a contribution would do to every budget and limit, and writes nothing. */
final class CheckCommand implements Command {
  private static final String PLAN = "--plan";
  private static final String TO = "--to";
  private static final List<Field> FIELDS =
      List.of(
          ContributionFields.SALE,
          ContributionFields.AMOUNT,
          ContributionFields.CURRENCY,
          ContributionFields.DATE,
          ContributionFields.VALUE,
          ContributionFields.WALLET,
          ContributionFields.STATUS);

  @Override
  public Signature signature() {
    Signature signature =
        new Signature(
            "check",
            "Says what a contribution would do to every budget and limit, all rules at once. Writes"
                + " nothing; exit code 4 where one would block it.");
    FIELDS.forEach(field -> signature.field(field, false));
    return signature
        .option(PLAN, "FILE|-", "Contributions as a CSV or JSON file, judged one after the other")
        .option(
            TO,
            "ADDRESS|NAME",
            "Where you are about to send it: looked at before you do (a name of ENS is looked up)")
        .example(
            "ico check --sale filecoin --amount 500 --currency USD", "can I put 500 into this?")
        .example(
            "ico check --sale filecoin --amount 500 --currency USD --date 2017-08-10 --json",
            "on another day, for a script");
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    String plan = call.option(PLAN);
    List<Entry> entries = plan == null ? List.of(entry(call)) : planned(call, plan);
    List<Answer> answers = new CheckContributions(session.tracker()).run(entries);
    Looked target = target(call);
    session.print(new CheckView(answers, plan != null, target));
    if (target != null) {
      target.notes().forEach(session.notices()::warn);
    }
    if (answers.isEmpty()) {
      session.notices().say("The plan holds no contribution.");
    }
    boolean allowed = answers.stream().allMatch(answer -> answer.ruling().isAllowed());
    boolean blocked = target != null && target.target().finding().blocks();
    return allowed && !blocked ? ExitCode.DONE : ExitCode.RULE;
  }

  /** What is at the other end; null where nobody asked. */
  private static @Nullable Looked target(Call call) {
    String to = call.option(TO);
    if (to == null) {
      return null;
    }
    Session session = call.session();
    return new CheckTarget(
            session.tracker(), () -> session.globals().offline() ? null : Network.of(session))
        .run(String.valueOf(call.option(ContributionFields.SALE.option())), to.strip());
  }

  private static List<Entry> planned(Call call, String plan) {
    List<String> options = new ArrayList<>(FIELDS.stream().map(Field::option).toList());
    options.add(TO);
    for (String option : options) {
      if (call.option(option) != null) {
        throw new UsageException(
            "usage", PLAN + " and " + option + " cannot be given together", null);
      }
    }
    return Plan.read(plan, call.session().streams().in());
  }

  private static Entry entry(Call call) {
    Draft draft = new Draft(Kind.CONTRIBUTIONS);
    for (Field field : FIELDS) {
      String text = call.option(field.option());
      if (text != null) {
        draft.put(field, text);
      }
    }
    if (call.option(ContributionFields.DATE.option()) == null) {
      draft.put(ContributionFields.DATE, call.session().tracker().now().toString());
    }
    Checked checked = draft.check();
    Edits.refuse(checked.findings());
    return checked.entry();
  }
}
