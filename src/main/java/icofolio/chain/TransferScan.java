package icofolio.chain;

import icofolio.chain.rpc.Answer;
import icofolio.chain.rpc.Node;
import icofolio.reading.Transfer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the transfers of some blocks, and dates them by their blocks. */
final class TransferScan {
  /** Wallets in one filter: nodes bound what they match. */
  private static final int WALLETS = 200;

  private static final int BLOCKS = 500;

  /** A token that makes up more than that is no one's but a flood. */
  private static final int MOST = 100_000;

  private final Node node;
  private final LogScan scan;
  private final Transfers.Search search;
  private final Set<String> wallets = new HashSet<>();

  TransferScan(Node node, LogScan scan, Transfers.Search search) {
    this.node = node;
    this.scan = scan;
    this.search = search;
    search.wallets().forEach(wallet -> wallets.add(wallet.toLowerCase(Locale.ROOT)));
  }

  /** A transfer's place in its chain. */
  private record Place(long block, long index) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int blocks = Long.compare(block, other.block);
      return blocks == 0 ? Long.compare(index, other.index) : blocks;
    }
  }

  /**
   * The transfers in those blocks, in the order of the chain.
   *
   * @throws ReorganisedException where one was found in a block that no longer stands
   */
  List<Transfer> read(long from, long to, LogScan.Progress progress) throws ReorganisedException {
    TreeMap<Place, Transfer> found = new TreeMap<>();
    List<LogFilter> filters = filters(from, to);
    for (int i = 0; from <= to && i < filters.size(); i++) {
      int before = i;
      scan.read(
          filters.get(i),
          log -> keep(log, found),
          (done, total) -> progress.blocks((before * total + done) / filters.size(), total));
    }
    return dated(found.values());
  }

  private List<LogFilter> filters(long from, long to) {
    List<String> token = List.of(search.token());
    List<String> event = List.of(TransferLogs.TOPIC);
    if (!search.indexed()) {
      return List.of(new LogFilter(token, List.of(event), from, to));
    }
    List<LogFilter> filters = new ArrayList<>();
    List<String> topics = wallets.stream().map(TransferLogs::topic).sorted().toList();
    for (int i = 0; i < topics.size(); i += WALLETS) {
      List<String> some = topics.subList(i, Math.min(i + WALLETS, topics.size()));
      filters.add(new LogFilter(token, List.of(event, List.of(), some), from, to));
      filters.add(new LogFilter(token, List.of(event, some), from, to));
    }
    return filters;
  }

  private void keep(Log log, Map<Place, Transfer> found) {
    Transfer transfer = TransferLogs.read(log, null);
    if (transfer != null && (isOwn(transfer.from()) || isOwn(transfer.to()))) {
      found.put(new Place(log.block(), log.index()), transfer);
      if (found.size() > MOST) {
        throw new UnreadException("more than " + MOST + " transfers of " + search.token());
      }
    }
  }

  private boolean isOwn(String address) {
    return wallets.contains(address.toLowerCase(Locale.ROOT));
  }

  private List<Transfer> dated(Collection<Transfer> found) throws ReorganisedException {
    List<Long> numbers = found.stream().map(Transfer::block).distinct().toList();
    Map<Long, BlockHeader> headers = new HashMap<>();
    for (int i = 0; i < numbers.size(); i += BLOCKS) {
      List<Long> some = numbers.subList(i, Math.min(i + BLOCKS, numbers.size()));
      List<Answer> answers = node.ask(some.stream().map(BlockHeader::ask).toList());
      for (int j = 0; j < some.size(); j++) {
        headers.put(some.get(j), BlockHeader.of(answers.get(j), some.get(j)));
      }
    }
    List<Transfer> dated = new ArrayList<>(found.size());
    for (Transfer transfer : found) {
      dated.add(dated(transfer, headers.get(transfer.block())));
    }
    return dated;
  }

  private static Transfer dated(Transfer transfer, @Nullable BlockHeader header)
      throws ReorganisedException {
    if (header == null || !header.hash().equals(transfer.blockHash())) {
      throw new ReorganisedException();
    }
    return new Transfer(
        transfer.transaction(),
        transfer.logIndex(),
        transfer.block(),
        transfer.blockHash(),
        header.time(),
        transfer.token(),
        transfer.from(),
        transfer.to(),
        transfer.units());
  }
}
