package icofolio.cli;

import icofolio.entry.BadValueException;
import icofolio.entry.DistributionFields;
import icofolio.entry.EndpointUrl;
import icofolio.entry.Field;
import icofolio.entry.KeyReference;
import icofolio.entry.ProblemCode;
import icofolio.entry.UrlSecrets;
import icofolio.entry.WalletFields;
import icofolio.reading.EndpointKey;
import icofolio.sale.Chain;
import icofolio.sale.SaleDate;
import icofolio.tracker.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a command line says of an endpoint, read and refused option by option. */
record EndpointOptions(Call call) {
  static final String ID = "--id";
  static final String CHAIN = "--chain";
  static final String URL = "--url";
  static final String KEY = "--key";
  static final String LABEL = "--label";
  static final String EXPIRES = "--expires";
  static final String RATE = "--rate";
  static final String BATCH = "--batch";
  static final String NOTE = "--note";

  static final String KEY_HELP =
      "Where a key is found, never the key itself: env:NAME, file:PATH or cmd:COMMAND; with"
          + " LABEL= before it, it is called so";

  private static final int MOST_BATCH = 10_000;
  private static final int MOST_RATE = 100_000;

  private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,6}");
  private static final Pattern EVM = Pattern.compile("eip155:[1-9][0-9]{0,18}");
  private static final Pattern LABELLED = Pattern.compile("([^=:]*)=((?:env|file|cmd):.*)");

  /** A key as it was given. */
  record GivenKey(@Nullable String label, String reference) {
    /** With the label, or one that is free. */
    EndpointKey made(List<String> taken, Instant added, @Nullable Instant expires) {
      String name = label == null ? KeyReference.label(reference, taken) : label;
      return EndpointKey.fresh(name, reference, added, expires);
    }
  }

  /** Reads a text, or says what is wrong with it. */
  interface Reader<T> {
    T read(String text) throws BadValueException;
  }

  /** What an option was given, read; null where it was not given. */
  <T> @Nullable T read(String option, Reader<T> reader) {
    String text = call.option(option);
    return text == null ? null : read(option, text, reader);
  }

  /** The same; null also where nothing but an empty value was given. */
  <T> @Nullable T given(String option, Reader<T> reader) {
    String text = call.option(option);
    return text == null || text.isBlank() ? null : read(option, text, reader);
  }

  /** A text, read in the name of an option. */
  static <T> T read(String option, String text, Reader<T> reader) {
    try {
      return reader.read(text);
    } catch (BadValueException e) {
      throw new RefusedException(e.code(), option + " " + e.why());
    }
  }

  /** What an option must have been given. */
  <T> T need(String option, Reader<T> reader) {
    T value = read(option, reader);
    if (value == null) {
      throw new UsageException(
          "missing-argument",
          "'ico " + call.name() + "' needs " + option,
          "See 'ico " + call.name() + " --help'.");
    }
    return value;
  }

  private static String text(Field field, String text) throws BadValueException {
    return Field.text(field.type().read(text.strip()));
  }

  /** A chain that speaks JSON-RPC. */
  static Chain chain(String given) throws BadValueException {
    Chain chain = new Chain(text(WalletFields.CHAIN, given));
    if (!EVM.matcher(chain.id()).matches()) {
      throw new BadValueException(
          ProblemCode.BAD_VALUE,
          "must be a chain of Ethereum's make, such as ethereum, base or eip155:42161: others are"
              + " not read");
    }
    return chain;
  }

  static String url(String given) throws BadValueException {
    return EndpointUrl.of(given).text();
  }

  /** The note; null where none is given, or an empty one. */
  @Nullable String note() {
    return given(NOTE, EndpointOptions::note);
  }

  private static String note(String given) throws BadValueException {
    if (UrlSecrets.isIn(given)) {
      throw new BadValueException(
          ProblemCode.SECRET,
          "holds what looks like an API key; it is not kept and not shown. Keys are given by"
              + " reference: --key env:NAME, file:PATH or cmd:COMMAND");
    }
    return text(WalletFields.NOTE, given);
  }

  /** When a key ends: an instant, or the last second of a day. */
  Instant expires(String given) throws BadValueException {
    SaleDate date = SaleDate.exact(text(DistributionFields.DATE, given));
    return date.last(call.session().tracker().settings().zone());
  }

  static int rate(String given) throws BadValueException {
    return whole(given, MOST_RATE);
  }

  static int batch(String given) throws BadValueException {
    return whole(given, MOST_BATCH);
  }

  private static int whole(String given, int most) throws BadValueException {
    String text = given.strip();
    if (!WHOLE.matcher(text).matches() || Integer.parseInt(text) > most) {
      throw new BadValueException(
          ProblemCode.BAD_NUMBER, "must be a whole number from 1 to " + most);
    }
    return Integer.parseInt(text);
  }

  /** The keys that were given, each by its reference. */
  List<GivenKey> keys() {
    List<GivenKey> keys = new ArrayList<>();
    for (String text : call.options(KEY)) {
      keys.add(key(text));
    }
    String label = call.option(LABEL);
    if (label == null || keys.isEmpty()) {
      return keys;
    }
    if (keys.size() > 1) {
      throw new UsageException(
          "usage", "--label names one key; with several write --key LABEL=REFERENCE", null);
    }
    String name = read(LABEL, label, KeyReference::label);
    return List.of(new GivenKey(name, keys.getFirst().reference));
  }

  /** A key as it is given after its option. */
  static GivenKey key(String text) {
    Matcher labelled = LABELLED.matcher(text.strip());
    if (!KeyReference.isMeant(text) && labelled.matches()) {
      return new GivenKey(
          read(KEY, String.valueOf(labelled.group(1)), KeyReference::label),
          read(KEY, String.valueOf(labelled.group(2)), KeyReference::of));
    }
    return new GivenKey(null, read(KEY, text, KeyReference::of));
  }
}
