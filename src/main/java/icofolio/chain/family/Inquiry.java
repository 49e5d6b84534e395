package icofolio.chain.family;

import icofolio.chain.AtBlock;
import icofolio.chain.ContractCall;
import icofolio.chain.ForeignText;
import icofolio.chain.Log;
import icofolio.chain.LogFilter;
import icofolio.chain.Returned;
import icofolio.chain.UnreadException;
import icofolio.chain.abi.Encode;
import icofolio.chain.abi.Method;
import icofolio.chain.abi.Words;
import icofolio.reading.SaleReading;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one contract at one block: asks, and gathers what a person ought to know of it.
 * What endpoints did not bring is null, and noted.
 */
final class Inquiry {
  private static final int MOST_NAMED = 5;
  private static final int MOST_REASON = 200;

  private final Answers answers;
  private final String contract;
  private final List<String> wallets;
  private final long from;
  private final Set<String> notes = new LinkedHashSet<>();
  private final Set<String> unread = new LinkedHashSet<>();
  private final List<SaleReading.Taken> taken = new ArrayList<>();
  private String reason = "";

  /**
   * A reading that begins.
   *
   * @param wallets to be asked about, EIP-55
   * @param from first block whose logs may matter
   */
  Inquiry(Answers answers, String contract, List<String> wallets, long from) {
    this.answers = answers;
    this.contract = contract;
    this.wallets = List.copyOf(wallets);
    this.from = from;
  }

  /** The block. */
  AtBlock at() {
    return answers.at();
  }

  /** The contract that is read. */
  String contract() {
    return contract;
  }

  /** The wallets that it is asked about. */
  List<String> wallets() {
    return wallets;
  }

  /** The block's time, as contracts see it. */
  BigInteger now() {
    return BigInteger.valueOf(at().time().getEpochSecond());
  }

  /**
   * The sum of what logs tell of money that a wallet took back; each is kept as well.
   *
   * @param word of a log's data that says how much
   */
  @Nullable BigInteger takenBack(String wallet, List<Log> logs, int word) {
    for (Log log : logs) {
      Words data = Words.of(log.data());
      BigInteger units = data == null ? null : data.number(word);
      if (units != null) {
        taken.add(new SaleReading.Taken(wallet, units, log.transaction()));
      }
    }
    return Logs.sum(logs, word);
  }

  /** What was taken back, by the logs that were looked at. */
  List<SaleReading.Taken> taken() {
    return List.copyOf(taken);
  }

  /** Asks in one round. */
  void ask(Collection<ContractCall> calls) {
    answers.ask(calls);
  }

  /** Asks in one round these methods of the contract, each about every wallet. */
  void askForWallets(List<Method> methods) {
    List<ContractCall> calls = new ArrayList<>();
    methods.forEach(method -> calls.addAll(method.each(contract, wallets)));
    ask(calls);
  }

  /** The number that a method of the contract gives. */
  @Nullable BigInteger number(Method method, String... words) {
    return number(contract, method, words);
  }

  /** The number that a method of another contract gives. */
  @Nullable BigInteger number(String to, Method method, String... words) {
    return answers.number(noted(to, method, words));
  }

  /** The number that a method of the contract gives for a wallet. */
  @Nullable BigInteger numberFor(String wallet, Method method) {
    return number(contract, method, Encode.address(wallet));
  }

  /** The address that a method of the contract gives; null also for the zero address. */
  @Nullable String address(Method method, String... words) {
    String address = answers.address(noted(contract, method, words));
    return Words.NOBODY.equals(address) ? null : address;
  }

  /** The flag that a method of the contract gives. */
  @Nullable Boolean flag(Method method, String... words) {
    return answers.flag(noted(contract, method, words));
  }

  /** Whether a method of the contract gives true. */
  boolean says(Method method) {
    return Boolean.TRUE.equals(flag(method));
  }

  /** The words that a method of the contract gives, exactly so many. */
  @Nullable Words words(int size, Method method, String... words) {
    return answers.words(noted(contract, method, words), size);
  }

  /** The raw answer of a method of the contract. */
  Returned returned(Method method, String... words) {
    return answers.of(noted(contract, method, words));
  }

  /** Whether no endpoint has brought an answer: then nothing follows from its absence. */
  boolean isUnread(Method method, String... words) {
    return returned(method, words) instanceof Returned.Unread;
  }

  private ContractCall noted(String to, Method method, String... words) {
    ContractCall call = method.on(to, words);
    if (answers.of(call) instanceof Returned.Unread(String why)) {
      missed(method.signature(), why);
    }
    return call;
  }

  /**
   * Logs up to the block; null, and noted, where they could not be read.
   *
   * @param what they tell of, for the note
   * @param addresses contracts that wrote them
   */
  @Nullable List<Log> logs(String what, Collection<String> addresses, List<List<String>> topics) {
    return logs(what, new LogFilter(List.copyOf(addresses), topics, from, last()));
  }

  /** The same, of one block alone. */
  @Nullable List<Log> logsIn(
      long block, String what, Collection<String> addresses, List<List<String>> topics) {
    return logs(what, new LogFilter(List.copyOf(addresses), topics, block, block));
  }

  private long last() {
    return at().sighting().block();
  }

  private @Nullable List<Log> logs(String what, LogFilter filter) {
    // Without a wallet there is nobody to filter by: an empty list would mean everybody.
    if (wallets.isEmpty()) {
      return List.of();
    }
    try {
      return at().logs(filter);
    } catch (UnreadException e) {
      missed(what, e.reason());
      return null;
    }
  }

  /** The wallets as topics of a log. */
  List<String> walletTopics() {
    return wallets.stream().map(Encode::topic).toList();
  }

  /** Something that a person ought to know, a sentence. */
  void note(String sentence) {
    notes.add(sentence);
  }

  private void missed(String what, String why) {
    unread.add(what);
    if (reason.isEmpty()) {
      reason = ForeignText.harmless(why, MOST_REASON);
    }
  }

  /** All that was noted. */
  List<String> notes() {
    List<String> all = new ArrayList<>(notes);
    if (!unread.isEmpty()) {
      String names = String.join(", ", unread.stream().limit(MOST_NAMED).toList());
      int more = unread.size() - MOST_NAMED;
      String rest = more > 0 ? " and " + more + " more" : "";
      all.add("Not read, so nothing is known of it: " + names + rest + " (" + reason + ").");
    }
    return List.copyOf(all);
  }
}
