package icofolio.cli;

import icofolio.entry.Kind;
import icofolio.entry.Nearest;
import icofolio.entry.Secrets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every command by its name; none is built before it is asked for. */
final class Commands {
  /** Kinds of records that have commands, in the order of help. */
  static final List<Kind> KINDS =
      List.of(
          Kind.SALES,
          Kind.CONTRIBUTIONS,
          Kind.REFUNDS,
          Kind.DISTRIBUTIONS,
          Kind.WALLETS,
          Kind.BUDGETS,
          Kind.LIMITS,
          Kind.PRICES);

  /** Groups of commands that are about no kind of records, with their words. */
  private static final Map<String, List<String>> OTHER_GROUPS =
      Map.of(
          "endpoint", List.of("add", "edit", "remove", "list", "show", "test", "rotate"),
          "settings", List.of("list", "set"));

  private static final List<String> VERBS = List.of("add", "edit", "remove", "list", "show");

  private Commands() {}

  /** Whether a word begins the name of commands of two words. */
  static boolean isGroup(String word) {
    return OTHER_GROUPS.containsKey(word) || kind(word) != null;
  }

  private static @Nullable Kind kind(String word) {
    for (Kind kind : KINDS) {
      if (kind.singular().equals(word)) {
        return kind;
      }
    }
    return null;
  }

  /** The kind of records that a command is about, or null. */
  static @Nullable Kind kindOf(String name) {
    int blank = name.indexOf(' ');
    return blank < 0 ? null : kind(name.substring(0, blank));
  }

  /** The command of that name, or null. */
  static @Nullable Command find(String name) {
    return switch (name) {
      case "" -> new StartCommand();
      case "status" -> new StatusCommand();
      case "import" -> new ImportCommand();
      case "export" -> new ExportCommand();
      case "agenda" -> new AgendaCommand();
      case "schedule" -> new ScheduleCommand();
      case "check" -> new CheckCommand();
      case "forecast" -> new ForecastCommand();
      case "diversification" -> new DiversificationCommand();
      case "history" -> new HistoryCommand();
      case "undo" -> new UndoCommand();
      case "backup" -> new BackupCommand();
      case "restore" -> new RestoreCommand();
      case "demo" -> new DemoCommand();
      case "completion" -> new CompletionCommand();
      case "doctor" -> new DoctorCommand();
      case "settings", "settings list" -> new SettingsListCommand();
      case "settings set" -> new SettingsSetCommand();
      case "help" -> new HelpCommand();
      case "refund settle" -> new RefundSettleCommand();
      case "distribution claim" -> new DistributionClaimCommand();
      case "sale settle" -> new SaleSettleCommand();
      case "contribution verify" -> new ContributionVerifyCommand();
      case "distribution sync" -> new DistributionSyncCommand();
      case "sale sync" -> new SaleSyncCommand();
      case "wallet balances" -> new WalletBalancesCommand();
      default -> name.startsWith("endpoint ") ? ofEndpoints(name) : ofKind(name);
    };
  }

  private static @Nullable Command ofEndpoints(String name) {
    return switch (name.substring(name.indexOf(' ') + 1)) {
      case "add" -> new EndpointAddCommand();
      case "edit" -> new EndpointEditCommand();
      case "remove" -> new EndpointRemoveCommand();
      case "list" -> new EndpointListCommand();
      case "show" -> new EndpointShowCommand();
      case "test" -> new EndpointTestCommand();
      case "rotate" -> new EndpointRotateCommand();
      default -> null;
    };
  }

  private static @Nullable Command ofKind(String name) {
    Kind kind = kindOf(name);
    if (kind == null) {
      return null;
    }
    return switch (name.substring(name.indexOf(' ') + 1)) {
      case "add" -> new AddCommand(kind);
      case "edit" -> new EditCommand(kind);
      case "remove" -> new RemoveCommand(kind);
      case "list" -> new ListCommand(kind);
      case "show" -> new ShowCommand(kind);
      default -> null;
    };
  }

