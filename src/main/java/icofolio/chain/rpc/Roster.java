package icofolio.chain.rpc;

import icofolio.reading.Endpoint;
import icofolio.sale.Chain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints of a pool as they are configured now, what their keys were used for, and what there
 * is to tell of them. Guarded by the pool's lock.
 */
final class Roster {
  private static final int MOST_REASONS = 5;

  private final Chain chain;
  private final PoolOptions options;
  private final Set<Notice> notices = new LinkedHashSet<>();

  /** Keys that are no longer in use; requests of theirs may still be on their way. */
  private final List<Owned> gone = new ArrayList<>();

  private List<Provider> providers;

  private record Owned(String endpoint, ProviderKey key) {}

  Roster(Chain chain, List<Endpoint> endpoints, PoolOptions options) {
    this.chain = chain;
    this.options = options;
    this.providers = ofChain(endpoints).stream().map(one -> new Provider(one, options)).toList();
    providers.forEach(this::noticeIfOut);
  }

  /**
   * The endpoints.
   *
   * @param only id of the one that is wanted; null for all
   */
  List<Provider> providers(@Nullable String only) {
    return only == null
        ? providers
        : providers.stream().filter(one -> one.id().equals(only)).toList();
  }

  /** Takes others from now on. */
  void reload(List<Endpoint> endpoints) {
    List<Provider> before = providers;
    List<Owned> keysBefore = owned();
    providers = ofChain(endpoints).stream().map(one -> taken(before, one)).toList();
    Set<ProviderKey> kept = new HashSet<>();
    providers.forEach(one -> kept.addAll(one.keys()));
    keysBefore.stream().filter(one -> !kept.contains(one.key())).forEach(gone::add);
    providers.forEach(this::noticeIfOut);
  }

  private Provider taken(List<Provider> before, Endpoint endpoint) {
    return before.stream()
        .filter(one -> one.id().equals(endpoint.id()) && one.takes(endpoint))
        .findFirst()
        .orElseGet(() -> new Provider(endpoint, options));
  }

  private List<Endpoint> ofChain(List<Endpoint> endpoints) {
    return endpoints.stream().filter(one -> one.chain().equals(chain)).toList();
  }

  private List<Owned> owned() {
    List<Owned> all = new ArrayList<>();
    for (Provider provider : providers) {
      provider.keys().forEach(key -> all.add(new Owned(provider.id(), key)));
    }
    return all;
  }

  private List<Owned> ever() {
    List<Owned> all = owned();
    all.addAll(gone);
    return all;
  }

  int inFlight(String endpoint, String label) {
    return ever().stream()
        .filter(one -> one.endpoint().equals(endpoint) && one.key().label.equals(label))
        .mapToInt(one -> one.key().inFlight)
        .sum();
  }

  List<Usage> drainUsage() {
    List<Usage> usages = new ArrayList<>();
    for (Owned one : ever()) {
      Usage usage = one.key().drain(one.endpoint());
      if (usage != null) {
        usages.add(usage);
      }
    }
    gone.removeIf(one -> one.key().inFlight == 0);
    return usages;
  }

  List<Notice> drainNotices() {
    List<Notice> told = List.copyOf(notices);
    notices.clear();
    return told;
  }

  void noticeIfOut(Provider provider) {
    if (provider.out != null) {
      String text = "Endpoint %s is not asked: it %s.".formatted(provider.id(), provider.out);
      notices.add(new Notice(provider.id(), "", text));
    }
  }

  /** Puts a key aside for good, and says so once. */
  void setAside(Provider provider, ProviderKey key, String reason) {
    if (key.aside == null) {
      key.aside = reason;
      String text =
          "Endpoint %s: the key %s is put aside: it %s."
              .formatted(provider.id(), key.label, reason);
      notices.add(new Notice(provider.id(), key.label, text));
    }
  }

  /**
   * Why a call has no answer, endpoint by endpoint.
   *
   * @param late whether nothing was answered for too long
   */
  String why(Slot slot, @Nullable String only, boolean late) {
    List<Provider> all = providers(only);
    if (all.isEmpty()) {
      return "no endpoint of " + chain.label() + " is known; add one with: ico endpoint add";
    }
    List<String> reasons = new ArrayList<>();
    for (Provider provider : all) {
      String reason = provider.isUsable() ? slot.reason(provider) : provider.whyOut();
      String said = reason == null ? provider.trouble : reason;
      reasons.add(provider.id() + " " + (said == null ? "has not answered in time" : said));
    }
    int more = reasons.size() - MOST_REASONS;
    String shown = String.join("; ", reasons.subList(0, Math.min(MOST_REASONS, reasons.size())));
    String end = late ? "; given up after a long time without any answer" : "";
    return (more > 0 ? shown + "; and " + more + " more" : shown) + end;
  }
}
