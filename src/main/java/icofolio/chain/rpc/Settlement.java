package icofolio.chain.rpc;

/** What the end of a flight says of its endpoint and its key. Guarded by the pool's lock. */
final class Settlement {
  static final String ENOUGH = "takes no more requests now";

  private final Roster roster;
  private final Flight flight;
  private final Provider provider;
  private final long now;

  Settlement(Roster roster, Flight flight, long now) {
    this.roster = roster;
    this.flight = flight;
    this.provider = flight.provider;
    this.now = now;
  }

  void settle(Verdict verdict) {
    switch (verdict) {
      case Verdict.Told told -> told(told);
      case Verdict.Limited limited ->
          provider.limited(flight.key, limited.after(), limited.reason(), flight.began, now);
      case Verdict.BadKey bad -> badKey(bad.reason());
      case Verdict.TooMany tooMany -> provider.tooMany(flight.calls(), tooMany.most());
      case Verdict.WrongChain wrong -> {
        provider.out = wrong.reason();
        roster.noticeIfOut(provider);
      }
      case Verdict.Fault fault -> {
        provider.failed(fault.reason(), flight.began, now);
        provider.proved &= !fault.broken();
      }
      case Verdict.Stale _ -> provider.proved = false;
    }
  }

  private void told(Verdict.Told told) {
    provider.proved |= flight.proves;
    boolean troubled = false;
    boolean answered = flight.slots.isEmpty();
    for (int i = 0; i < flight.slots.size(); i++) {
      switch (told.items().get(i)) {
        case Wire.Item.Result _ -> answered = true;
        case Wire.Item.Error error -> {
          boolean trouble = isTrouble(error, flight.slots.get(i).ask.method());
          troubled |= trouble;
          answered |= !trouble;
        }
        case Wire.Item.Bad bad -> provider.trouble = bad.reason();
        case null -> provider.trouble = "leaves calls unanswered";
      }
    }
    if (answered && !troubled) {
      provider.answered(flight.began, now, flight.calls());
    } else if (!troubled) {
      provider.failed(String.valueOf(provider.trouble), flight.began, now);
    }
  }

  /** Whether an error says something of the endpoint rather than of the call. */
  private boolean isTrouble(Wire.Item.Error error, String method) {
    return switch (ErrorKind.of(error, method)) {
      case ANSWER, ELSEWHERE -> false;
      case LIMITED -> {
        provider.limited(flight.key, ErrorKind.rest(error), ENOUGH, flight.began, now);
        yield true;
      }
      case KEY -> {
        badKey("is refused by the endpoint: " + error.message());
        yield true;
      }
    };
  }

  private void badKey(String reason) {
    if (flight.key.reference == null) {
      provider.failed(reason, flight.began, now);
    } else {
      roster.setAside(provider, flight.key, reason);
    }
  }
}