  /** Every command in a line: name and summary. */
  static Map<String, String> summaries() {
    Map<String, String> summaries = new LinkedHashMap<>();
    summaries.put("status", "every position with its refund and distribution status");
    for (Kind kind : KINDS) {
      summaries.put(kind.singular(), String.join(", ", verbs(kind)) + " " + kind.plural());
    }
    summaries.put("endpoint", "providers of chains and their keys: " + words("endpoint"));
    summaries.put("check", "what would this contribution do to every budget and limit?");
    summaries.put("forecast", "what would an oversubscribed sale accept of an amount?");
    summaries.put("diversification", "how what is invested is divided, and the limits on it");
    summaries.put("agenda", "what needs doing and what will happen, over all sales");
    summaries.put("schedule", "when the tokens of a sale unlock");
    summaries.put("import", "records from CSV and JSON files");
    summaries.put("export", "records as files that import reads back");
    summaries.put("history", "every change, newest first");
    summaries.put("undo", "take a change back");
    summaries.put("backup", "a checked copy of the portfolio");
    summaries.put("restore", "bring a backup back");
    summaries.put("doctor", "check every sum, reference and the file itself");
    summaries.put("demo", "the sample portfolio, in a throwaway store");
    summaries.put("completion", "the script for bash, zsh or fish");
    summaries.put("settings", "base currency and time zone: " + words("settings"));
    summaries.put("help", "this, or one command with its options and examples");
    return summaries;
  }

  private static String words(String group) {
    return String.join(", ", names(group));
  }

  /** The words that may follow a word, or that may begin a command line. */
  static List<String> names(String group) {
    List<String> words = OTHER_GROUPS.get(group);
    if (words != null) {
      return words;
    }
    Kind kind = kind(group);
    return kind == null ? new ArrayList<>(summaries().keySet()) : verbs(kind);
  }

  /** What can be done with records of a kind. */
  private static List<String> verbs(Kind kind) {
    List<String> verbs = new ArrayList<>(VERBS);
    switch (kind) {
      case SALES -> verbs.addAll(List.of("settle", "sync"));
      case REFUNDS -> verbs.add("settle");
      case DISTRIBUTIONS -> verbs.addAll(List.of("claim", "sync"));
      case WALLETS -> verbs.add("balances");
      case CONTRIBUTIONS -> verbs.add("verify");
      case PRICES, TRANCHES, BUDGETS, LIMITS -> {}
    }
    return verbs;
  }

  /** That there is no command of that name. */
  static UsageException unknown(String name) {
    if (Secrets.isIn(name)) {
      // Taken apart below, a phrase would look like none.
      return new UsageException(
          "unknown-command",
          "there is no such command; what you typed looks like a secret and is not shown",
          "See 'ico help'.");
    }
    int blank = name.indexOf(' ');
    String group = blank < 0 ? "" : name.substring(0, blank);
    if (blank >= 0 && !isGroup(group)) {
      return none(name);
    }
    String word = name.substring(blank + 1);
    if (blank < 0 && isGroup(name)) {
      return new UsageException(
          "missing-argument",
          "say what to do: ico " + name + " " + String.join("|", names(name)),
          "See 'ico help " + name + "'.");
    }
    return group.isEmpty()
        ? none(word)
        : unknown(
            "'ico %s' has no command %s".formatted(group, Choices.quoted(word)),
            Nearest.of(word, names(group)),
            "See 'ico help " + group + "'.");
  }

  /** That no command begins so. */
  static UsageException none(String word) {
    return unknown(
        "there is no command " + Choices.quoted(word),
        Nearest.of(word, names("")),
        "See 'ico help'.");
  }

  private static UsageException unknown(String message, @Nullable String nearest, String help) {
    return new UsageException(
        "unknown-command",
        message,
        nearest == null ? help : "Did you mean " + nearest + "? " + help);
  }
}
